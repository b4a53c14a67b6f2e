import { inflateSync } from 'node:zlib';

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFObject, type PDFRef } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { appendSheet, drawSheet, fontsFromPackages, seal } from '../../../../functions/adapters/pdf/index.ts';
import { aSheet, aSigner, at } from './sheet.ts';
import { aSignature } from './signature.ts';

/** A form with a drawn signature on a page added to it, sealed twice: everything a document of the portal is made of. */
let bytes: Uint8Array;
let file: string;
let pdf: PDFDocument;
let objects: readonly (readonly [PDFRef, PDFObject])[];

beforeAll(async () => {
  const fonts = fontsFromPackages();
  const signer = await aSigner();
  const signature = {
    kind: 'signature',
    label: { ja: '教育機関', en: 'Institution' },
    party: '国立大学法人 髙﨑大学',
    name: '𠮷田 ﾊﾅｺ (Łódź)',
    signedOn: '2026-01-05',
    image: aSignature(),
  } as const;
  ({ bytes } = await drawSheet(aSheet(), at, fonts));
  ({ bytes } = await appendSheet(bytes, aSheet({ title: { ja: '電子署名', en: 'Signature on screen' }, blocks: [signature] }), fonts));
  bytes = await seal(bytes, { name: '𠮷田 ﾊﾅｺ', reason: '署名 / Signature', at }, signer);
  ({ bytes } = await appendSheet(bytes, aSheet({ title: { ja: '最終記録 😀', en: 'Final record' }, renames: true }), fonts));
  bytes = await seal(bytes, { name: 'Kigen', reason: '封印 / Seal', at }, signer);
  file = Buffer.from(bytes).toString('latin1');
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  objects = pdf.context.enumerateIndirectObjects();
});

const name = (text: string): PDFName => PDFName.of(text);
const dictOf = (object: PDFObject): PDFDict | null =>
  object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : null;
/** Every dictionary that is an object, with its stream. */
const dicts = (): readonly (readonly [PDFDict, PDFRawStream | null])[] =>
  objects.flatMap(([, object]) => {
    const dict = dictOf(object);
    return dict === null ? [] : [[dict, object instanceof PDFRawStream ? object : null] as const];
  });
const ofType = (type: string): readonly PDFDict[] => dicts().flatMap(([dict]) => (dict.get(name('Type')) === name(type) ? [dict] : []));
const dataOf = (stream: PDFRawStream): Buffer =>
  stream.dict.get(name('Filter')) === name('FlateDecode') ? inflateSync(stream.contents) : Buffer.from(stream.contents);
/** Everything reached from a value, direct objects as well. */
const namesIn = (object: PDFObject): readonly string[] => {
  if (object instanceof PDFName) return [object.decodeText()];
  if (object instanceof PDFArray) return object.asArray().flatMap(namesIn);
  const dict = dictOf(object);
  return dict === null ? [] : dict.entries().flatMap(([key, value]) => [key.decodeText(), ...namesIn(value)]);
};

