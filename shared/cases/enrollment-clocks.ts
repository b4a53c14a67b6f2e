import type { Enrollment } from '../records/index.ts';
import type { Deadline, EnrollmentClock } from './case.ts';
import { expiryOpening } from './expiry/index.ts';
import type { AnyCase } from './kinds.ts';
import { termEnd } from './term-end.ts';
import { noFirstOrder } from './termination/index.ts';

/** What the calendar does at an enrollment by itself. */
export const enrollmentClocks: readonly EnrollmentClock<AnyCase>[] = [noFirstOrder, termEnd, expiryOpening];

type Ringing = { readonly deadline: Deadline; readonly clock: EnrollmentClock<AnyCase> };

/** The first thing the calendar will do at an enrollment; null: nothing. On one instant by ORDER-1. */
export const nextRinging = (of: Enrollment): Ringing | null => {
  let first: Ringing | null = null;
  for (const clock of enrollmentClocks) {
    const deadline = clock.due(of);
    if (deadline === null) continue;
    const isFirst =
      first === null || deadline.at < first.deadline.at || (deadline.at === first.deadline.at && deadline.rank < first.deadline.rank);
    if (isFirst) first = { deadline, clock };
  }
  return first;
};
