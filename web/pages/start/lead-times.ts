import { daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import type { Ending } from '../../registry/endings.ts';
import { termLineOf } from '../enrollment/term-dates.ts';

/** The last day on which a change for a date of an enrollment can still be received in time. */
export type LeadTime = {
  readonly enrollment: EnrollmentShown;
  readonly receiveBy: CivilDate;
  readonly anchor: CivilDate;
  readonly daysLeft: number;
};

/** Those that run out within so many days, the nearest first; of an enrollment the nearest only. */
export const leadTimesOf = (
  enrollments: readonly EnrollmentShown[],
  todayIn: (timeZone: string) => CivilDate,
  withinDays: number,
  endingOf: (of: EnrollmentShown) => Ending,
): readonly LeadTime[] =>
  enrollments
    .flatMap((enrollment) => {
      if (enrollment.status !== 'ACTIVE') return [];
      const today = todayIn(enrollment.timeZone);
      const dates = termLineOf(enrollment, today, endingOf(enrollment))?.dates ?? [];
      const [first] = dates.flatMap(({ kind, on, anchor }) => (kind === 'SAFE_UNTIL' && anchor !== undefined ? [{ on, anchor }] : []));
      if (first === undefined) return [];
      const daysLeft = daysBetween(today, first.on);
      return daysLeft > withinDays ? [] : [{ enrollment, receiveBy: first.on, anchor: first.anchor, daysLeft }];
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft || a.enrollment.number.localeCompare(b.enrollment.number));
