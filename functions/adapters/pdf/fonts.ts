import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { create, type Font, type Glyph } from '@cantoo/fontkit';

/** The fonts of a form, in the order they are asked for a character: Japanese first, then Latin with all its accents. */
export type FontName = 'JAPANESE' | 'LATIN';

type FontFile = {
  readonly bytes: Uint8Array;
  readonly has: (codePoint: number) => boolean;
  /** Parsed once for every document, and laying out each character once. */
  readonly parsed: Font;
};

/** The font files, read and parsed once and kept for every document after. */
export type Fonts = Readonly<Record<FontName, FontFile>>;

export const fontOrder = ['JAPANESE', 'LATIN'] as const satisfies readonly FontName[];

/** Where the packages have them. */
export const fontPackageFiles = {
  JAPANESE: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  LATIN: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
} as const satisfies Record<FontName, string>;

/** What is drawn together: a character and the marks that stand on it. */
const clusters = /\P{M}[\p{M}\p{Cf}]*|\p{M}+/gsu;
/** Far more than the fonts have characters; only who plays with marks gets there. */
const mostClusters = 20_000;

/**
 * A font that lays a text out character by character and keeps what each is drawn with: nothing else in a line depends on its
 * neighbours, as no ligatures are wanted on a form, and laying lines out anew took a third of the time of a document.
 */
const keepingLayouts = (font: Font): Font => {
  const laidOut = font.layout.bind(font);
  const known = new Map<string, readonly Glyph[]>();
  const glyphsOf = (cluster: string): readonly Glyph[] => {
    const kept = known.get(cluster);
    if (kept !== undefined) return kept;
    const { glyphs } = laidOut(cluster);
    if (known.size >= mostClusters) known.clear();
    known.set(cluster, glyphs);
    return glyphs;
  };
  const layout = (text: string): { readonly glyphs: readonly Glyph[] } => ({ glyphs: (text.match(clusters) ?? []).flatMap(glyphsOf) });
  return Object.assign(font, { layout });
};

const fontFrom = (bytes: Uint8Array): FontFile => {
  const font = create(bytes);
  if (!('characterSet' in font)) throw new Error('a font file holds one font, not a collection');
  const characters = new Set(font.characterSet);
  return { bytes, has: (codePoint) => characters.has(codePoint), parsed: keepingLayouts(font) };
};

/** The fonts as their packages bring them: on one machine and in tests. */
export const fontsFromPackages = (): Fonts => {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: FontName): FontFile => fontFrom(readFileSync(resolve(fontPackageFiles[name])));
  return { JAPANESE: read('JAPANESE'), LATIN: read('LATIN') };
};

export const fontFileNames = { JAPANESE: 'japanese.ttf', LATIN: 'latin.ttf' } as const satisfies Record<FontName, string>;

/** The fonts as infra/fonts/write.ts leaves them in a folder: in a deployed function, `fonts` beside its bundle. */
export const fontsFromFolder = (folder: string): Fonts => {
  const read = (name: FontName): FontFile => fontFrom(readFileSync(join(folder, fontFileNames[name])));
  return { JAPANESE: read('JAPANESE'), LATIN: read('LATIN') };
};

/** Fonts that are read when a document is first drawn, and kept: a portal that draws none holds none. */
export const whenDrawn = (read: () => Fonts): (() => Fonts) => {
  let fonts: Fonts | null = null;
  return () => (fonts ??= read());
};

/** A stretch of text one font draws; `null`: a character no font has. */
type Run = { readonly font: FontName | null; readonly text: string };

/** Follows what it stands on: no font is asked for it alone. */
const joinsOn = /^(?:\p{M}|\p{Cf})$/u;

/** Cuts a text into runs of one font each. A mark or a variation selector no font has is left out: it only says how to draw what stands before it. */
export const runsOf = (text: string, fonts: Fonts): readonly Run[] => {
  const runs: { font: FontName | null; text: string }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const font = fontOrder.find((name) => fonts[name].has(codePoint)) ?? null;
    if (font === null && joinsOn.test(character)) continue;
    const last = runs.at(-1);
    if (last !== undefined && font !== null && last.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
};
