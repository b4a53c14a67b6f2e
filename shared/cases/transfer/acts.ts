import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { note, operationsOf, reason } from '../../records/index.ts';
import type { Caller } from '../case.ts';
import { submitterId } from '../of-a-case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { signatureFields } from '../signature.ts';
import { transitionsOf, type ActRow } from '../transitions.ts';
import { orderedProducts } from './form.ts';
import { signerInTurn, waitingOn, type TransferCase, type TransferPhase } from './model.ts';

/** Whose act it is. WAITED_FOR: the signer whose turn it is, and once both have signed operations. */
type Who = 'SIGNER_IN_TURN' | 'WAITED_FOR' | 'SUBMITTER' | 'OPERATIONS' | 'TRANSFEREE';

/**
 * The transition table of a licence transfer: which act, in which phase, by whom, with what, leading where.
 * Source: docs/contract.md, TRANSFER. `complete-task` is not here: it is possible whatever the phase.
 */
export const transferActs = {
  sign: {
    in: ['SIGNING'],
    by: 'SIGNER_IN_TURN',
    may: 'SIGN',
    input: z.strictObject(signatureFields),
    leadsTo: ['SIGNING', 'REVIEW'],
  },
  decline: {
    in: ['SIGNING', 'REVIEW'],
    by: 'WAITED_FOR',
    may: 'SIGN',
    input: z.strictObject({ reason }),
    leadsTo: { SIGNING: ['DECLINED'], REVIEW: ['REJECTED'] },
  },
  withdraw: { in: ['SIGNING', 'REVIEW'], by: 'SUBMITTER', may: 'SUBMIT', input: z.strictObject({ reason }), leadsTo: ['WITHDRAWN'] },
  record: {
    in: ['REVIEW'],
    by: 'OPERATIONS',
    may: 'SIGN',
    input: z.strictObject({ note: note.optional() }),
    leadsTo: ['SA_WINDOW', 'COMPLETED'],
  },
  'acquire-sa': {
    in: ['SA_WINDOW'],
    by: 'TRANSFEREE',
    may: 'SUBMIT',
    input: z.strictObject({ orderedOn: civilDate, products: orderedProducts }),
    leadsTo: ['COMPLETED'],
  },
} as const satisfies Record<string, ActRow<TransferPhase, Who>>;

export type TransferAct = keyof typeof transferActs;
export type TransferInput<Act extends TransferAct> = z.infer<(typeof transferActs)[Act]['input']>;

const whose = {
  SIGNER_IN_TURN: (of, { partyId }) => signerInTurn(of)?.partyId === partyId,
  WAITED_FOR: (of, { partyId }) => waitingOn(of).includes(partyId),
  SUBMITTER: (of, { partyId }) => partyId === submitterId(of),
  OPERATIONS: (of, { partyId }) => partyId === operationsOf(of.region),
  TRANSFEREE: (of, { partyId }) => partyId === of.form.transfereeId,
} as const satisfies Record<Who, (of: TransferCase, caller: Caller) => boolean>;

const signsLater = (of: TransferCase, act: TransferAct, { partyId }: Caller): Refused | null =>
  signerInTurn(of) !== null && (act === 'sign' || act === 'decline') && of.signers.some((signer) => signer.partyId === partyId)
    ? refuse('NOT_YOUR_TURN', 'TRANSFER-PARTIES')
    : null;

export const transitions = transitionsOf<TransferCase, TransferAct, TransferPhase, Who, never>({
  acts: transferActs,
  phaseOf: (of) => of.state.phase,
  whose,
  conditions: {},
  actsLater: signsLater,
});

export const transferActNames = transitions.names;
