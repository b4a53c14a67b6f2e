import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { freeText, justification, name, note, operationsOf, reason, taskId, type May } from '../../records/index.ts';
import type { Caller } from '../case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { cocpForm, leadingPartnerId } from './form.ts';
import { isIn, signersInTurn, submitterId, type CocpCase, type CocpPhase } from './model.ts';
import { signerRole } from './signers.ts';

/** A PNG as a data URL, 64 KiB at most. */
const pngDataUrl = z
  .string()
  .max(64 * 1024)
  .regex(/^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/);

/** A JSON Pointer into the form, without control characters and lone surrogates. */
const pointer = z
  .string()
  .max(200)
  .regex(/^(?:\/(?:[^~/\p{Cc}\p{Cs}]|~[01])*)+$/u);

/** Whose act it is. */
type Who = 'SIGNER_IN_TURN' | 'SUBMITTER' | 'OPERATIONS' | 'NEW_PARTNER' | 'SIGNER_IN_TURN_OR_OPERATIONS';

/** What beside the phase must be so of the case. */
type Condition = 'NOT_RETURNED' | 'RETURNED' | 'MANUAL_ROUTE_IF_SIGNING';

type ActRow = {
  readonly in: readonly CocpPhase[];
  readonly by: Who;
  /** Without this condition the act is not possible now. */
  readonly where?: Condition;
  readonly may: May;
  readonly input: z.ZodType;
  /** Phases or outcomes it leads to, for the reader and the diagram; `act.ts` decides which. */
  readonly leadsTo: readonly string[];
};

const everyPhase = ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE', 'SCHEDULED'] as const;

/**
 * The transition table of a change of channel partner: which act, in which phase, by whom, with what, leading where.
 * Source: contract, COCP. `complete-task` is not here: it is possible whatever the phase, also on a closed case.
 */
export const cocpActs = {
  sign: {
    in: ['SIGNING'],
    by: 'SIGNER_IN_TURN',
    where: 'NOT_RETURNED',
    may: 'SIGN',
    input: z.strictObject({
      name,
      signature: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('TYPED') }),
          z.strictObject({ kind: z.literal('DRAWN'), image: pngDataUrl }),
        ])
        .optional(),
      noticeToPreviousOn: civilDate.optional(),
    }),
    leadsTo: ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE'],
  },
  decline: {
    in: ['SIGNING'],
    by: 'SIGNER_IN_TURN',
    where: 'NOT_RETURNED',
    may: 'SIGN',
    input: z.strictObject({ reason }),
    leadsTo: ['DECLINED'],
  },
  withdraw: { in: everyPhase, by: 'SUBMITTER', may: 'SUBMIT', input: z.strictObject({ reason }), leadsTo: ['WITHDRAWN'] },
  'record-receipt': {
    in: ['RECEIPT', 'SIGNING'],
    by: 'OPERATIONS',
    where: 'MANUAL_ROUTE_IF_SIGNING',
    may: 'SIGN',
    input: z.strictObject({
      receivedOn: civilDate,
      signedOn: z.partialRecord(signerRole, civilDate).optional(),
      noticeToPreviousOn: civilDate.optional(),
    }),
    leadsTo: ['REVIEW', 'LATE'],
  },
  countersign: {
    in: ['REVIEW'],
    by: 'OPERATIONS',
    may: 'SIGN',
    input: z.strictObject({ note: note.optional() }),
    leadsTo: ['SCHEDULED', 'EFFECTIVE'],
  },
  reject: {
    in: ['RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE'],
    by: 'OPERATIONS',
    may: 'SIGN',
    input: z.strictObject({ reason }),
    leadsTo: ['REJECTED'],
  },
  roll: { in: ['LATE'], by: 'NEW_PARTNER', may: 'SUBMIT', input: z.strictObject({}), leadsTo: ['REVIEW'] },
  'request-override': {
    in: ['LATE'],
    by: 'NEW_PARTNER',
    may: 'SUBMIT',
    input: z.strictObject({ justification, requestedEffectiveOn: civilDate }),
    leadsTo: ['OVERRIDE'],
  },
  return: {
    in: ['SIGNING', 'RECEIPT', 'REVIEW'],
    by: 'SIGNER_IN_TURN_OR_OPERATIONS',
    where: 'NOT_RETURNED',
    may: 'SIGN',
    input: z.strictObject({ reason, paths: z.array(pointer).min(1).max(20) }),
    leadsTo: ['SIGNING'],
  },
  correct: {
    in: ['SIGNING'],
    by: 'SUBMITTER',
    where: 'RETURNED',
    may: 'SUBMIT',
    input: z.strictObject({ form: cocpForm }),
    leadsTo: ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE'],
  },
  'decide-override': {
    in: ['OVERRIDE'],
    by: 'OPERATIONS',
    may: 'SIGN',
    input: z.strictObject({ decision: z.enum(['APPROVE', 'DECLINE']), note, approvalReference: freeText(1, 200).optional() }),
    leadsTo: ['REVIEW', 'LATE'],
  },
} as const satisfies Record<string, ActRow>;

