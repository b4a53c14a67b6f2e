import { computedDate, type CivilDate } from './civil-date.ts';
import { plusDays } from './days.ts';

export type TermDates = { readonly startsOn: CivilDate; readonly endsOn: CivilDate; readonly years: number };

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The `n`th anniversary of an enrollment's first start; the 0th is the start itself (DATE-3).
 * 29 February is 28 February in a common year and 29 February again in a leap year,
 * which is why it is counted from the first start and never from the last anniversary.
 */
export const anniversary = (firstStartsOn: CivilDate, n: number): CivilDate => {
  const year = yearOf(firstStartsOn) + n;
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${firstStartsOn} has no anniversary number ${n}`);
  const monthAndDay = firstStartsOn.slice(5);
  return computedDate(`${year}-${monthAndDay === '02-29' && !isLeapYear(year) ? '02-28' : monthAndDay}`);
};

/** The term of `years` years that follows `yearsBefore` years of earlier terms: it ends on the day before its last anniversary (DATE-4). */
export const termOf = (firstStartsOn: CivilDate, yearsBefore: number, years: number): TermDates => {
  if (!Number.isInteger(years) || years < 1) throw new RangeError(`a term of ${years} years`);
  return {
    startsOn: anniversary(firstStartsOn, yearsBefore),
    endsOn: plusDays(anniversary(firstStartsOn, yearsBefore + years), -1),
    years,
  };
};

/**
 * The anniversaries of one term, first to last, counted from the enrollment's first start; the last is the day after `endsOn`.
 * Throws a RangeError when the term does not start on an anniversary (DATE-4).
 */
export const anniversariesOf = (firstStartsOn: CivilDate, term: TermDates): readonly CivilDate[] => {
  // An anniversary never leaves its year, so the years tell how many lie before the term.
  const yearsBefore = yearOf(term.startsOn) - yearOf(firstStartsOn);
  if (anniversary(firstStartsOn, yearsBefore) !== term.startsOn) {
    throw new RangeError(`a term can not start on ${term.startsOn} when the first started on ${firstStartsOn}`);
  }
  return Array.from({ length: term.years }, (_, year) => anniversary(firstStartsOn, yearsBefore + year + 1));
};
