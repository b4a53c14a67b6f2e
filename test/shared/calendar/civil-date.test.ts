import { describe, expect, it } from 'vitest';
import { asDate, civilDate } from '../../../shared/calendar/index.ts';

describe('a date as people file it', () => {
  it.each(['1900-01-01', '2999-12-31', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'])('takes %s', (text) => {
    expect(civilDate.parse(text)).toBe(text);
  });

  it.each([
    ['the day before the first', '1899-12-31'],
    ['the day after the last', '3000-01-01'],
    ['29 February of a common year', '2025-02-29'],
    ['29 February of a century that is no leap year', '2100-02-29'],
    ['30 February', '2024-02-30'],
    ['31 April', '2026-04-31'],
    ['day 0', '2026-04-00'],
    ['day 32', '2026-01-32'],
    ['month 0', '2026-00-01'],
    ['month 13', '2026-13-01'],
    ['one digit for the month', '2026-4-01'],
    ['slashes', '2026/04/01'],
    ['no dashes', '20260401'],
    ['a time', '2026-04-01T00:00:00Z'],
    ['a space before', ' 2026-04-01'],
    ['a line break after', '2026-04-01\n'],
    ['full-width digits', '２０２６-04-01'],
    ['a year of six digits', '+002026-04-01'],
    ['nothing', ''],
  ])('refuses %s with one issue that says "date"', (_, text) => {
    const { error } = civilDate.safeParse(text);
    expect(error?.issues).toMatchObject([{ code: 'invalid_format', format: 'date' }]);
    expect(error?.issues).toHaveLength(1);
  });

  it.each([20260401, null, undefined, new Date(0), ['2026-04-01']])('refuses what is not text: %s', (value) => {
    expect(civilDate.safeParse(value).error?.issues).toMatchObject([{ code: 'invalid_type', expected: 'string' }]);
  });
});

describe('a date written out in code', () => {
  it('is the date it spells', () => {
    expect(asDate('2026-04-01')).toBe('2026-04-01');
  });

  it('throws when it is none', () => {
    expect(() => asDate('2026-02-29')).toThrow(RangeError);
  });
});
