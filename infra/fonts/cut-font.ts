import { create, type Font } from '@cantoo/fontkit';

/**
 * What drawing a form asks of a font. Left out: kerning and the places of marks (a form is set character by character), vertical
 * setting, hints for screens, names of glyphs.
 */
const drawnFrom = ['GDEF', 'GSUB', 'OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'] as const;

type Tables = ReadonlyMap<string, Buffer>;

const tablesOf = (file: Buffer): Tables =>
  new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const from = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(from, from + file.readUInt32BE(at + 12))];
    }),
  );

const tableOf = (tables: Tables, name: string): Buffer => {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`a TrueType font with 32-bit places has a table ${name}`);
  return table;
};

/** The sum a table is checked by: of its 32-bit words, the last filled up with zeros. */
const sumOf = (table: Buffer): number => {
  const words = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) % 0x1_0000_0000;
  return sum;
};

const fileOf = (tables: Tables): Buffer => {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  const power = Math.floor(Math.log2(sorted.length));
  head.writeUInt32BE(0x0001_0000, 0);
  [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + 2 * index),
  );
  const parts: Buffer[] = [head];
  let length = head.length;
  sorted.forEach(([name, table], index) => {
    const at = 12 + 16 * index;
    head.write(name, at, 'latin1');
    [sumOf(table), length, table.length].forEach((value, word) => head.writeUInt32BE(value, at + 4 + 4 * word));
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    parts.push(padded);
    length += padded.length;
  });
  return Buffer.concat(parts);
};

/** Is a part of a composite glyph followed by another, and how long is it? (OpenType, glyf, composite glyph description.) */
const composite = { words: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, fourScales: 0x0080 } as const;

/** The glyphs a glyph is put together of. */
const componentsOf = (outline: Buffer): readonly number[] => {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const components: number[] = [];
  for (let at = 10, more = true; more;) {
    const flags = outline.readUInt16BE(at);
    components.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & composite.words ? 4 : 2);
    at += flags & composite.scale ? 2 : flags & composite.twoScales ? 4 : flags & composite.fourScales ? 8 : 0;
    more = (flags & composite.more) !== 0;
  }
  return components;
};

/** Every glyph that a character, or a mark on a kana or a letter, may be drawn with. */
const glyphsDrawnBy = (font: Font): ReadonlySet<number> => {
  const characters = font.characterSet.map((codePoint) => String.fromCodePoint(codePoint));
  const marks = characters.filter((character) => /^\p{M}$/u.test(character));
  const carriers = characters.filter((character) => /^[\p{sc=Hira}\p{sc=Kana}\p{sc=Latin}]$/u.test(character));
  const clusters = [...characters, ...carriers.flatMap((carrier) => marks.map((mark) => carrier + mark))];
  return new Set([0, ...clusters.flatMap((cluster) => font.layout(cluster).glyphs.map(({ id }) => id))]);
};

/** The same glyph numbers, and the outlines of those wanted alone. */
const withoutOutlines = (tables: Tables, wanted: ReadonlySet<number>): Tables => {
  const [glyf, loca] = [tableOf(tables, 'glyf'), tableOf(tables, 'loca')];
  if (tableOf(tables, 'head').readInt16BE(50) !== 1) throw new Error('a TrueType font with 32-bit places');
  const outlineOf = (glyph: number): Buffer => glyf.subarray(loca.readUInt32BE(4 * glyph), loca.readUInt32BE(4 * glyph + 4));
  const kept = new Set(wanted);
  for (const glyph of kept) for (const component of componentsOf(outlineOf(glyph))) kept.add(component);
  const outlines: Buffer[] = [];
  const places = Buffer.alloc(loca.length);
  let place = 0;
  for (let glyph = 0; 4 * glyph + 4 < loca.length; glyph += 1) {
    places.writeUInt32BE(place, 4 * glyph);
    if (kept.has(glyph)) {
      const outline = outlineOf(glyph);
      outlines.push(outline);
      place += outline.length;
    }
  }
  places.writeUInt32BE(place, loca.length - 4);
  return new Map([...tables, ['glyf', Buffer.concat(outlines)], ['loca', places]]);
};

/**
 * A TrueType font without what no form is drawn from, for deploying: every character it had it has, drawn the same. Glyph numbers stay.
 * `DRAWN`: glyphs no character is drawn with (vertical, narrow and other forms asked for by name) lose their outlines. Seconds for a
 * font with many marks, whose every pair with a letter is tried: `ALL` keeps them.
 */
export const cutFont = (bytes: Uint8Array, outlines: 'DRAWN' | 'ALL'): Buffer => {
  const font = create(bytes);
  if (!('characterSet' in font)) throw new Error('a font file holds one font, not a collection');
  const tables = tablesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const kept = new Map(drawnFrom.flatMap((name) => (tables.has(name) ? [[name, tableOf(tables, name)] as const] : [])));
  const post = tableOf(tables, 'post').subarray(0, 32);
  const unnamed = Buffer.from(post);
  // Version 3: no names of glyphs.
  unnamed.writeUInt32BE(0x0003_0000, 0);
  const cut = new Map([...kept, ['post', unnamed]]);
  return fileOf(outlines === 'ALL' ? cut : withoutOutlines(cut, glyphsDrawnBy(font)));
};
