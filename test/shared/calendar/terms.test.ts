import { describe, expect, it } from 'vitest';
import { anniversariesOf, anniversary, asDate, termOf } from '../../../shared/calendar/index.ts';

describe('anniversaries (DATE-3)', () => {
  it.each([
    ['2024-04-01', 0, '2024-04-01'],
    ['2024-04-01', 1, '2025-04-01'],
    ['2024-12-31', 1, '2025-12-31'],
    ['2024-02-28', 4, '2028-02-28'],
    ['2023-03-01', 1, '2024-03-01'],
  ])('of a start on %s, number %d is %s', (start, n, date) => {
    expect(anniversary(asDate(start), n)).toBe(date);
  });

  it.each([
    [0, '2024-02-29'],
    [1, '2025-02-28'],
    [2, '2026-02-28'],
    [3, '2027-02-28'],
    [4, '2028-02-29'],
    [5, '2029-02-28'],
    [76, '2100-02-28'],
    [80, '2104-02-29'],
  ])('of a start on 29 February 2024, number %d is %s', (n, date) => {
    expect(anniversary(asDate('2024-02-29'), n)).toBe(date);
  });

  it.each([-1, 0.5, Number.NaN])('there is no number %d', (n) => {
    expect(() => anniversary(asDate('2024-04-01'), n)).toThrow(RangeError);
  });

  it('end where a year would have five digits', () => {
    expect(anniversary(asDate('2999-04-01'), 7000)).toBe('9999-04-01');
    expect(() => anniversary(asDate('2999-04-01'), 7001)).toThrow(RangeError);
  });
});

describe('a first term ends on the day before its last anniversary (DATE-4)', () => {
  it.each([
    ['2024-04-01', 1, '2025-03-31'],
    ['2024-04-01', 3, '2027-03-31'],
    ['2024-01-01', 1, '2024-12-31'],
    ['2025-03-01', 1, '2026-02-28'],
    ['2025-03-01', 3, '2028-02-29'],
    ['2024-12-31', 1, '2025-12-30'],
    ['2024-01-31', 3, '2027-01-30'],
    ['2024-02-29', 1, '2025-02-27'],
    ['2024-02-29', 3, '2027-02-27'],
  ])('from %s for %d years: until %s', (start, years, end) => {
    expect(termOf(asDate(start), 0, years)).toEqual({ startsOn: start, endsOn: end, years });
  });

  it.each([0, -1, 1.5])('and has whole years, not %d', (years) => {
    expect(() => termOf(asDate('2024-04-01'), 0, years)).toThrow(RangeError);
  });
});

describe('an extended term is counted from the first start as well (DATE-4)', () => {
  it.each([
    ['2021-04-01', 3, 1, '2024-04-01', '2025-03-31'],
    ['2021-04-01', 3, 3, '2024-04-01', '2027-03-31'],
    ['2021-04-01', 4, 3, '2025-04-01', '2028-03-31'],
    ['2024-02-29', 1, 3, '2025-02-28', '2028-02-28'],
    ['2024-02-29', 3, 1, '2027-02-28', '2028-02-28'],
    ['2024-02-29', 4, 1, '2028-02-29', '2029-02-27'],
  ])('first start %s, after %d years, for %d: from %s until %s', (first, before, years, startsOn, endsOn) => {
    expect(termOf(asDate(first), before, years)).toEqual({ startsOn, endsOn, years });
  });

  it('and begins on the day after the last one ended, also when that was counted from 29 February', () => {
    expect(termOf(asDate('2024-02-29'), 0, 3).endsOn).toBe('2027-02-27');
    expect(termOf(asDate('2024-02-29'), 3, 1).startsOn).toBe('2027-02-28');
  });
});

describe('the anniversaries of a term', () => {
  it('of one year: the day after it ends', () => {
    const first = asDate('2024-04-01');
    expect(anniversariesOf(first, termOf(first, 0, 1))).toEqual(['2025-04-01']);
  });

  it('of three years: the last is the day after it ends', () => {
    const first = asDate('2024-04-01');
    expect(anniversariesOf(first, termOf(first, 0, 3))).toEqual(['2025-04-01', '2026-04-01', '2027-04-01']);
  });

  it('of an extension come back to 29 February in a leap year (DATE-3)', () => {
    const first = asDate('2024-02-29');
    expect(anniversariesOf(first, termOf(first, 3, 3))).toEqual(['2028-02-29', '2029-02-28', '2030-02-28']);
  });

  it.each([
    ['a day late', '2025-04-02'],
    ['before the first start', '2023-04-01'],
  ])('are refused when the term starts %s', (_, startsOn) => {
    const term = { startsOn: asDate(startsOn), endsOn: asDate('2028-03-31'), years: 3 };
    expect(() => anniversariesOf(asDate('2024-04-01'), term)).toThrow(RangeError);
  });
});
