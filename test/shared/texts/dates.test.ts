import { describe, expect, it } from 'vitest';
import { asDate } from '../../../shared/calendar/index.ts';
import { dateText, shortDateText } from '../../../shared/texts/dates.ts';

describe('a date as people read it', () => {
  it.each([
    ['2027-04-01', '2027年4月1日(木)', '1 April 2027 (Thu)'],
    ['2028-02-29', '2028年2月29日(火)', '29 February 2028 (Tue)'],
    ['2026-12-31', '2026年12月31日(木)', '31 December 2026 (Thu)'],
    ['1969-12-31', '1969年12月31日(水)', '31 December 1969 (Wed)'],
  ])('%s', (date, ja, en) => {
    expect(dateText(asDate(date), 'ja')).toBe(ja);
    expect(dateText(asDate(date), 'en')).toBe(en);
  });
});

describe('a date in a column of dates', () => {
  it('has no weekday, and its month in short', () => {
    expect(shortDateText(asDate('2027-04-01'), 'en')).toBe('1 Apr 2027');
    expect(shortDateText(asDate('2027-09-30'), 'ja')).toBe('2027/9/30');
  });
});
