import { startOfDay, termOf, type Instant } from '../calendar/index.ts';
import { currentTerm, dayAfterTerm, type Enrollment } from '../records/index.ts';
import { ranks, type Deadline, type EnrollmentChange } from './case.ts';

/**
 * The end of a term: at the first instant after `endsOn` the next chosen term begins,
 * or the enrollment is EXPIRED (chapter 4; DATE-7, ORDER-1).
 */
export const dueOfTerm = (of: Enrollment): Deadline | null => {
  if (of.status !== 'ACTIVE') return null;
  const then = of.extension === null ? ({ step: 'expire', rank: ranks.END } as const) : ({ step: 'extend', rank: ranks.NEW_TERM } as const);
  return { rule: 'DATE-4', at: startOfDay(dayAfterTerm(of), of.timeZone), ...then };
};

export const passTerm = (of: Enrollment): EnrollmentChange => {
  const { enrollmentId, extension, startsOn, terms } = of;
  if (extension === null) return { enrollmentId, set: { status: 'EXPIRED' } };
  const yearsBefore = terms.reduce((sum, term) => sum + term.years, 0);
  const { endsOn } = currentTerm(of);
  const next = termOf(startsOn, yearsBefore, extension.years);
  if (next.startsOn <= endsOn) throw new Error(`the term after ${endsOn} can not start on ${next.startsOn}`);
  return { enrollmentId, set: { terms: [...terms, { ...next, years: extension.years }], extension: null } };
};

/** An enrollment as it stands at `now`, before any case is open on it: a term that had ended is over at once (EXPIRY-PAST). */
export const settledTerm = (of: Enrollment, now: Instant): Enrollment => {
  const due = dueOfTerm(of);
  if (due === null || due.at > now) return of;
  return settledTerm({ ...of, ...passTerm(of).set }, now);
};
