import { describe, expect, it } from 'vitest';
import { missingOf, type DrawSign } from '../../../web/kinds/common/signing/missing-signs.ts';

/** A device that knows these characters alone, and shows `box` for all others. */
const deviceWith = (known: string, box: (text: string) => { readonly width: number; readonly pixels: string }): DrawSign => {
  const has = new Set(known);
  return (text) => (has.has(text) ? { width: 48, pixels: `glyph ${text}` } : box(text));
};

const numbered = (text: string) => text.codePointAt(0)?.toString(16) ?? '';

describe('what a device has no glyph for', () => {
  it.each([
    ['the same box for all', () => ({ width: 48, pixels: 'box' })],
    ['a box for each block of characters', (text: string) => ({ width: 48, pixels: `block ${numbered(text).slice(0, 2)}` })],
    ['a narrow box with the number in it', (text: string) => ({ width: 30, pixels: `box ${numbered(text)}` })],
  ])('is told where it shows %s', (_, box) => {
    const draw = deviceWith('田髙﨑', box);
    expect(missingOf(['𠮷', '田'], draw)).toEqual(['𠮷']);
    expect(missingOf(['髙', '﨑'], draw)).toEqual([]);
  });

  it('does not mind how another form of a character is asked for, nor spaces', () => {
    const draw = deviceWith('葛', () => ({ width: 48, pixels: 'box' }));
    expect(missingOf(['葛\u{e0100}', ' '], draw)).toEqual([]);
  });

  it('takes letters narrower than an ideograph as they are', () => {
    expect(missingOf(['S'], (text) => ({ width: 20, pixels: text }))).toEqual([]);
  });
});
