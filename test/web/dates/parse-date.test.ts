import { describe, expect, it } from 'vitest';
import { asDate } from '../../../shared/calendar/index.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import { parseDate, parseDateNear, problemOfDate } from '../../../web/dates/parse-date.ts';

describe('a date as people type it', () => {
  it.each([
    '2027-03-31',
    '2027/3/31',
    '２０２７／３／３１',
    '2027.3.31',
    '2027年3月31日',
    '2027年 3月 31日',
    '2027年3月31日(水)',
    '20270331',
    '令和9年3月31日',
    '令和9年3月31日（水）',
    '令和 9 年 3 月 31 日',
    'R9.3.31',
    'r9/3/31',
    '㋿9年3月31日',
    '31 March 2027',
    '31st Mar 2027',
    'March 31, 2027',
    '31/3/2027',
    '3/31/2027',
  ])('%s is read', (typed) => {
    expect(parseDate(typed)).toEqual({ date: '2027-03-31' });
  });

  it('reads the first year of an era', () => {
    expect(parseDate('令和元年5月1日')).toEqual({ date: '2019-05-01' });
  });

  it('reads what it writes itself', () => {
    expect(parseDate('1 April 2027 (Thu)')).toEqual({ date: '2027-04-01' });
    expect(parseDate('2027年4月1日(木)')).toEqual({ date: '2027-04-01' });
  });

  it('takes 29 February of a leap year, and not of a common one', () => {
    expect(parseDate('2028/2/29')).toEqual({ date: '2028-02-29' });
    expect(parseDate('2027/2/29')).toEqual({ problem: 'NO_SUCH_DAY', year: 2027, month: 2, day: 29 });
  });

  it.each<[string, string, string]>([
    ['2027/2/30', 'February 2027 has no 30th day.', '2027年2月に30日はありません。'],
    ['令和9年4月31日', 'April 2027 has no 31st day.', '2027年4月に31日はありません。'],
    ['2027-03-32', en.dates.notADate, ja.dates.notADate],
  ])('%s is refused with the reason', (typed, inEnglish, inJapanese) => {
    const parsed = parseDate(typed);
    if ('date' in parsed) throw new Error('a date');
    expect([problemOfDate(parsed, en), problemOfDate(parsed, ja)]).toEqual([inEnglish, inJapanese]);
  });

  it('does not guess which number is the month', () => {
    expect(parseDate('3/4/2027')).toEqual({ problem: 'AMBIGUOUS' });
    expect(parseDate('4/4/2027')).toEqual({ date: '2027-04-04' });
  });

  it.each(['tomorrow', '2027', '3/31', '99 March 2027', '31 Marsh 2027', '2027-13-01', '0000-01-01'])('%s is no date', (typed) => {
    expect(parseDate(typed)).toEqual({ problem: 'NOT_A_DATE' });
  });

  it('tells nothing from something wrong', () => {
    expect(parseDate('  ')).toEqual({ problem: 'EMPTY' });
  });
});

describe('a date typed without its year', () => {
  const today = asDate('2026-11-27');
  const near = (typed: string, expected: Partial<Parameters<typeof parseDateNear>[1]> = {}) =>
    parseDateNear(typed, { today, language: 'en', ...expected });

  it.each([
    '11/30',
    '30/11',
    '１１／３０',
    '11-30',
    '11月30日',
    '11月30日(月)',
    '30 Nov',
    '30 November',
    '30th Nov',
    'Nov 30',
    'November 30th',
  ])('%s is the one nearest to today', (typed) => {
    expect(near(typed)).toEqual({ date: '2026-11-30' });
  });

  it('goes over the turn of the year, forwards and back', () => {
    expect(near('31 March')).toEqual({ date: '2027-03-31' });
    expect(near('31 December', { today: asDate('2027-01-04') })).toEqual({ date: '2026-12-31' });
  });

  it('is one that may be: of what has been not a day to come, of what is to come not a day that was', () => {
    expect(near('28 November', { latest: today })).toEqual({ date: '2025-11-28' });
    expect(near('27 November', { latest: today })).toEqual({ date: '2026-11-27' });
    expect(near('26 November', { earliest: today })).toEqual({ date: '2027-11-26' });
    expect(near('27 November', { earliest: today })).toEqual({ date: '2026-11-27' });
  });

  it('has its month first in Japanese; in English it is not guessed which number is the month', () => {
    expect(near('3/4', { language: 'ja' })).toEqual({ date: '2027-03-04' });
    expect(near('3/4')).toEqual({ problem: 'AMBIGUOUS' });
    expect(near('3/3')).toEqual({ date: '2027-03-03' });
  });

  it('needs a day that there is: 29 February of the nearest years, or none', () => {
    expect(near('29 Feb', { today: asDate('2027-11-27') })).toEqual({ date: '2028-02-29' });
    expect(near('29 Feb')).toEqual({ problem: 'NO_SUCH_DAY', year: 2026, month: 2, day: 29 });
    expect(near('32 March')).toEqual({ problem: 'NOT_A_DATE' });
    expect(near('31 Marsh')).toEqual({ problem: 'NOT_A_DATE' });
  });

  it('keeps a year that was typed, however far away, and waits until it is known which day it is', () => {
    expect(near('2019-05-01', { earliest: today })).toEqual({ date: '2019-05-01' });
    expect(near('11/30', { today: undefined })).toEqual({ problem: 'NOT_A_DATE' });
    expect(near(' ')).toEqual({ problem: 'EMPTY' });
  });
});
