import type { CivilDate } from '../../../shared/calendar/index.ts';
import { daysBetween } from '../../../shared/calendar/index.ts';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import type { Clock } from '../../case/standing.ts';

export const taskClock = (dueOn: CivilDate | null, today: CivilDate): Clock => {
  if (dueOn === null) return { kind: 'NONE' };
  const days = daysBetween(today, dueOn);
  return days < 0 ? { kind: 'LATE', days: -days, on: dueOn } : { kind: 'DUE', days, on: dueOn };
};

/** A task about an enrollment for which no case is open. */
export type EnrollmentMatter = { readonly key: string; readonly text: string; readonly enrollment: EnrollmentShown };

/** What a party has to look at on enrollments, where no case is open for it. */
export const enrollmentMattersOf = (enrollments: readonly EnrollmentShown[], partyId: string): readonly EnrollmentMatter[] =>
  enrollments.flatMap((enrollment) =>
    (enrollment.tasks ?? [])
      .filter((task) => task.partyId === partyId && task.state === 'OPEN')
      .map(({ taskId, text }) => ({ key: taskId, text, enrollment })),
  );
