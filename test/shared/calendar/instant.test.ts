import { describe, expect, it } from 'vitest';
import { asInstant, epochMilliseconds, instant, instantOf } from '../../../shared/calendar/index.ts';

describe('an instant as it comes in', () => {
  it.each([
    ['2026-04-01T00:00:00Z', '2026-04-01T00:00:00.000Z'],
    ['2026-04-01T00:00Z', '2026-04-01T00:00:00.000Z'],
    ['2026-04-01T00:00:00.5Z', '2026-04-01T00:00:00.500Z'],
    ['2026-04-01T00:00:00.05Z', '2026-04-01T00:00:00.050Z'],
    ['2026-04-01T00:00:00.123Z', '2026-04-01T00:00:00.123Z'],
    ['2026-04-01T00:00:00.123456789Z', '2026-04-01T00:00:00.123Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2999-12-31T23:59:59.999Z', '2999-12-31T23:59:59.999Z'],
  ])('%s is kept as %s', (text, kept) => {
    expect(instant.parse(text)).toBe(kept);
  });

  it('cuts off what is below a millisecond, so that the last nanosecond of a day stays in it (DATE-5)', () => {
    expect(instant.parse('2026-03-31T23:59:59.999999999Z')).toBe('2026-03-31T23:59:59.999Z');
  });

  it('compares as text once kept: a later instant is greater', () => {
    expect(asInstant('2026-04-01T00:00:00.1Z') > asInstant('2026-04-01T00:00:00Z')).toBe(true);
  });

  it.each([
    ['an offset', '2026-04-01T00:00:00+09:00'],
    ['an offset of nothing', '2026-04-01T00:00:00+00:00'],
    ['no zone', '2026-04-01T00:00:00'],
    ['a date', '2026-04-01'],
    ['a small t and z', '2026-04-01t00:00:00z'],
    ['a space for the T', '2026-04-01 00:00:00Z'],
    ['24:00', '2026-04-01T24:00:00Z'],
    ['minute 60', '2026-04-01T00:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['ten digits of a fraction', '2026-04-01T00:00:00.0123456789Z'],
    ['a point without a fraction', '2026-04-01T00:00:00.Z'],
    ['a fraction of a minute', '2026-04-01T00:00.5Z'],
    ['a day that does not exist', '2026-02-29T00:00:00Z'],
    ['the millisecond before the first year', '1899-12-31T23:59:59.999Z'],
    ['the instant after the last year', '3000-01-01T00:00:00Z'],
    ['a line break after', '2026-04-01T00:00:00Z\n'],
    ['nothing', ''],
  ])('refuses %s with one issue that says "datetime"', (_, text) => {
    const { error } = instant.safeParse(text);
    expect(error?.issues).toMatchObject([{ code: 'invalid_format', format: 'datetime' }]);
    expect(error?.issues).toHaveLength(1);
  });
});

describe('an instant written out in code', () => {
  it('is kept to the millisecond', () => {
    expect(asInstant('2026-04-01T09:00:00Z')).toBe('2026-04-01T09:00:00.000Z');
  });

  it('throws when it is none', () => {
    expect(() => asInstant('2026-04-01T09:00:00+09:00')).toThrow(RangeError);
  });
});

describe('milliseconds since 1970', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [1_774_969_200_000, '2026-03-31T15:00:00.000Z'],
    [-2_208_988_800_000, '1900-01-01T00:00:00.000Z'],
    [32_503_679_999_999, '2999-12-31T23:59:59.999Z'],
  ])('%d ms is %s, there and back', (milliseconds, text) => {
    expect(instantOf(milliseconds)).toBe(text);
    expect(epochMilliseconds(asInstant(text))).toBe(milliseconds);
  });

  it('go on to the last instant that is written in the same width, and no further', () => {
    expect(instantOf(253_402_300_799_999)).toBe('9999-12-31T23:59:59.999Z');
    expect(() => instantOf(253_402_300_800_000)).toThrow(RangeError);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('throw for %d', (milliseconds) => {
    expect(() => instantOf(milliseconds)).toThrow(RangeError);
  });
});
