import type { SignatureDraft } from './draft.ts';
import { missingHere } from './missing-signs.ts';

/** 朱肉, the vermilion of seals. */
const vermilion = '#b3261e';
const side = 240;
const typeface = "'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP', 'MS PMincho', IPAexMincho, serif";

const graphemes = (text: string): readonly string[] =>
  [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text.trim())].map(({ segment }) => segment);

const isWestern = (text: string): boolean => /^[\p{Script=Latin}\p{P}\s]+$/u.test(text);

/** What stands on a seal by custom: the family name. Without a space, of a Japanese name its first two characters, which hold for most. */
export const familyNameOf = (name: string): string => {
  const words = name.trim().split(/[\s\u3000]+/u);
  const [first = ''] = words;
  if (isWestern(name)) return words.at(-1) ?? '';
  if (words.length > 1) return graphemes(first).slice(0, most).join('');
  const all = graphemes(first);
  return all.slice(0, all.length > 2 ? 2 : all.length).join('');
};

/** What is stamped: the text typed, else the family name of the typed name. */
export const sealTextOf = (name: string, { sealText }: Pick<SignatureDraft, 'sealText'>): string => sealText ?? familyNameOf(name);

/** More characters than these do not stand on a seal of this size. */
const most = 6;

/** A character or, of a name in Latin letters, all of it: its middle and its height, in parts of the seal. */
type Sign = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };

/** Top to bottom, then the next column to the left: two and three characters in one column, four to six in two. null: nothing to show. */
export const signsOf = (text: string): readonly Sign[] | null => {
  const all = graphemes(text);
  if (all.length === 0) return null;
  if (isWestern(text)) return [{ text: text.trim(), x: 0.5, y: 0.5, size: Math.min(0.36, 1.25 / all.length) }];
  const shown = all.slice(0, most);
  const columns = shown.length > 3 ? 2 : 1;
  const rows = Math.ceil(shown.length / columns);
  const size = [0.62, 0.4, 0.28][rows - 1] ?? 0.28;
  const step = size * 1.02;
  return shown.map((sign, index) => {
    const [column, row] = [Math.floor(index / rows), index % rows];
    const inColumn = column === columns - 1 ? shown.length - column * rows : rows;
    return {
      text: sign,
      x: columns === 1 ? 0.5 : 0.5 + step * (0.5 - column),
      y: 0.5 + step * (row - (inColumn - 1) / 2),
      size,
    };
  });
};

/** More than a seal takes: what is left out of it would not be seen. */
export const isTooLongForSeal = (text: string): boolean => !isWestern(text) && graphemes(text).length > most;

/** What this device has no glyph for: on the seal it would be a box. */
export const missingOnSeal = (text: string): readonly string[] =>
  missingHere(
    (signsOf(text) ?? []).map((sign) => sign.text),
    typeface,
  );

let last: { readonly text: string; readonly image: string } | null = null;

/** A round seal of a name, as a PNG; null where there is no name, or this device would print a box in it. */
export const sealOf = (text: string): string | null => {
  const signs = signsOf(text);
  if (signs === null) return null;
  if (last?.text === text) return last.image;
  if (missingOnSeal(text).length > 0) return null;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [side, side];
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.strokeStyle = vermilion;
  context.fillStyle = vermilion;
  context.lineWidth = side * 0.035;
  context.beginPath();
  context.arc(side / 2, side / 2, side / 2 - context.lineWidth, 0, 2 * Math.PI);
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const sign of signs) {
    context.font = `600 ${Math.round(sign.size * side)}px ${typeface}`;
    context.fillText(sign.text, sign.x * side, sign.y * side, side * 0.78);
  }
  last = { text, image: canvas.toDataURL('image/png') };
  return last.image;
};
