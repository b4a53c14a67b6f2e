import type { Instant } from '../calendar/index.ts';
import { currentTerm, openTask, operationsOf, type Enrollment, type EnrollmentTask } from '../records/index.ts';
import type { RuleId } from '../rules/index.ts';
import { isKnownTooLate, missingFirstOrder } from './termination/index.ts';

type Late = { readonly rule: RuleId; readonly on: string };

/** What the calendar would have done before the enrollment became known: it does not do it now, somebody looks. */
const lateOf = (of: Enrollment): readonly Late[] => {
  const missing = missingFirstOrder(of);
  return [
    ...(of.status === 'EXPIRED' ? [{ rule: 'EXPIRY-PAST', on: currentTerm(of).endsOn } as const] : []),
    ...(of.status !== 'TERMINATED' && missing !== null && isKnownTooLate(missing, of)
      ? [{ rule: 'TERM-NO-ORDER-LATE', on: missing.on } as const]
      : []),
  ];
};

const isAskedAlready = ({ tasks }: Enrollment, { rule, on }: Late): boolean =>
  tasks.some((task) => task.rule === rule && (task.state === 'OPEN' || task.facts.on === on));

/**
 * An enrollment that became known at `now`, with what operations are to look at: a term that had ended (EXPIRY-PAST),
 * a first order that is missing (TERM-NO-ORDER-LATE). One that was known before is left as it is.
 */
export const withLateTasks = (of: Enrollment, now: Instant, newId: () => string): Enrollment => {
  if (of.knownAt !== now) return of;
  const tasks = lateOf(of)
    .filter((late) => !isAskedAlready(of, late))
    .map(({ rule, on }): EnrollmentTask => ({
      ...openTask({ rule, partyId: operationsOf(of.region), enrollmentId: of.enrollmentId, facts: { number: of.number, on } }, newId),
      note: null,
    }));
  return tasks.length === 0 ? of : { ...of, tasks: [...of.tasks, ...tasks] };
};
