import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  drawSheet,
  fontFileNames,
  fontOrder,
  fontsFromFolder,
  fontsFromPackages,
  type Fonts,
} from '../../../functions/adapters/pdf/index.ts';
import { writeFonts } from '../../../infra/fonts/write.ts';
import { inkIn } from '../../functions/adapters/pdf/ink.ts';
import { aSheet, at } from '../../functions/adapters/pdf/sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'kigen-fonts-'));
const whole = fontsFromPackages();
let cut: Fonts;

beforeAll(() => {
  writeFonts(folder);
  cut = fontsFromFolder(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = { x: 48, y: 48, width: 500, height: 600 };
const drawn = (text: string, fonts: Fonts) => drawSheet(aSheet({ blocks: [{ kind: 'paragraph', text: { ja: text, en: '' } }] }), at, fonts);

/** The kanji of the two-byte part of a character set as browsers read it. */
const kanjiOf = (charset: string, first: readonly number[]): string => {
  const decoder = new TextDecoder(charset);
  const found = new Set<string>();
  for (let a = 0x81; a <= 0xfe; a += 1) {
    for (let b = 0x40; b <= 0xfe; b += 1) {
      for (const character of decoder.decode(Uint8Array.of(...first, a, b))) if (/\p{sc=Han}/u.test(character)) found.add(character);
    }
  }
  return [...found].join('');
};

describe('the fonts as they are deployed', () => {
  it('have every character that those of the packages have', () => {
    const missing = Array.from({ length: 0x3_0000 }, (_, codePoint) => codePoint).filter((codePoint) =>
      fontOrder.some((name) => whole[name].has(codePoint) !== cut[name].has(codePoint)),
    );
    expect(missing).toEqual([]);
  });

  it('have all kanji of JIS X 0208 and 0212 and of code page 932, and those of names beyond them', () => {
    const wanted = [kanjiOf('shift_jis', []), kanjiOf('euc-jp', []), kanjiOf('euc-jp', [0x8f]), '𠮷髙﨑德塚神祥福館鶴𠮟𡈽𣘺塚'].join('');
    expect(new Set([...wanted].filter((character) => !cut.JAPANESE.has(character.codePointAt(0) ?? 0)))).toEqual(new Set());
  });

  it.each([
    ['kanji and kana', '国立大学法人𠮷野﨑髙德、ﾊﾝｶｸｶﾞ（カ゚キ゚か゚）髙橋'],
    ['letters with accents', 'Łódź ź é ǘ ạ ĳ ŵ Ÿ e\u0323\u0302 Ω Ж'],
    ['signs', '〒①㈱㍻㋿…—・“”％℃①Ⅳ↑→'],
  ])('draw the very same: %s', async (_, text) => {
    const [before, after] = [await drawn(text, whole), await drawn(text, cut)];
    expect(after.missing).toEqual(before.missing);
    expect(inkIn(after.bytes, page)).toBe(inkIn(before.bytes, page));
  });

  it('are the same bytes each time, and leave 800 KB of 4 MB to the code that draws with them', () => {
    const again = mkdtempSync(join(tmpdir(), 'kigen-fonts-'));
    writeFonts(again);
    const packed = Object.values(fontFileNames).map((name) => {
      const bytes = readFileSync(join(folder, name));
      expect(readFileSync(join(again, name)).equals(bytes)).toBe(true);
      return gzipSync(bytes).length;
    });
    rmSync(again, { recursive: true });
    expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_200_000);
    expect(statSync(join(folder, fontFileNames.JAPANESE)).size).toBeLessThan(5_200_000);
  });
});
