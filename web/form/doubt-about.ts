import { daysBetween, type CivilDate } from '../../shared/calendar/index.ts';

/** What a date is about, as far as that is known. */
export type Known = { readonly startsOn?: CivilDate | undefined };

type Doubt =
  | { readonly about: 'BEFORE_START'; readonly startsOn: CivilDate }
  /** More than so many whole years ago, or ahead. */
  | { readonly about: 'PAST' | 'FUTURE'; readonly years: number };

const daysOfYear = 365.25;
/** Longer than any term; a date asked for hardly lies further ahead. */
const yearsAhead = 4;

/** Why a date may be a slip of the year; null: nothing odd about it. Whoever means it files it all the same. */
export const doubtAbout = (on: CivilDate, today: CivilDate, { startsOn }: Known): Doubt | null => {
  if (startsOn !== undefined && on < startsOn) return { about: 'BEFORE_START', startsOn };
  const years = daysBetween(today, on) / daysOfYear;
  if (years < -1) return { about: 'PAST', years: Math.floor(-years) };
  return years > yearsAhead ? { about: 'FUTURE', years: Math.floor(years) } : null;
};
