import { computedDate, type CivilDate } from './civil-date.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days are counted from 1970-01-01, a Thursday. Date serves as the abacus here: in UTC every day has 24 hours. */
const dayNumber = (date: CivilDate): number => Date.parse(date) / MILLISECONDS_PER_DAY;

/** `days` calendar days after `date`, before it when negative (DATE-2). Throws a RangeError for part of a day. */
export const plusDays = (date: CivilDate, days: number): CivilDate => {
  if (!Number.isInteger(days)) throw new RangeError(`${days} is not a whole number of days`);
  return computedDate(new Date((dayNumber(date) + days) * MILLISECONDS_PER_DAY).toISOString().slice(0, -'T00:00:00.000Z'.length));
};

/** What ends within a day, or as it begins, is good to its end for the day before at the last. */
export const lastWholeDay = (endsOn: CivilDate): CivilDate => plusDays(endsOn, -1);

/** Calendar days from `from` to `to`: `plusDays(from, daysBetween(from, to))` is `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

export const earliest = (first: CivilDate, ...others: readonly CivilDate[]): CivilDate =>
  others.reduce((soonest, date) => (date < soonest ? date : soonest), first);

export const latest = (first: CivilDate, ...others: readonly CivilDate[]): CivilDate =>
  others.reduce((farthest, date) => (date > farthest ? date : farthest), first);

/** Monday is 1, Sunday 7 (ISO 8601). */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const fromThursday = [4, 5, 6, 7, 1, 2, 3] as const satisfies readonly Weekday[];

export const weekdayOf = (date: CivilDate): Weekday => {
  const weekday = fromThursday.at(dayNumber(date) % 7);
  if (weekday === undefined) throw new RangeError(`"${date}" is not a date`);
  return weekday;
};
