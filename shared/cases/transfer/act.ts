import { isIn } from '../of-a-case.ts';
import type { Decide as DecideOf } from '../transitions.ts';
import { transferActs, transitions, type TransferAct } from './acts.ts';
import type { TransferCase, TransferIn, TransferPhase } from './model.ts';
import { acquireSa, record } from './recording.ts';
import { end, sign } from './signing.ts';

type Decide = DecideOf<TransferCase>;

/** Narrows a case to the phase the transition table lets an act happen in. */
const within = <Phase extends TransferPhase>(of: TransferCase, phase: Phase): TransferIn<Phase> => {
  if (isIn(of, phase)) return of;
  throw new Error(`${of.logNumber} is in ${of.state.phase}, not in ${phase}`);
};

const decide: { readonly [Act in TransferAct]: Decide } = {
  sign: (of, input, caller, world) => sign(within(of, 'SIGNING'), transferActs.sign.input.parse(input), caller, world),
  decline: (of, input, caller, world) => {
    const { reason } = transferActs.decline.input.parse(input);
    return end(of, { act: 'decline', outcome: isIn(of, 'REVIEW') ? 'REJECTED' : 'DECLINED', reason }, caller, world);
  },
  withdraw: (of, input, caller, world) => {
    const { reason } = transferActs.withdraw.input.parse(input);
    return end(of, { act: 'withdraw', outcome: 'WITHDRAWN', reason }, caller, world);
  },
  record: (of, input, caller, world) => record(within(of, 'REVIEW'), transferActs.record.input.parse(input), caller, world),
  'acquire-sa': (of, input, caller, world) =>
    acquireSa(within(of, 'SA_WINDOW'), transferActs['acquire-sa'].input.parse(input), caller, world),
};

export const act = transitions.actBy(decide);
