import { describe, expect, it } from 'vitest';
import { appendSheet, drawSheet, fontsFromPackages } from '../../../../functions/adapters/pdf/index.ts';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { askedOf, inkIn } from './ink.ts';
import { aSheet, at } from './sheet.ts';

const fonts = fontsFromPackages();

/** Where the value of the only field of a sheet without headings is drawn. */
const valuePart = { x: 226, y: 75, width: 322, height: 22 };

const aValue = (value: string) => aSheet({ blocks: [{ kind: 'field', label: { ja: '名', en: 'Name' }, value }] });

describe('a drawn form', () => {
  it('is the same bytes for the same sheet at the same time, and others at another', async () => {
    const [first, second, later] = await Promise.all([
      drawSheet(aSheet(), at, fonts),
      drawSheet(aSheet(), at, fonts),
      drawSheet(aSheet(), asInstant('2026-01-05T00:00:01Z'), fonts),
    ]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, later.bytes)).not.toBe(0);
  });

  it('is sound to qpdf, tagged, with title and language, and says it is PDF/A-2b', async () => {
    const { bytes, missing } = await drawSheet(aSheet(), at, fonts);
    expect(missing).toEqual([]);
    expect(askedOf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
    const info = askedOf('pdfinfo', [], bytes);
    expect(info).toMatch(/Title: +チャネル パートナー変更フォーム KGN-2026-000001/);
    expect(info).toMatch(/Tagged: +yes/);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).toContain('/Lang (ja)');
    expect(file).toMatch(/pdfaid:part.{1,3}2/);
    expect(file).toMatch(/pdfaid:conformance.{1,3}B/);
    expect(askedOf('pdfinfo', ['-struct-text'], bytes)).toContain('国立大学法人');
  });

  it('says the same of itself in the Info dictionary and in the XMP: title, producer and the code it is verified by', async () => {
    const { bytes } = await drawSheet(aSheet(), at, fonts);
    const keywords = 'kigen-verify 01ARZ3NDEKTSV4RRFFQ69G5FAV';
    const info = askedOf('pdfinfo', [], bytes);
    expect(info).toMatch(/Producer: +Kigen/);
    expect(/Keywords: +(.*)/.exec(info)?.[1]).toBe(keywords);
    const xmp = askedOf('pdfinfo', ['-meta'], bytes);
    expect(xmp).toContain(`<pdf:Keywords>${keywords}</pdf:Keywords>`);
    expect(xmp).toContain('<pdf:Producer>Kigen</pdf:Producer>');
    expect(xmp).toContain('>チャネル パートナー変更フォーム KGN-2026-000001</rdf:li>');
  });

  it('is called by what was added last that gives it another title, in the XMP, too, and keeps its other words', async () => {
    const { bytes } = await drawSheet(aSheet(), at, fonts);
    const title = { ja: 'M15 修正 <早期> & 過去', en: 'M15 Amendment' };
    const { bytes: added } = await appendSheet(bytes, aSheet({ title, renames: true }), fonts);
    expect(Buffer.compare(added.subarray(0, bytes.length), bytes)).toBe(0);
    expect(askedOf('qpdf', ['--check'], added)).toContain('No syntax or stream encoding errors');
    expect(askedOf('pdfinfo', [], added)).toMatch(/Title: +M15 修正 <早期> & 過去 KGN-2026-000001/);
    const xmp = askedOf('pdfinfo', ['-meta'], added);
    expect(xmp).toContain('>M15 修正 &lt;早期&gt; &amp; 過去 KGN-2026-000001</rdf:li>');
    expect(xmp).toContain('<pdf:Keywords>kigen-verify 01ARZ3NDEKTSV4RRFFQ69G5FAV</pdf:Keywords>');
    const plain = await appendSheet(bytes, aSheet({ title }), fonts);
    expect(askedOf('pdfinfo', [], plain.bytes)).toMatch(/Title: +チャネル パートナー変更フォーム/);
  });

  it.each(['𠮷', '﨑', '髙', 'ﾊ', 'ł', 'ź', 'é', '漢', 'あ', 'ー'])('draws %s in ink', async (character) => {
    const { bytes, missing } = await drawSheet(aValue(character.repeat(10)), at, fonts);
    const { bytes: nothing } = await drawSheet(aValue(''), at, fonts);
    expect(missing).toEqual([]);
    // The line drawn in the place of no glyph would be none at all; ten strokes of the thinnest one are more than this.
    expect(inkIn(bytes, valuePart)).toBeGreaterThan(inkIn(nothing, valuePart) + 100);
  });

  it('draws a character no font has as its code in a box, and reports it', async () => {
    const { bytes, missing } = await drawSheet(aValue('大学😀'), at, fonts);
    expect(missing).toEqual(['U+1F600']);
    expect(inkIn(bytes, valuePart)).toBeGreaterThan(inkIn((await drawSheet(aValue('大学'), at, fonts)).bytes, valuePart) + 100);
  });

  it('turns the page for what is longer than one, in the middle of a value, too', async () => {
    const { bytes } = await drawSheet(aValue('国立大学法人、'.repeat(2_000)), at, fonts);
    expect(Number(/Pages: +(\d+)/.exec(askedOf('pdfinfo', [], bytes))?.[1])).toBeGreaterThan(5);
  });

  it('COCP-COPIES: holds every original that is printed', async () => {
    const { bytes } = await drawSheet(aSheet({ originals: 2 }), at, fonts);
    expect(askedOf('pdfinfo', [], bytes)).toMatch(/Pages: +2/);
  });

  it('leaves every byte as it was when pages are added', async () => {
    const { bytes } = await drawSheet(aSheet(), at, fonts);
    const added = await appendSheet(bytes, aSheet(), fonts);
    expect(Buffer.compare(added.bytes.subarray(0, bytes.length), bytes)).toBe(0);
    expect(askedOf('qpdf', ['--check'], added.bytes)).toContain('No syntax or stream encoding errors');
    expect(askedOf('pdfinfo', [], added.bytes)).toMatch(/Pages: +2/);
  });
});
