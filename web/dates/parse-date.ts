import { daysBetween, isCivilDate, type CivilDate } from '../../shared/calendar/index.ts';
import type { Language } from '../../shared/records/index.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';

/** `NO_SUCH_DAY`: it reads as a date, of a month that is not so long. */
type Parsed =
  | { readonly date: CivilDate }
  | { readonly problem: 'EMPTY' | 'NOT_A_DATE' | 'AMBIGUOUS' }
  | { readonly problem: 'NO_SUCH_DAY'; readonly year: number; readonly month: number; readonly day: number };

/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, '㋿': 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const dateOf = (year: number, month: number, day: number): Parsed => {
  const text = written(year, month, day);
  if (isCivilDate(text)) return { date: text };
  const isMonth = isCivilDate(written(year, month, 1));
  return isMonth && day > 28 && day < 32 ? { problem: 'NO_SUCH_DAY', year, month, day } : { problem: 'NOT_A_DATE' };
};

type Shape = { readonly like: RegExp; readonly read: (groups: Readonly<Record<string, string | undefined>>) => Parsed };

const numberOf = (text: string | undefined): number => Number(text);

/** How people write dates; the first that fits is read. All have been folded to plain width and lower case. */
const shapes: readonly Shape[] = [
  // 2027-03-31, 2027/3/31, 2027.3.31, 2027年3月31日
  {
    like: /^(?<y>\d{4}) ?[-/.年] ?(?<m>\d{1,2}) ?[-/.月] ?(?<d>\d{1,2}) ?日?$/,
    read: ({ y, m, d }) => dateOf(numberOf(y), numberOf(m), numberOf(d)),
  },
  // 20270331
  { like: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, read: ({ y, m, d }) => dateOf(numberOf(y), numberOf(m), numberOf(d)) },
  // 令和9年3月31日, 令和元年5月1日, R9.3.31
  {
    like: /^(?<era>令和|平成|昭和|[rhs]) ?(?<y>\d{1,2}|元) ?[-/.年] ?(?<m>\d{1,2}) ?[-/.月] ?(?<d>\d{1,2}) ?日?$/,
    read: ({ era = '', y, m, d }) => dateOf((eras[era] ?? 0) + (y === '元' ? 1 : numberOf(y)), numberOf(m), numberOf(d)),
  },
  // 31 March 2027, 31 Mar 2027
  {
    like: /^(?<d>\d{1,2})(?:st|nd|rd|th)?[ -](?<m>[a-z]{3,9})\.?,?[ -](?<y>\d{4})$/,
    read: ({ y, m = '', d }) => dateOf(numberOf(y), monthOf(m), numberOf(d)),
  },
  // March 31, 2027
  {
    like: /^(?<m>[a-z]{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/,
    read: ({ y, m = '', d }) => dateOf(numberOf(y), monthOf(m), numberOf(d)),
  },
  // 31/3/2027 and 3/31/2027 where only one reading is a date; 3/4/2027 is not guessed at.
  {
    like: /^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})$/,
    read: ({ a, b, y }) => {
      const [first, second, year] = [numberOf(a), numberOf(b), numberOf(y)];
      if (first > 12) return dateOf(year, second, first);
      if (second > 12 || first === second) return dateOf(year, first, second);
      return { problem: 'AMBIGUOUS' };
    },
  },
];

const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12, or 0 for a word that is no month. */
const monthOf = (word: string): number =>
  fullMonths.includes(word) ? fullMonths.indexOf(word) + 1 : word === 'sept' ? 9 : months.indexOf(word) + 1;

/** NFKC makes full-width digits plain, and ㋿ 令和; a weekday behind a date says nothing new. */
const folded = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/ ?\([^)]{1,3}\)$/u, '');

/** A date as people type it: ISO, Japanese with era or without, English with the month in words. Never guesses. */
export const parseDate = (typed: string): Parsed => {
  const text = folded(typed);
  if (text === '') return { problem: 'EMPTY' };
  for (const { like, read } of shapes) {
    const found = like.exec(text);
    if (found !== null) return read(found.groups ?? {});
  }
  return { problem: 'NOT_A_DATE' };
};

type DayOfYear = { readonly month: number; readonly day: number };

/** 11月27日, 27 Nov, Nov 27 */
const daysOfYear: readonly RegExp[] = [
  /^(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?日?$/,
  /^(?<d>\d{1,2})(?:st|nd|rd|th)?[ -](?<m>[a-z]{3,9})\.?$/,
  /^(?<m>[a-z]{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?$/,
];

/** Which day is meant where no year is typed. In Japanese the month comes first; in English 3/4 is not guessed at. */
const dayOfYear = (text: string, language: Language): DayOfYear | 'AMBIGUOUS' | null => {
  for (const like of daysOfYear) {
    const { m = '', d } = like.exec(text)?.groups ?? {};
    if (d !== undefined) return { month: /\d/.test(m) ? numberOf(m) : monthOf(m), day: numberOf(d) };
  }
  const { a, b } = /^(?<a>\d{1,2}) ?[-/.] ?(?<b>\d{1,2})$/.exec(text)?.groups ?? {};
  if (a === undefined) return null;
  const [first, second] = [numberOf(a), numberOf(b)];
  if (first > 12) return { month: second, day: first };
  return language === 'ja' || second > 12 || first === second ? { month: first, day: second } : 'AMBIGUOUS';
};

/** What is known of a date that is to be typed. */
type Expected = {
  /** Today in the zone the date counts in. */
  readonly today: CivilDate | undefined;
  readonly earliest?: CivilDate | undefined;
  readonly latest?: CivilDate | undefined;
  readonly language: Language;
};

/** The same where somebody reads at once what was understood: without a year it is the one nearest to today that is expected there. */
export const parseDateNear = (typed: string, { today, earliest, latest, language }: Expected): Parsed => {
  const whole = parseDate(typed);
  if ('date' in whole || whole.problem !== 'NOT_A_DATE' || today === undefined) return whole;
  const of = dayOfYear(folded(typed), language);
  if (of === null) return whole;
  if (of === 'AMBIGUOUS') return { problem: 'AMBIGUOUS' };
  const inYear = (year: number) => dateOf(year, of.month, of.day);
  const distance = (on: CivilDate) => Math.abs(daysBetween(today, on));
  const thisYear = numberOf(today.slice(0, 4));
  const dates = [thisYear, thisYear + 1, thisYear - 1]
    .map(inYear)
    .flatMap((each) => ('date' in each ? [each.date] : []))
    .toSorted((a, b) => distance(a) - distance(b));
  const isExpected = (on: CivilDate) => (earliest === undefined || on >= earliest) && (latest === undefined || on <= latest);
  const nearest = dates.find(isExpected) ?? dates[0];
  return nearest === undefined ? inYear(thisYear) : { date: nearest };
};

/** Why what was typed is no date, in words. */
export const problemOfDate = (
  of: Exclude<Parsed, { readonly date: CivilDate }>,
  { dates, faults }: Pick<PageTexts, 'dates' | 'faults'>,
): string => {
  switch (of.problem) {
    case 'EMPTY':
      return faults.required;
    case 'NOT_A_DATE':
      return dates.notADate;
    case 'AMBIGUOUS':
      return dates.ambiguous;
    case 'NO_SUCH_DAY':
      return dates.noSuchDay(of);
    default:
      throw new Error(`unknown problem ${String(of satisfies never)}`);
  }
};
