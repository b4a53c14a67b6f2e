import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { documentId, freeText, justification, note, operationsOf, reason } from '../../records/index.ts';
import type { Caller } from '../case.ts';
import { isIn, submitterId } from '../of-a-case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { signatureFields } from '../signature.ts';
import { transitionsOf, type ActRow } from '../transitions.ts';
import { cocpForm, leadingPartnerId } from './form.ts';
import { cocpPhases, signersInTurn, type CocpCase, type CocpPhase } from './model.ts';
import { signerRole } from './signers.ts';

/** A JSON Pointer into the form, without control characters and lone surrogates. */
const pointer = z
  .string()
  .max(200)
  .regex(/^(?:\/(?:[^~/\p{Cc}\p{Cs}]|~[01])*)+$/u);

/** Whose act it is. */
type Who = 'SIGNER_IN_TURN' | 'SUBMITTER' | 'OPERATIONS' | 'NEW_PARTNER' | 'SIGNER_IN_TURN_OR_OPERATIONS';

/** What beside the phase must be so of the case. */
type Condition = 'NOT_RETURNED' | 'RETURNED' | 'MANUAL_ROUTE_IF_SIGNING';

/**
 * The transition table of a change of channel partner: which act, in which phase, by whom, with what, leading where.
 * Source: docs/contract.md, COCP. `complete-task` is not here: it is possible whatever the phase, also on a closed case.
 */
export const cocpActs = {
  sign: {
    in: ['SIGNING'],
    by: 'SIGNER_IN_TURN',
    where: 'NOT_RETURNED',
    may: 'SIGN',
    input: z.strictObject({
      ...signatureFields,
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
  withdraw: { in: cocpPhases, by: 'SUBMITTER', may: 'SUBMIT', input: z.strictObject({ reason }), leadsTo: ['WITHDRAWN'] },
  'record-receipt': {
    in: ['RECEIPT', 'SIGNING'],
    by: 'OPERATIONS',
    where: 'MANUAL_ROUTE_IF_SIGNING',
    may: 'SIGN',
    input: z.strictObject({
      receivedOn: civilDate,
      signedOn: z.partialRecord(signerRole, civilDate).optional(),
      noticeToPreviousOn: civilDate.optional(),
      /** The scan it was read from. */
      documentId: documentId.optional(),
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
} as const satisfies Record<string, ActRow<CocpPhase, Who, Condition>>;

export type CocpAct = keyof typeof cocpActs;
export type CocpInput<Act extends CocpAct> = z.infer<(typeof cocpActs)[Act]['input']>;

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

const signsLater = (of: CocpCase, act: CocpAct, { partyId }: Caller): Refused | null =>
  cocpActs[act].by === 'SIGNER_IN_TURN' && of.signers.some((signer) => signer.partyId === partyId)
    ? refuse('NOT_YOUR_TURN', 'COCP-TURN')
    : null;

/** Nobody decides a request made by their own party or by themselves (COCP-OVERRIDE-SEPARATE, policy). */
export const isOwnRequest = (of: CocpCase, caller: Caller): boolean =>
  isIn(of, 'OVERRIDE') && (of.state.request.by.userId === caller.userId || of.state.request.by.partyId === caller.partyId);

export const transitions = transitionsOf<CocpCase, CocpAct, CocpPhase, Who, Condition>({
  acts: cocpActs,
  phaseOf: (of) => of.state.phase,
  whose,
  conditions,
  actsLater: signsLater,
  notNow: (of, act) =>
    act === 'record-receipt' && isIn(of, 'SIGNING') && of.route === 'ELECTRONIC' ? refuse('PAPER_NOT_ASKED', 'COCP-INK') : null,
  isUseless: (of, act, caller) => (act === 'sign' && of.ink) || (act === 'decide-override' && isOwnRequest(of, caller)),
});

export const cocpActNames = transitions.names;
