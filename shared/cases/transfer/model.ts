import * as z from 'zod';
import { civilDate, instant, keptDate } from '../../calendar/index.ts';
import { operationsOf, partyId, printedNumber, userId, type PartyId } from '../../records/index.ts';
import { caseBase, resolvedDeadline } from '../case.ts';
import { isIn, submitterId, type InPhase } from '../of-a-case.ts';
import { orderedProducts, transferForm } from './form.ts';

export const transferRole = z.enum(['TRANSFEROR', 'TRANSFEREE']);
export type TransferRole = z.infer<typeof transferRole>;

const transferSigner = z.strictObject({ role: transferRole, partyId, signedOn: civilDate.nullable(), signedBy: userId.nullable() });
export type TransferSigner = z.infer<typeof transferSigner>;

/** `since` is when the phase, or in SIGNING the turn, began; `reminded` the notices that have gone out in it. */
const waiting = { since: instant, reminded: z.array(z.string()) };

/** What exists only in one phase exists only in its shape. */
const transferState = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('SIGNING'), ...waiting }),
  z.strictObject({ phase: z.literal('REVIEW'), ...waiting }),
  /** Recorded; the transferee may acquire Software Assurance up to `orderBy`. */
  z.strictObject({ phase: z.literal('SA_WINDOW'), ...waiting, recordedOn: civilDate, orderBy: keptDate }),
  z.strictObject({
    phase: z.literal('CLOSED'),
    since: instant,
    recordedOn: civilDate.nullable(),
    acquired: z.strictObject({ orderedOn: civilDate, products: orderedProducts }).nullable(),
  }),
]);
export type TransferState = z.infer<typeof transferState>;
export type TransferPhase = Exclude<TransferState['phase'], 'CLOSED'>;
export const transferPhases = ['SIGNING', 'REVIEW', 'SA_WINDOW'] as const satisfies readonly TransferPhase[];

/** A transfer of perpetual licences (ライセンスの譲渡) as kept. Days are in `timeZone`. */
export const transferCase = caseBase.extend({
  kind: z.literal('TRANSFER'),
  form: transferForm,
  /** The number of the enrollment the licences were acquired under. */
  number: printedNumber,
  signers: z.array(transferSigner).length(2),
  /** Deadlines that were met or missed, oldest first. */
  resolved: z.array(resolvedDeadline),
  state: transferState,
});
export type TransferCase = z.infer<typeof transferCase>;

/** A case known to be in this phase. */
export type TransferIn<Phase extends TransferState['phase']> = InPhase<TransferCase, Phase>;

/** Who signs next: the transferor, then the transferee. Null: nobody, or both have. */
export const signerInTurn = (of: TransferCase): TransferSigner | null =>
  isIn(of, 'SIGNING') ? (of.signers.find(({ signedOn }) => signedOn === null) ?? null) : null;

export const transferorId = (of: TransferCase): PartyId => {
  const transferor = of.signers.find(({ role }) => role === 'TRANSFEROR');
  if (transferor === undefined) throw new Error(`${of.logNumber} has no transferor`);
  return transferor.partyId;
};

/** Whom the case waits for, as parties. */
export const waitingOn = (of: TransferCase): readonly PartyId[] => {
  const { state } = of;
  switch (state.phase) {
    case 'SIGNING': {
      const signer = signerInTurn(of);
      return signer === null ? [] : [signer.partyId];
    }
    case 'REVIEW':
      return [operationsOf(of.region)];
    case 'SA_WINDOW':
      return [of.form.transfereeId];
    case 'CLOSED':
      return [];
    default:
      throw new Error(`unknown phase ${JSON.stringify(state satisfies never)}`);
  }
};

/** The two institutions and the reseller that filed it: told of everything that happens. */
export const involved = (of: TransferCase): readonly PartyId[] => [
  ...new Set([...of.signers.map((signer) => signer.partyId), submitterId(of)]),
];
