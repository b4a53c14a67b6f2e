import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { outcome } from '../cases/case.ts';
import { cocpForm, signerRole } from '../cases/cocp/index.ts';
import { kinds } from '../cases/kinds.ts';
import { caseId, caseKind, enrollmentId, name, partyId, taskId, userId } from '../records/index.ts';
import { leadTime, route } from './advice.ts';
import { day, listOf, moment, pageQuery, rule } from './common.ts';

/** Opens a case. Each kind brings its form. */
export const caseInput = z
  .discriminatedUnion('kind', [z.strictObject({ kind: z.literal('COCP'), enrollmentId, form: kinds.COCP.formSchema })])
  .meta({ id: 'CaseInput' });
export type CaseInput = z.infer<typeof caseInput>;

/** The fields of an act with its name beside them, as they are sent. */
const named = (act: string, input: z.ZodType): z.ZodObject => {
  if (!(input instanceof z.ZodObject)) throw new Error(`the fields of ${act} are not an object`);
  return input.extend({ act: z.literal(act) });
};

const [firstAct, ...otherActs] = Object.values(kinds).flatMap((kind) =>
  Object.entries(kind.acts).map(([act, { input }]) => named(act, input)),
);
if (firstAct === undefined) throw new Error('there are acts');

/** An act and its fields; every act of every kind. */
export const actInput = z.discriminatedUnion('act', [firstAct, ...otherActs]).meta({ id: 'ActInput' });

const signer = z
  .strictObject({
    role: signerRole,
    partyId,
    signedOn: day.nullable(),
    /** Null for a signature on paper; absent while there is none. */
    signedBy: userId.nullable().optional(),
    /** The name the signature was given with, where the portal holds it. */
    name: name.optional(),
  })
  .meta({ id: 'Signer' });

/** `on` is the last day that counts, in the case's zone. */
export const deadlineState = z.enum(['PENDING', 'MET', 'MISSED']);

const task = z
  .strictObject({
    taskId,
    rule,
    partyId,
    text: z.string(),
    dueOn: day.nullable(),
    state: z.enum(['OPEN', 'DONE']),
    doneAt: moment.nullable(),
    doneBy: userId.nullable(),
  })
  .meta({ id: 'Task' });

const historyEntry = z
  .strictObject({
    seq: z.int(),
    /** The instant it counts for: a deadline's own. */
    at: moment,
    /** When it was written. */
    recordedAt: moment,
    /** Null: the calendar. */
    by: userId.nullable(),
    act: z.string(),
    rule: rule.nullable(),
    detail: z.record(z.string(), z.unknown()),
    /** SHA-256 over the hash before it and this entry. */
    hash: z.string(),
  })
  .meta({ id: 'HistoryEntry' });

const listedShape = {
  caseId,
  logNumber: z.string(),
  kind: caseKind,
  enrollmentId,
  status: z.enum(['OPEN', 'CLOSED']),
  phase: z.enum(['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE', 'SCHEDULED']).nullable(),
  outcome: outcome.nullable(),
  version: z.int(),
  openedAt: moment,
  openedBy: z.strictObject({ userId, partyId }).nullable(),
  route,
  effectiveOn: day.nullable(),
  receivedOn: day.nullable(),
  enrollments: z.array(
    z.strictObject({ enrollmentId, leadTime: leadTime.nullable(), effectiveOn: day.nullable(), outcome: outcome.nullable() }),
  ),
  signers: z.array(signer),
  waitingOn: z.array(partyId),
  deadlines: z.array(z.strictObject({ rule, on: day, state: deadlineState })),
  /** What the caller may do now. */
  acts: z.array(z.string()),
  tasks: z.array(task),
};

/** A row of a list of cases: without its form and history. */
export const caseListed = z.strictObject(listedShape).meta({ id: 'ListedCase' });
export type CaseListed = z.infer<typeof caseListed>;

export const caseShown = z.strictObject({ ...listedShape, form: cocpForm, history: z.array(historyEntry) }).meta({ id: 'Case' });
export type CaseShown = z.infer<typeof caseShown>;

export const casesQuery = z.strictObject({
  status: z.enum(['OPEN', 'CLOSED']).optional(),
  kind: caseKind.optional(),
  phase: listedShape.phase.unwrap().optional(),
  enrollmentId: enrollmentId.optional(),
  /** It has a pending deadline before this day. */
  dueBefore: civilDate.optional(),
  waitingOn: z.enum(['me']).optional(),
  ...pageQuery,
});
export const caseList = listOf(caseListed).meta({ id: 'CaseList' });
export type CaseList = z.infer<typeof caseList>;

/** Whether each entry of the history still follows from the one before. */
export const historyVerified = z.strictObject({ intact: z.boolean(), entries: z.int() }).meta({ id: 'HistoryVerified' });
export type HistoryVerified = z.infer<typeof historyVerified>;