describe('ISO 19005-2 (PDF/A-2), level B, after two updates and two seals', () => {
  it('6.1.2, 6.1.3: begins with a header and four high bytes, ends with its end, and each trailer has an ID and no Encrypt', () => {
    expect(file.slice(0, 9)).toBe('%PDF-1.7\n');
    expect([...bytes.subarray(9, 14)].map((byte, index) => (index === 0 ? byte === 0x25 : byte > 127))).toEqual(Array(5).fill(true));
    expect(file).toMatch(/%%EOF\n$/);
    const trailers = file.split('trailer').slice(1);
    expect(trailers).toHaveLength(5);
    for (const trailer of trailers) {
      expect(trailer).toMatch(/\/ID \[ ?<[0-9a-f]{32}> ?<[0-9a-f]{32}> ?\]/);
      expect(trailer).not.toContain('/Encrypt');
    }
  });

  it('6.1.7, 6.1.9: a stream is as long as it says, and objects begin and end on lines of their own', () => {
    for (const [dict, stream] of dicts().filter((each): each is readonly [PDFDict, PDFRawStream] => each[1] !== null)) {
      expect(dict.lookup(name('Length'), PDFNumber).asNumber()).toBe(stream.contents.length);
    }
    for (const [, before] of file.matchAll(/(.)endobj/gs)) expect(before).toBe('\n');
    for (const [, before, after] of file.matchAll(/(.)\d+ 0 obj(.)/gs)) expect([before, after]).toEqual(['\n', '\n']);
  });

  it('6.1.10, 6.5, 6.8, 6.9: no filter, action, attachment or layer that it forbids, and nothing that is another file', () => {
    const used = new Set(objects.flatMap(([, object]) => namesIn(object)));
    const forbidden =
      'LZWDecode Crypt JavaScript JS Launch Sound Movie ResetForm ImportData OpenAction AA EmbeddedFiles EF OCProperties XFA NeedAppearances PS Alternates OPI Ref TR HTP';
    expect(forbidden.split(' ').filter((each) => used.has(each))).toEqual([]);
  });

  it('6.2.3, 6.2.4: one output intent with an RGB profile, and no colour but what it covers', () => {
    const intents = pdf.catalog.lookup(name('OutputIntents'), PDFArray);
    expect(intents.size()).toBe(1);
    const intent = intents.lookup(0, PDFDict);
    expect(intent.get(name('S'))).toBe(name('GTS_PDFA1'));
    const profile = intent.lookup(name('DestOutputProfile'));
    if (!(profile instanceof PDFRawStream)) throw new Error('a profile');
    expect(profile.dict.lookup(name('N'), PDFNumber).asNumber()).toBe(3);
    const icc = dataOf(profile);
    expect([icc.readUInt32BE(0), icc[8], icc.toString('latin1', 12, 20), icc.toString('latin1', 36, 40)]).toEqual([
      icc.length,
      2,
      'mntrRGB ',
      'acsp',
    ]);
    expect(objects.flatMap(([, object]) => namesIn(object))).not.toContain('DeviceCMYK');
  });

  it('6.2.8, 6.2.10: a picture is not smoothed, and what shows through it is mixed in the space of the output intent', () => {
    const images = dicts().filter(([dict]) => dict.get(name('Subtype')) === name('Image'));
    expect(images.length).toBeGreaterThanOrEqual(2);
    for (const [image] of images) {
      expect(String(image.get(name('Interpolate')) ?? 'false')).toBe('false');
      expect(['/DeviceRGB', '/DeviceGray']).toContain(String(image.get(name('ColorSpace'))));
    }
    const states = ofType('ExtGState');
    expect(states.every((state) => !state.has(name('TR')) && !state.has(name('HTP')))).toBe(true);
  });

  it('6.2.11: each font is embedded, has its glyphs by their own numbers, the widths of its program and a tag no other subset has', () => {
    const fonts = ofType('Font').filter((font) => font.get(name('Subtype')) === name('Type0'));
    expect(fonts.length).toBe(6);
    const names = fonts.map((font) => font.lookup(name('BaseFont'), PDFName).decodeText());
    expect(names.every((each) => /^[A-Z]{6}\+(?:JAPANESE|LATIN)$/.test(each))).toBe(true);
    expect(new Set(names).size).toBe(6);
    for (const font of fonts) {
      expect([font.get(name('Encoding')), font.has(name('ToUnicode'))]).toEqual([name('Identity-H'), true]);
      const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      expect(descendant.get(name('CIDToGIDMap'))).toBe(name('Identity'));
      const descriptor = descendant.lookup(name('FontDescriptor'), PDFDict);
      expect([font, descendant, descriptor].map((each) => String(each.get(name('BaseFont')) ?? each.get(name('FontName'))))).toEqual(
        Array(3).fill(String(font.get(name('BaseFont')))),
      );
      // ISO 19005-2 does without a CIDSet, and a wrong one is worse than none.
      expect(descriptor.has(name('CIDSet'))).toBe(false);
      const program = descriptor.lookup(name('FontFile2'));
      if (!(program instanceof PDFRawStream)) throw new Error('a font program');
      const { widths, glyphs } = widthsOf(dataOf(program));
      const told = widthsTold(descendant);
      expect(told.size).toBeGreaterThan(0);
      for (const [glyph, width] of told) {
        expect(glyph).toBeLessThan(glyphs);
        expect(Math.abs(width - widths(glyph))).toBeLessThanOrEqual(1);
      }
    }
  });

  it('6.2.11.8: no text shows the glyph that stands for a missing one', () => {
    const contents = dicts().flatMap(([dict, stream]) =>
      stream === null || dict.has(name('Length1')) || dict.has(name('N')) || dict.get(name('Subtype')) === name('Image')
        ? []
        : [dataOf(stream).toString('latin1')],
    );
    const shown = contents.flatMap((content) => [...content.matchAll(/<([0-9A-Fa-f]+)> Tj/g)].map(([, hex = '']) => hex));
    expect(shown.length).toBeGreaterThan(20);
    for (const hex of shown) expect(hex.match(/.{4}/g)).not.toContain('0000');
  });

  it('6.3, 6.4: the fields of the seals are printed, not hidden, take no place, and each seal covers the file up to its own end', () => {
    const widgets = dicts().filter(([dict]) => dict.get(name('Subtype')) === name('Widget'));
    expect(widgets).toHaveLength(2);
    for (const [widget] of widgets) {
      // Printed (4) and locked (128); an annotation of no size needs no appearance.
      expect(widget.lookup(name('F'), PDFNumber).asNumber()).toBe(132);
      expect(widget.lookup(name('Rect'), PDFArray).asRectangle()).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    }
    const ranges = ofType('Sig').map((sig) =>
      sig
        .lookup(name('ByteRange'), PDFArray)
        .asArray()
        .map((each) => (each instanceof PDFNumber ? each.asNumber() : NaN)),
    );
    for (const [begin = NaN, length = NaN, next = NaN, rest = NaN] of ranges) {
      expect(begin).toBe(0);
      expect([file[length], file[next - 1]]).toEqual(['<', '>']);
      expect(file.slice(0, next + rest)).toMatch(/%%EOF\n$/);
    }
    expect(Math.max(...ranges.map(([, , next = 0, rest = 0]) => next + rest))).toBe(bytes.length);
  });

  it('6.6.2, 6.6.4: its metadata are plain XMP that say PDF/A-2B, and each property is one of those that need no description', () => {
    const metadata = pdf.catalog.lookup(name('Metadata'));
    if (!(metadata instanceof PDFRawStream)) throw new Error('metadata');
    expect([metadata.dict.has(name('Filter')), String(metadata.dict.get(name('Subtype')))]).toEqual([false, '/XML']);
    const xmp = Buffer.from(metadata.contents).toString('utf8');
    expect(xmp).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
    expect(xmp).toMatch(/<\?xpacket end="w"\?>\s*$/);
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(new Set([...xmp.matchAll(/<((?:dc|xmp|pdf|pdfaid):\w+)/g)].map(([, property]) => property))).toEqual(
      new Set(
        'dc:format dc:title xmp:CreatorTool xmp:CreateDate xmp:ModifyDate xmp:MetadataDate pdf:Producer pdf:Keywords pdfaid:part pdfaid:conformance'.split(
          ' ',
        ),
      ),
    );
  });
});

