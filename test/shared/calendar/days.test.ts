import { describe, expect, it } from 'vitest';
import { asDate, daysBetween, earliest, lastWholeDay, latest, plusDays, weekdayOf } from '../../../shared/calendar/index.ts';

describe('counting calendar days (DATE-2)', () => {
  it.each([
    ['2026-04-01', 0, '2026-04-01'],
    ['2026-04-01', 10, '2026-04-11'],
    ['2026-04-01', -1, '2026-03-31'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-04-01', -30, '2027-03-02'],
    ['2028-04-01', -30, '2028-03-02'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1970-01-01', -1, '1969-12-31'],
    ['1900-01-01', 401_766, '2999-12-31'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(plusDays(asDate(from), days)).toBe(to);
    expect(daysBetween(asDate(from), asDate(to))).toBe(days);
  });

  it('is not moved by weekends: ten days after Friday 2026-04-03 is Monday 2026-04-13', () => {
    expect(weekdayOf(asDate('2026-04-03'))).toBe(5);
    expect(plusDays(asDate('2026-04-03'), 10)).toBe('2026-04-13');
    expect(weekdayOf(asDate('2026-04-13'))).toBe(1);
  });

  it('is good to its end for the day before the one it ends in', () => {
    expect(lastWholeDay(asDate('2027-03-01'))).toBe('2027-02-28');
  });

  it('may lead out of the years that can be filed, and still compares', () => {
    expect(plusDays(asDate('2999-12-31'), 1)).toBe('3000-01-01');
    expect(plusDays(asDate('1900-01-01'), -1)).toBe('1899-12-31');
  });

  it('throws where a year would have five digits', () => {
    const lastOf9999 = plusDays(asDate('2999-12-31'), 2_556_697);
    expect(lastOf9999).toBe('9999-12-31');
    expect(() => plusDays(lastOf9999, 1)).toThrow(RangeError);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('throws for %d days', (days) => {
    expect(() => plusDays(asDate('2026-04-01'), days)).toThrow(RangeError);
  });
});

describe('choosing among dates', () => {
  const [march, april, may] = [asDate('2026-03-31'), asDate('2026-04-01'), asDate('2026-05-01')];

  it('finds the earliest', () => {
    expect(earliest(april, march, may)).toBe(march);
    expect(earliest(april)).toBe(april);
  });

  it('finds the latest', () => {
    expect(latest(april, may, march)).toBe(may);
    expect(latest(april)).toBe(april);
  });
});

describe('weekdays', () => {
  it.each([
    ['1900-01-01', 1],
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    ['2024-02-29', 4],
    ['2026-04-04', 6],
    ['2026-04-05', 7],
    ['2026-04-06', 1],
  ])('%s is day %d of the week', (date, weekday) => {
    expect(weekdayOf(asDate(date))).toBe(weekday);
  });
});
