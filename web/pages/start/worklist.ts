import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseListed, EnrollmentNamed, EnrollmentShown } from '../../../shared/api/index.ts';
import { byUrgency, clockOf, type Clock } from '../../case/standing.ts';
import { taskClock } from '../worklist/matters.ts';

/** What a line of the worklist calls an enrollment by: of one that was left no more is known. */
export type EnrollmentCalled = Pick<EnrollmentNamed, 'enrollmentId' | 'number' | 'region' | 'timeZone' | 'institutionId'> &
  Partial<Pick<EnrollmentShown, 'masterAgreement' | 'contacts'>>;

/** One line of the worklist: a case, or a task that is left of one. */
export type Matter = {
  readonly key: string;
  readonly of: CaseListed;
  /** The sentence of a task; null for the case itself. */
  readonly task: string | null;
  readonly isMine: boolean;
  readonly clock: Clock;
  readonly enrollment: EnrollmentCalled | undefined;
};

export type Worklist = { readonly mine: readonly Matter[]; readonly others: readonly Matter[]; readonly scheduled: readonly Matter[] };

/** The matters of a party, each list by urgency. `today` is the date in an enrollment's zone. */
export const worklistOf = (
  cases: readonly CaseListed[],
  partyId: string,
  enrollmentOf: (enrollmentId: string) => EnrollmentCalled | undefined,
  today: (timeZone: string | undefined) => CivilDate,
): Worklist => {
  const matters = cases.flatMap((of): readonly Matter[] => {
    const enrollment = enrollmentOf(of.enrollmentId);
    const now = today(enrollment?.timeZone);
    const shared = { of, enrollment };
    const tasks = of.tasks
      .filter((task) => task.partyId === partyId && task.state === 'OPEN')
      .map((task) => ({ ...shared, key: task.taskId, task: task.text, isMine: true, clock: taskClock(task.dueOn, now) }));
    return of.status === 'OPEN'
      ? [{ ...shared, key: of.caseId, task: null, isMine: of.waitingOn.includes(partyId), clock: clockOf(of, now) }, ...tasks]
      : tasks;
  });
  const sorted = matters.toSorted((a, b) => byUrgency(a.clock, b.clock) || a.of.logNumber.localeCompare(b.of.logNumber));
  return {
    mine: sorted.filter(({ isMine }) => isMine),
    others: sorted.filter(({ isMine, of }) => !isMine && of.phase !== 'SCHEDULED'),
    scheduled: sorted.filter(({ isMine, of }) => !isMine && of.phase === 'SCHEDULED'),
  };
};
