import type { Caller, Decision, World } from '../case.ts';
import { todayOf } from '../of-a-case.ts';
import { personalDataOf, signatureKindOf } from '../signature.ts';
import { personOf } from '../transitions.ts';
import type { TransferInput } from './acts.ts';
import { closed, did } from './close.ts';
import { signerInTurn, type TransferCase, type TransferIn } from './model.ts';
import { tell, tellTurn, toldOfEnd } from './telling.ts';

/** `sign`: on screen, dated today in the case's zone; after the transferee it is for operations to record. */
export const sign = (of: TransferIn<'SIGNING'>, input: TransferInput<'sign'>, caller: Caller, world: World): Decision<TransferCase> => {
  const signer = signerInTurn(of);
  if (signer === null) throw new Error('only a signer in turn gets here');
  const { role } = signer;
  const signedOn = todayOf(of, world);
  const signers = of.signers.map((each) => (each.role === role ? { ...each, signedOn, signedBy: caller.userId } : each));
  const isComplete = signers.every((each) => each.signedOn !== null);
  const next: TransferCase = {
    ...of,
    signers,
    state: { phase: isComplete ? 'REVIEW' : 'SIGNING', since: world.now, reminded: [] },
  };
  const detail = { role, signedOn, kind: signatureKindOf(input) };
  return {
    case: next,
    events: [{ ...did('sign', personOf(caller), detail, world), personal: personalDataOf(input) }],
    effects: tellTurn(next, world),
  };
};

const endings = {
  DECLINED: 'TRANSFER_DECLINED',
  REJECTED: 'TRANSFER_REJECTED',
  WITHDRAWN: 'TRANSFER_WITHDRAWN',
} as const;

/** A transfer that ends before it is recorded: nothing has passed to anybody. */
export const end = (
  of: TransferCase,
  { act, outcome, reason }: { readonly act: 'decline' | 'withdraw'; readonly outcome: keyof typeof endings; readonly reason: string },
  caller: Caller,
  world: World,
): Decision<TransferCase> => ({
  case: closed(of, outcome, { recordedOn: null, acquired: null }, world),
  events: [did(act, personOf(caller), { reason }, world)],
  effects: tell(of, world, endings[outcome], 'TRANSFER-PARTIES', toldOfEnd(of, caller.partyId), { reason }),
});
