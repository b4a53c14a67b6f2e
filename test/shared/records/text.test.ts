import { describe, expect, it } from 'vitest';
import { email, justification, name, note, printedNumber, reason } from '../../../shared/records/index.ts';

const ofLength = (characters: number, character = 'あ'): string => character.repeat(characters);

const lengths = [
  ['justification', justification, 20, 2000],
  ['reason', reason, 1, 2000],
  ['note', note, 1, 2000],
  ['name', name, 1, 200],
  ['printedNumber', printedNumber, 1, 40],
] as const;

describe.each(lengths)('free text: %s', (_, text, min, max) => {
  it(`has ${min} to ${max} characters`, () => {
    expect(text.safeParse(ofLength(min - 1)).success).toBe(false);
    expect(text.safeParse(ofLength(min)).success).toBe(true);
    expect(text.safeParse(ofLength(max)).success).toBe(true);
    expect(text.safeParse(ofLength(max + 1)).success).toBe(false);
  });

  it('counts a character beyond the basic plane as one: 𠮷', () => {
    expect(text.safeParse(ofLength(max, '𠮷')).success).toBe(true);
    expect(text.safeParse(ofLength(max + 1, '𠮷')).success).toBe(false);
    expect(text.safeParse(ofLength(min - 1, '𠮷')).success).toBe(false);
  });

  it('is counted after trimming, an ideographic space included, and kept trimmed', () => {
    expect(text.parse(`  　${ofLength(max)}　 `)).toBe(ofLength(max));
    expect(text.safeParse(`　${ofLength(min - 1)}　　`).success).toBe(false);
  });
});

describe('free text', () => {
  it.each([['髙﨑 一郎'], ['𠮷野家'], ['Đặng Thị Łucja'], ['👩‍🏫 Sensei'], ['が (か + ゙)']])('takes %s', (text) => {
    expect(name.parse(text)).toBe(text);
  });

  it.each([
    ['U+0000', '\u0000'],
    ['U+0009, a tab', '\t'],
    ['U+000A, a line break', '\n'],
    ['U+001F', '\u001F'],
    ['U+007F', '\u007F'],
    ['U+0080', '\u0080'],
    ['U+009F', '\u009F'],
    ['U+D800, half a surrogate pair', '\uD800'],
    ['U+DBFF, half a surrogate pair', '\uDBFF'],
    ['U+DC00, the other half', '\uDC00'],
    ['U+DFFF, the other half', '\uDFFF'],
    ['a pair the wrong way round', '\uDC00\uD800'],
  ])('refuses %s in it', (_, character) => {
    expect(name.safeParse(`Mihama${character}University`).success).toBe(false);
  });

  it.each([
    ['U+0020', ' '],
    ['U+007E', '~'],
    ['U+00A0', '\u00A0'],
    ['U+D7FF', '\uD7FF'],
    ['U+E000', '\uE000'],
  ])('takes %s, just beside what it refuses', (_, character) => {
    expect(name.safeParse(`Mihama${character}University`).success).toBe(true);
  });

  it('refuses half a pair at either end', () => {
    expect(name.safeParse('University\uD842').success).toBe(false);
    expect(name.safeParse('\uDFB7 University').success).toBe(false);
  });

  it('is text: nothing else is made into it', () => {
    for (const other of [12, null, undefined, ['a'], { name: 'a' }]) expect(name.safeParse(other).success).toBe(false);
  });
});

describe('an e-mail address', () => {
  const ofTotal = (characters: number): string =>
    `clerk@${`${'a'.repeat(60)}.`.repeat(4)}`.padEnd(characters - '.jp'.length, 'b').concat('.jp');

  it('has at most 254 characters', () => {
    expect(email.safeParse(ofTotal(254))).toMatchObject({ success: true });
    expect(email.safeParse(ofTotal(255)).success).toBe(false);
  });

  it.each(['', 'clerk', 'clerk@', '@example.com', 'clerk@example', 'a b@example.com', 'clerk@example.com\n'])('is not "%s"', (text) => {
    expect(email.safeParse(text).success).toBe(false);
  });
});
