import { asInstant } from '../../shared/calendar/index.ts';
import type { World } from '../../shared/cases/case.ts';
import { crockford } from '../../shared/cases/log-number.ts';
import type { Enrollment, Party } from '../../shared/records/index.ts';
import { anEnrollment } from './an-enrollment.ts';
import { parties } from './a-party.ts';

/** Ids in the portal's shape that count up from 1, the same in every run; the log numbers made of them count as well. */
export const countedIds = (): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return [...count.toString(32).padStart(7, '0')]
      .map((digit) => crockford.charAt(Number.parseInt(digit, 32)))
      .join('')
      .padEnd(26, '0');
  };
};

export const byEnrollmentId = (enrollments: readonly Enrollment[]): World['enrollments'] =>
  new Map(enrollments.map((each) => [each.enrollmentId, each]));

/** What a decision knows of the outside: an instant, enrollments and the cast. */
export const aWorld = (
  of: { readonly now?: string; readonly enrollments?: readonly Enrollment[]; readonly parties?: readonly Party[] } = {},
): World => ({
  now: asInstant(of.now ?? '2026-01-15T06:00:00.000Z'),
  enrollments: byEnrollmentId(of.enrollments ?? [anEnrollment()]),
  parties: parties(...(of.parties ?? [])),
  newId: countedIds(),
});
