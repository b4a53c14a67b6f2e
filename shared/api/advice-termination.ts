import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { terminationActNames, terminationPhases, terminationReasons } from '../cases/termination/index.ts';
import { enrollmentId, partyRole } from '../records/index.ts';
import { day, mostAdvised, why } from './common.ts';

/** What to ask before a termination is opened. `noticeOn` and `effectiveOn` are suppositions. */
export const terminationQuestion = z
  .strictObject({
    enrollmentIds: z.array(enrollmentId).min(1).max(mostAdvised),
    reason: z.enum(terminationReasons),
    /** The day of the written notice of a breach; today if left out. */
    noticeOn: civilDate.optional(),
    /** The date operations would approve for an amendment. */
    effectiveOn: civilDate.optional(),
  })
  .meta({ id: 'TerminationQuestion' });

/** Who may open a termination, who acts, which dates, and why. The same rules decide the case. */
export const terminationAdvice = z
  .strictObject({
    reason: z.enum(terminationReasons),
    /** Who may open it; empty: the calendar does. */
    opens: z.array(partyRole),
    /** Where the case begins; null: it is over as soon as it is opened. */
    phase: z.enum(terminationPhases).nullable(),
    /** What may be done then, by whoever opened it or by operations. */
    acts: z.array(
      z.strictObject({
        act: z.string().refine((act) => terminationActNames.some((name) => name === act)),
        by: z.enum(['OPENER', 'OPERATIONS']),
      }),
    ),
    /** The first day the notice of a breach may bear. */
    earliestNoticeOn: day.nullable(),
    /** The last day on which the breach may be recorded as cured. */
    cureBy: day.nullable(),
    /** The earliest of `enrollments`; null while operations have not set it, and where nothing ends. */
    effectiveOn: day.nullable(),
    enrollments: z.array(z.strictObject({ enrollmentId, effectiveOn: day.nullable() })),
    why,
  })
  .meta({ id: 'TerminationAdvice' });
export type TerminationAdviceShown = z.infer<typeof terminationAdvice>;
