const side = 48;

type Drawn = { readonly width: number; readonly pixels: string };

/** How a device draws a text at a size of its own, to be held against others. */
export type DrawSign = (text: string) => Drawn;

const pictureOn = (context: CanvasRenderingContext2D, typeface: string): DrawSign => {
  context.font = `${side}px ${typeface}`;
  context.textBaseline = 'middle';
  return (text) => {
    context.clearRect(0, 0, 2 * side, 2 * side);
    context.fillText(text, side / 2, side);
    return { width: context.measureText(text).width, pixels: context.getImageData(0, 0, 2 * side, 2 * side).data.join() };
  };
};

/** No character, and none ever was: what stands for it is what stands for every character that no font has. */
const nobodys = '\u{3fffd}';

const isHan = (sign: string): boolean => /^\p{Script=Han}/u.test(sign);
const without = (sign: string): string => sign.replaceAll(/[\p{Variation_Selector}\s]/gu, '');

/**
 * Has a device no glyph for it? Each browser says so in its own way: with the same box for all, with one box for a whole block of
 * characters, or with a box with the number in it, which is not as wide as an ideograph is.
 */
const isMissing = (sign: string, draw: DrawSign): boolean => {
  const [first] = sign;
  if (first === undefined) return false;
  const drawn = draw(sign);
  if (drawn.pixels === draw(nobodys).pixels) return true;
  if (!isHan(first)) return false;
  const neighbour = String.fromCodePoint((first.codePointAt(0) ?? 0) ^ 1);
  return Math.abs(drawn.width / side - 1) > 0.03 || (isHan(neighbour) && drawn.pixels === draw(neighbour).pixels);
};

/** Of these, the ones a device would print a box for. */
export const missingOf = (signs: readonly string[], draw: DrawSign): readonly string[] =>
  [...new Set(signs.map(without))].filter((sign) => isMissing(sign, draw));

let last: { readonly signs: string; readonly missing: readonly string[] } | undefined;

/** The same on this device, in the typeface given. */
export const missingHere = (signs: readonly string[], typeface: string): readonly string[] => {
  const key = signs.join('');
  if (last?.signs === key) return last.missing;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * side, 2 * side];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  const missing = missingOf(signs, pictureOn(context, typeface));
  last = { signs: key, missing };
  return missing;
};
