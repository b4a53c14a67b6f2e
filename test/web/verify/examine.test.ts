import { describe, expect, it } from 'vitest';
import type { Attested } from '../../../shared/api/index.ts';
import { sha256Of } from '../../../web/files/sha256.ts';
import { codesIn, endingsOf, examine, type Ask } from '../../../web/pages/verify/examine.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const code = '7K3M-9QX1-0ABC-DEFG';

/** As PDF writes a text of key words: UTF-16 in hexadecimal. */
const keywords = (text: string): string => `<FEFF${[...text].map((sign) => sign.codePointAt(0)?.toString(16).padStart(4, '0')).join('')}>`;

const filed = `%PDF-1.7\n/Keywords ${keywords(code)}\nthe form as it was filed\n%%EOF\n`;
const signed = `${filed}one signature\n%%EOF\n`;

/** The portal as it knows these documents of one code, oldest first. */
const portalOf = async (texts: readonly string[]): Promise<Ask> => {
  const revisions = await Promise.all(
    texts.map(async (text, index) => ({
      state: index === 0 ? ('FILLED' as const) : ('SIGNED' as const),
      issuedAt: `2027-01-1${index}T00:00:00.000Z` as Attested['issuedAt'],
      sha256: await sha256Of(bytesOf(text)),
      size: bytesOf(text).length,
    })),
  );
  return (asked) => {
    const found = revisions.find(({ sha256 }) => sha256 === asked) ?? (asked === code ? revisions.at(-1) : undefined);
    const last = revisions.at(-1);
    if (found === undefined || last === undefined) return Promise.resolve(null);
    return Promise.resolve({
      ...found,
      mediaType: 'application/pdf',
      code,
      foundBy: asked === code ? 'CODE' : 'SHA256',
      kind: 'COCP',
      logNumber: 'COCP-7K3M-9QX1',
      institution: { name: 'Kita University' },
      verdict: found === last ? 'VALID' : 'SUPERSEDED',
      supersededBy: found === last ? null : last,
      revisions,
    });
  };
};

describe('a file held against what the portal issued', () => {
  it('is valid where it is the last document, byte for byte', async () => {
    const found = await examine(bytesOf(signed), await portalOf([filed, signed]));
    expect(found).toMatchObject({ verdict: 'ISSUED', attested: { verdict: 'VALID', state: 'SIGNED' } });
  });

  it('is replaced where it was cut back to an earlier revision, whose signatures still verify', async () => {
    const found = await examine(bytesOf(filed), await portalOf([filed, signed]));
    expect(found).toMatchObject({ verdict: 'ISSUED', attested: { verdict: 'SUPERSEDED', supersededBy: { state: 'SIGNED' } } });
  });

  it('has something added where it goes on after the document: how many bytes, and after which', async () => {
    const found = await examine(bytesOf(`${filed}something else\n%%EOF\n`), await portalOf([filed, signed]));
    expect(found).toMatchObject({ verdict: 'APPENDED', added: 21, attested: { state: 'FILLED' } });
  });

  it('has something added also where no code in it can be read', async () => {
    const bare = '%PDF-1.7\nbare\n%%EOF\n';
    const found = await examine(bytesOf(`${bare}more\n%%EOF`), await portalOf([bare]));
    expect(found).toMatchObject({ verdict: 'APPENDED', added: 10 });
  });

  it.each([
    ['one byte is another', signed.replace('one signature', 'one signaturf')],
    ['it is cut in the middle of a revision', signed.slice(0, -9)],
    ['its beginning is another, and more was added', `${filed.replace('form', 'farm')}one signature\n%%EOF\nmore`],
  ])('is altered where %s, and the code in it tells of which document', async (_, text) => {
    const found = await examine(bytesOf(text), await portalOf([signed]));
    expect(found).toMatchObject({ verdict: 'ALTERED', attested: { logNumber: 'COCP-7K3M-9QX1' } });
  });

  it('is unknown where neither it, nor what it begins with, nor a code in it was issued', async () => {
    expect(await examine(bytesOf('%PDF-1.7\nof somebody else\n%%EOF\n'), await portalOf([signed]))).toEqual({ verdict: 'UNKNOWN' });
    expect(await examine(bytesOf(''), await portalOf([signed]))).toEqual({ verdict: 'UNKNOWN' });
  });
});

describe('the code in a file', () => {
  it.each([
    ['in hexadecimal UTF-16', `/Keywords ${keywords(code)}`],
    ['as a plain text', `/Keywords (${code})`],
    ['as UTF-16 in a string', `/Keywords (${code.replaceAll(/./g, '\0$&')})`],
    ['in the metadata', `<pdf:Keywords>${code}</pdf:Keywords>`],
    ['in an address', `https://portal.example/verify/${code}`],
  ])('is found %s', (_, text) => {
    expect(codesIn(bytesOf(text))).toEqual([code]);
  });

  it('is no part of a longer one', () => {
    expect(codesIn(bytesOf(`${code}-0000`))).toEqual([]);
  });

  it('is asked about four times at most, however many there are', () => {
    expect(codesIn(bytesOf(['AAAA', 'BBBB', 'CCCC', 'DDDD', 'EEEE'].map((group) => `0000-1111-2222-${group} `).join('')))).toHaveLength(4);
  });
});

describe('where a file may have ended before', () => {
  it('is after each end mark, with and without the end of its line, the last first; the end of the file is none', () => {
    expect(endingsOf(bytesOf('a%%EOF\r\nb%%EOF\nc%%EOF'))).toEqual([15, 14, 8, 6]);
  });
});
