import { beforeAll, describe, expect, it } from 'vitest';
import { appendSheet, drawSheet, fontsFromPackages, seal } from '../../../../functions/adapters/pdf/index.ts';
import { askedOf } from './ink.ts';
import { aSheet, aSigner, at } from './sheet.ts';

/** Each revision as it was issued, the last one with the audit page and the seal. */
const revisions: Uint8Array[] = [];

beforeAll(async () => {
  const fonts = fontsFromPackages();
  const signer = await aSigner();
  let { bytes } = await drawSheet(aSheet(), at, fonts);
  for (const name of ['山田 花子', 'O’Neil (Hoshino)', '\\) 星野', 'Countersigned']) {
    bytes = await seal(bytes, { name, reason: '署名 / Signature', at }, signer);
    revisions.push(bytes);
  }
  ({ bytes } = await appendSheet(bytes, aSheet({ title: { ja: '監査記録', en: 'Audit record' } }), fonts));
  revisions.push(await seal(bytes, { name: 'Kigen', reason: '封印 / Seal', at }, signer));
});

const final = (): Uint8Array => {
  const last = revisions.at(-1);
  if (last === undefined) throw new Error('nothing was sealed');
  return last;
};

const count = (text: string, words: string): number => text.split(words).length - 1;

describe('five signatures in sequence', () => {
  it('are all valid to pdfsig, and the last covers the whole document', () => {
    const said = askedOf('pdfsig', ['-nocert'], final());
    expect(count(said, 'Signature is Valid')).toBe(5);
    expect(count(said, 'ETSI.CAdES.detached')).toBe(5);
    expect(count(said, '  - Total document signed')).toBe(1);
  });

  it('leave the document sound to qpdf', () => {
    expect(askedOf('qpdf', ['--check'], final())).toContain('No syntax or stream encoding errors');
  });

  it('each keep the bytes of the one before', () => {
    for (const [index, each] of revisions.entries()) {
      const before = revisions[index - 1] ?? new Uint8Array();
      expect(Buffer.compare(each.subarray(0, before.length), before)).toBe(0);
    }
  });

  it('one flipped byte is found by pdfsig', () => {
    const altered = Uint8Array.from(final());
    const place = Buffer.from(altered).indexOf('+JAPANESE');
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(askedOf('pdfsig', ['-nocert'], altered)).toContain('Digest Mismatch');
  });
});

describe('a file the portal did not draw', () => {
  it.each([
    ['no file at all', 'PDF? no'],
    ['one whose objects are listed in a stream', '%PDF-1.7\n1 0 obj\n<< /Type /XRef >>\nendobj\nstartxref\n9\n%%EOF'],
  ])('is not sealed: %s', async (_, words) => {
    await expect(seal(Buffer.from(words), { name: 'Kigen', reason: '封印', at }, await aSigner())).rejects.toThrow(
      'not a document the portal drew',
    );
  });
});

describe('what signatures alone do not tell, so that a file is known by its hash', () => {
  it('that it was cut back to an earlier revision: all that are left in it are valid', () => {
    const cut = final().subarray(0, revisions[2]?.length);
    expect(count(askedOf('pdfsig', ['-nocert'], cut), 'Signature is Valid')).toBe(3);
  });

  it('that bytes follow its end', () => {
    const longer = Buffer.concat([final(), Buffer.from('\n% added\n')]);
    expect(count(askedOf('pdfsig', ['-nocert'], longer), 'Signature is Valid')).toBe(5);
  });
});
