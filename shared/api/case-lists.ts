import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { cicrPhases } from '../cases/cicr/index.ts';
import { cocpPhases } from '../cases/cocp/index.ts';
import { expiryPhases } from '../cases/expiry/index.ts';
import { terminationPhases } from '../cases/termination/index.ts';
import { transferPhases } from '../cases/transfer/index.ts';
import { caseKind, enrollmentId, partyId } from '../records/index.ts';
import { partOfLogNumber } from '../search/part-of-log-number.ts';
import { caseListed } from './cases.ts';
import { listOf, pageQuery } from './common.ts';
import { enrollmentNamed } from './enrollment-named.ts';
import { partyShown } from './people.ts';

/** Of every kind, each once. */
export const everyPhase = [...new Set([...cocpPhases, ...cicrPhases, ...expiryPhases, ...terminationPhases, ...transferPhases])] as const;

export const casesQuery = z.strictObject({
  status: z.enum(['OPEN', 'CLOSED']).optional(),
  kind: caseKind.optional(),
  phase: z.enum(everyPhase).optional(),
  enrollmentId: enrollmentId.optional(),
  /** A party that takes part in it, other than operations. */
  partyId: partyId.optional(),
  /** At least 4 of the 8 characters behind the kind in its log number, with or without the kind; width, case, spaces and hyphens make no difference. */
  logNumber: z
    .string()
    .max(40)
    .refine((typed) => partOfLogNumber(typed) !== null, { params: { words: 'partOfLogNumber' } })
    .optional(),
  /** It has a pending deadline before this day. */
  dueBefore: civilDate.optional(),
  waitingOn: z.enum(['me']).optional(),
  /** The caller's party has a task open of it; of closed cases only these are then read. */
  openTasks: z.enum(['true']).optional(),
  /** With the names of what its rows point to, so that a long list needs no further request for them. */
  with: z.enum(['names']).optional(),
  ...pageQuery,
});

/** With `with=names` also what the enrollments of the case are called. */
export const caseQuery = z.strictObject({ with: z.enum(['names']).optional() });

export const caseList = listOf(caseListed)
  .extend({
    /** Each enrollment and party its rows name, once; only where it was asked for. */
    names: z.strictObject({ enrollments: z.array(enrollmentNamed), parties: z.array(partyShown) }).optional(),
  })
  .meta({ id: 'CaseList' });
export type CaseList = z.infer<typeof caseList>;
