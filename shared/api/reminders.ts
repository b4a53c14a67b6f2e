import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { caseId, partyId } from '../records/index.ts';
import { fieldError } from './problem.ts';

/** At most so many cases in one request. */
const mostCases = 100;

/** Everybody a case waits for beside the caller, with the day of the last reminder before, by hand or by the calendar; null: none yet. */
export const partiesReminded = z.array(
  z.strictObject({
    partyId,
    lastRemindedOn: civilDate.nullable(),
    /** When its mail goes out; null: it gets none. */
    mail: z.enum(['AT_ONCE', 'WITH_THE_DAY']).nullable(),
  }),
);

export const remindersInput = z
  .strictObject({
    caseIds: z
      .array(caseId)
      .min(1)
      .max(mostCases)
      .refine((ids) => new Set(ids).size === ids.length, { params: { words: 'twice' } }),
    /** Only what would happen. */
    dryRun: z.boolean().optional(),
  })
  .meta({ id: 'RemindersInput' });

/** What came of each case asked for, in the order asked. */
export const remindersShown = z
  .strictObject({
    items: z.array(
      z.strictObject({
        caseId,
        /** Absent where the case is not there for the caller. */
        logNumber: z.string().optional(),
        /** Who was reminded, or would be; nobody where it was refused. */
        to: z.array(partyId),
        parties: partiesReminded,
        errors: z.array(fieldError),
      }),
    ),
  })
  .meta({ id: 'Reminders' });
export type RemindersShown = z.infer<typeof remindersShown>;
