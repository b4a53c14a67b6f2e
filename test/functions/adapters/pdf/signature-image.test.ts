import { describe, expect, it } from 'vitest';
import { appendSheet, drawSheet, drawSheets, fontsFromPackages, soundPngOf } from '../../../../functions/adapters/pdf/index.ts';
import type { SignatureBlock } from '../../../../functions/documents/index.ts';
import { askedOf, inkIn } from './ink.ts';
import { aSheet, at } from './sheet.ts';
import { aSignature } from './signature.ts';

const fonts = fontsFromPackages();

const aSigned = (changed: Partial<SignatureBlock> = {}) =>
  aSheet({
    blocks: [
      {
        kind: 'signature',
        label: { ja: '教育機関', en: 'Institution' },
        party: '美浜大学',
        name: '山田 花子',
        signedOn: '2026-01-15 (令和8年1月15日)',
        ...changed,
      },
    ],
  });

/** Where the signature or the seal of the only block stands. */
const markPart = { x: 415, y: 128, width: 130, height: 50 };

describe('a drawn signature', () => {
  it('stands in the place for it, in ink, and is read out as whose it is', async () => {
    const { bytes } = await drawSheet(aSigned({ image: aSignature() }), at, fonts);
    const { bytes: typed } = await drawSheet(aSigned(), at, fonts);
    expect(inkIn(bytes, markPart)).toBeGreaterThan(inkIn(typed, markPart) + 500);
    expect(askedOf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
    const alt = Buffer.from('山田 花子 の署名', 'utf16le').swap16().toString('hex').toUpperCase();
    expect(Buffer.from(bytes).toString('latin1')).toContain(`/Alt <FEFF${alt}>`);
  });

  it('is the same bytes for the same picture', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => drawSheet(aSigned({ image: aSignature() }), at, fonts)));
    expect(Buffer.compare(first?.bytes ?? Buffer.alloc(0), second?.bytes ?? Buffer.alloc(1))).toBe(0);
  });
});

describe('a picture that is not what it says', () => {
  it.each([
    ['more pixels than its head says', aSignature({ pixels: Buffer.alloc(400_000) })],
    ['fewer pixels than its head says', aSignature({ pixels: Buffer.alloc(10) })],
    ['inflating to 30 MB', aSignature({ pixels: Buffer.alloc(30_000_000) })],
    ['a head of 60,000 by 60,000', aSignature({ width: 60_000, height: 60_000, pixels: Buffer.alloc(10) })],
    ['no pixels', aSignature({ width: 0, height: 0, pixels: Buffer.alloc(0) })],
    ['16 bits a channel', aSignature({ bits: 16 })],
    ['an unknown colour type', aSignature({ colour: 5 })],
    ['a palette that is not there', aSignature({ colour: 3, pixels: Buffer.alloc(100 * 301) })],
    ['cut off', aSignature().slice(0, 200)],
    ['another kind of file', 'data:image/png;base64,JVBERi0xLjcK'],
    ['another kind of address', 'https://example.com/signature.png'],
    ['longer than an act accepts', `${aSignature()}${'A'.repeat(70_000)}`],
  ])('is left out: %s', (_, image) => {
    expect(soundPngOf(image)).toBeNull();
  });

  it('leaves the name to sign alone, and never breaks a document', async () => {
    const { bytes } = await drawSheet(aSigned({ image: aSignature({ pixels: Buffer.alloc(400_000) }) }), at, fonts);
    expect(askedOf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Figure');
  });

  it('keeps nothing but what is drawn: texts, profiles and further frames are taken out', () => {
    const png = soundPngOf(
      aSignature({
        others: [
          ['zTXt', Buffer.alloc(50)],
          ['fdAT', Buffer.alloc(50)],
        ],
      }),
    );
    expect(png).not.toBeNull();
    expect(Buffer.from(png ?? []).toString('latin1')).not.toMatch(/zTXt|fdAT/);
  });
});

describe('a document of several sheets', () => {
  const text = (bytes: Uint8Array): string => askedOf('pdftotext', ['-raw'], bytes);

  it('numbers its pages through, each original by itself', async () => {
    const { bytes } = await drawSheets([aSheet({ originals: 2 }), aSheet()], at, fonts);
    const numbers = text(bytes).match(/Page \d of \d · 原本 \d|Original \d of \d|Page \d of \d/g);
    expect(numbers?.filter((each) => each.startsWith('Page')).map((each) => each.slice(0, 11))).toEqual([
      'Page 1 of 2',
      'Page 2 of 2',
      'Page 1 of 2',
      'Page 2 of 2',
    ]);
  });

  it('numbers on where pages are added to one that was issued', async () => {
    const { bytes } = await drawSheets([aSheet(), aSheet()], at, fonts, { before: 0, after: 1 });
    const { bytes: added } = await appendSheet(bytes, aSheet(), fonts);
    expect(text(added).match(/Page \d of \d/g)).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']);
  });
});