export type CocpAct = keyof typeof cocpActs;
export type CocpInput<Act extends CocpAct> = z.infer<(typeof cocpActs)[Act]['input']>;

export const cocpActNames = Object.keys(cocpActs).filter((act): act is CocpAct => act in cocpActs);

/** The one act possible on a closed case: by the party that has the task. */
export const completeTaskInput = z.strictObject({ taskId, note: note.optional() });
export type CompleteTaskInput = z.infer<typeof completeTaskInput>;

const isReturned = (of: CocpCase): boolean => isIn(of, 'SIGNING') && of.state.returned !== null;

const conditions = {
  NOT_RETURNED: (of) => !isReturned(of),
  RETURNED: isReturned,
  MANUAL_ROUTE_IF_SIGNING: (of) => !isIn(of, 'SIGNING') || (of.route === 'MANUAL' && !isReturned(of)),
} as const satisfies Record<Condition, (of: CocpCase) => boolean>;

const isInTurn = (of: CocpCase, { partyId }: Caller): boolean => signersInTurn(of).some((signer) => signer.partyId === partyId);
const isOperations = (of: CocpCase, { partyId }: Caller): boolean => partyId === operationsOf(of.region);

const whose = {
  SIGNER_IN_TURN: isInTurn,
  SUBMITTER: (of, { partyId }) => partyId === submitterId(of),
  OPERATIONS: isOperations,
  NEW_PARTNER: (of, { partyId }) => partyId === leadingPartnerId(of.form),
  SIGNER_IN_TURN_OR_OPERATIONS: (of, caller) => isInTurn(of, caller) || isOperations(of, caller),
} as const satisfies Record<Who, (of: CocpCase, caller: Caller) => boolean>;

const rowOf = (act: CocpAct): ActRow => cocpActs[act];

const isPossible = (of: CocpCase, act: CocpAct): boolean => {
  const row = rowOf(act);
  return (row.in as readonly string[]).includes(of.state.phase) && (row.where === undefined || conditions[row.where](of));
};

/** Not possible in this phase, not this party's act or turn, not this person's to do: in that order. null: go on. */
export const notAvailable = (of: CocpCase, act: CocpAct, caller: Caller): Refused | null => {
  const row = rowOf(act);
  if (!isPossible(of, act)) return refuse('NOT_POSSIBLE_NOW', null, '', { act, phase: of.state.phase });
  if (!whose[row.by](of, caller)) {
    const signsLater = row.by === 'SIGNER_IN_TURN' && of.signers.some(({ partyId }) => partyId === caller.partyId);
    return signsLater ? refuse('NOT_YOUR_TURN', 'COCP-TURN') : refuse('NOT_YOUR_ACT', null, '', { act });
  }
  if (!caller.may.includes(row.may)) return refuse('NOT_ALLOWED_TO_YOU', null, '', { may: row.may });
  return null;
};

/** Operations complete their own tasks with either right; everybody else with SUBMIT. */
export const mayCompleteTasks = (caller: Caller): boolean =>
  caller.may.includes('SUBMIT') || (caller.role === 'OPERATIONS' && caller.may.includes('SIGN'));

/** Nobody decides a request made by their own party or by themselves (COCP-OVERRIDE-SEPARATE, policy). */
export const isOwnRequest = (of: CocpCase, caller: Caller): boolean =>
  isIn(of, 'OVERRIDE') && (of.state.request.by.userId === caller.userId || of.state.request.by.partyId === caller.partyId);

/** The acts possible for the caller now, in the order of the table. */
export const actsFor = (of: CocpCase, caller: Caller): readonly string[] => [
  ...cocpActNames.filter(
    (act) =>
      notAvailable(of, act, caller) === null && !(act === 'sign' && of.ink) && !(act === 'decide-override' && isOwnRequest(of, caller)),
  ),
  ...(mayCompleteTasks(caller) && of.tasks.some((task) => task.partyId === caller.partyId && task.state === 'OPEN')
    ? ['complete-task']
    : []),
];
