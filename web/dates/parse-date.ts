import { isCivilDate, type CivilDate } from '../../shared/calendar/index.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';

/** `NO_SUCH_DAY`: it reads as a date, of a month that is not so long. */
export type Parsed =
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

/** A date as people type it: ISO, Japanese with era or without, English with the month in words. Never guesses. */
export const parseDate = (typed: string): Parsed => {
  // NFKC makes full-width digits plain, and ㋿ 令和.
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/ ?\([^)]{1,3}\)$/u, '');
  if (text === '') return { problem: 'EMPTY' };
  for (const { like, read } of shapes) {
    const found = like.exec(text);
    if (found !== null) return read(found.groups ?? {});
  }
  return { problem: 'NOT_A_DATE' };
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
