import { startOfDay, type Instant } from '../calendar/index.ts';
import { currentTerm, dayAfterTerm, nextTermOf, type Enrollment } from '../records/index.ts';
import { ranks, type Deadline, type EnrollmentChange, type EnrollmentClock } from './case.ts';

/**
 * The end of a term: at the first instant after `endsOn` the next chosen term begins,
 * or the enrollment is EXPIRED (DATE-7, ORDER-1).
 */
const due = (of: Enrollment): Deadline | null => {
  if (of.status !== 'ACTIVE') return null;
  const then = of.extension === null ? ({ step: 'expire', rank: ranks.END } as const) : ({ step: 'extend', rank: ranks.NEW_TERM } as const);
  return { rule: 'DATE-4', at: startOfDay(dayAfterTerm(of), of.timeZone), ...then };
};

const change = (of: Enrollment): EnrollmentChange => {
  const { enrollmentId, extension, terms } = of;
  if (extension === null) return { enrollmentId, set: { status: 'EXPIRED' } };
  const { endsOn } = currentTerm(of);
  const next = nextTermOf(of, extension.years);
  if (next.startsOn <= endsOn) throw new Error(`the term after ${endsOn} cannot start on ${next.startsOn}`);
  return { enrollmentId, set: { terms: [...terms, next], extension: null } };
};

export const termEnd: EnrollmentClock<never> = { due, pass: (of) => ({ decisions: [], changes: [change(of)] }) };

/** An enrollment as it stands at `now`, before any case is open on it: a term that had ended is over at once (EXPIRY-PAST). */
export const settledTerm = (of: Enrollment, now: Instant): Enrollment => {
  const next = due(of);
  if (next === null || next.at > now) return of;
  return settledTerm({ ...of, ...change(of).set }, now);
};