/** Of a TrueType program: the advance of each glyph in thousandths of an em, and how many there are. */
function widthsOf(program: Buffer): { readonly widths: (glyph: number) => number; readonly glyphs: number } {
  const tables = new Map(
    Array.from({ length: program.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + index * 16;
      return [program.toString('latin1', entry, entry + 4), program.readUInt32BE(entry + 8)] as const;
    }),
  );
  const table = (tag: string): number => {
    const begins = tables.get(tag);
    if (begins === undefined) throw new Error(`a font program without ${tag}`);
    return begins;
  };
  const em = program.readUInt16BE(table('head') + 18);
  const metrics = program.readUInt16BE(table('hhea') + 34);
  return {
    widths: (glyph) => (program.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / em,
    glyphs: program.readUInt16BE(table('maxp') + 4),
  };
}

/** The widths a font says it has, by glyph. */
function widthsTold(descendant: PDFDict): ReadonlyMap<number, number> {
  const told = new Map<number, number>();
  const list = descendant.lookup(name('W'), PDFArray).asArray();
  for (let index = 0; index + 1 < list.length; index += 2) {
    const [first, widths] = [list[index], list[index + 1]];
    if (!(first instanceof PDFNumber) || !(widths instanceof PDFArray)) throw new Error('a run of widths');
    widths.asArray().forEach((width, place) => {
      if (width instanceof PDFNumber) told.set(first.asNumber() + place, width.asNumber());
    });
  }
  return told;
}
