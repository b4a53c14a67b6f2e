import type { CivilDate } from '../../../shared/calendar/index.ts';
import { daysBetween } from '../../../shared/calendar/index.ts';
import type { CaseListed, EnrollmentShown } from '../../../shared/api/index.ts';
import type { CocpChange } from '../../../shared/cases/cocp/index.ts';
import type { Step } from '../../../shared/texts/en/page/work.ts';
import { byUrgency, changeOf, clockOf, stepOf, type Clock } from '../../case/standing.ts';

/** One line of the worklist: a case, or a task that is left of one. */
export type Matter = {
  readonly key: string;
  readonly of: CaseListed;
  readonly change: CocpChange;
  readonly step: Step;
  /** The sentence of a task; null for the case itself. */
  readonly task: string | null;
  readonly isMine: boolean;
  readonly clock: Clock;
  readonly enrollment: EnrollmentShown | undefined;
};

const taskClock = (dueOn: CivilDate | null, today: CivilDate): Clock => {
  if (dueOn === null) return { kind: 'NONE' };
  const days = daysBetween(today, dueOn);
  return days < 0 ? { kind: 'LATE', days: -days, on: dueOn } : { kind: 'DUE', days, on: dueOn };
};

export type Worklist = { readonly mine: readonly Matter[]; readonly others: readonly Matter[]; readonly scheduled: readonly Matter[] };

/** The matters of a party, each list by urgency. `today` is the date in an enrollment's zone. */
export const worklistOf = (
  cases: readonly CaseListed[],
  partyId: string,
  enrollmentOf: (enrollmentId: string) => EnrollmentShown | undefined,
  today: (timeZone: string | undefined) => CivilDate,
): Worklist => {
  const matters = cases.flatMap((of): readonly Matter[] => {
    const enrollment = enrollmentOf(of.enrollmentId);
    const now = today(enrollment?.timeZone);
    const shared = { of, change: changeOf(of.signers), step: stepOf(of, enrollment?.region), enrollment };
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
    others: sorted.filter(({ isMine, step }) => !isMine && step !== 'SCHEDULED'),
    scheduled: sorted.filter(({ isMine, step }) => !isMine && step === 'SCHEDULED'),
  };
};
