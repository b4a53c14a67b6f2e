import { isIn } from '../of-a-case.ts';
import { personOf, type Decide as DecideOf } from '../transitions.ts';
import { cocpActs, transitions, type CocpAct } from './acts.ts';
import { close } from './close.ts';
import { correct, returnForm } from './correction.ts';
import { decideOverride, requestOverride, roll } from './late.ts';
import type { CocpCase, CocpIn, CocpState } from './model.ts';
import { countersign } from './review.ts';
import { recordReceipt, sign } from './signing.ts';

type Decide = DecideOf<CocpCase>;

/** Narrows a case to the phases the transition table lets an act happen in. */
const within = <Phase extends CocpState['phase']>(of: CocpCase, ...phases: readonly Phase[]): CocpIn<Phase> => {
  for (const phase of phases) if (isIn(of, phase)) return of;
  throw new Error(`${of.logNumber} is in ${of.state.phase}, not in ${phases.join(' or ')}`);
};

const endings = {
  decline: { outcome: 'DECLINED', message: 'DECLINED', rule: 'COCP-DECLINE' },
  withdraw: { outcome: 'WITHDRAWN', message: 'WITHDRAWN', rule: 'COCP-WITHDRAW' },
  reject: { outcome: 'REJECTED', message: 'REJECTED', rule: null },
} as const;

const ending =
  (act: keyof typeof endings): Decide =>
  (of, input, caller, world) => {
    const { reason } = cocpActs[act].input.parse(input);
    return close(of, { act, ...endings[act], by: personOf(caller), detail: { reason } }, world);
  };

const decide: { readonly [Act in CocpAct]: Decide } = {
  sign: (of, input, caller, world) => sign(within(of, 'SIGNING'), cocpActs.sign.input.parse(input), caller, world),
  decline: ending('decline'),
  withdraw: ending('withdraw'),
  'record-receipt': (of, input, caller, world) =>
    recordReceipt(within(of, 'SIGNING', 'RECEIPT'), cocpActs['record-receipt'].input.parse(input), caller, world),
  countersign: (of, input, caller, world) => countersign(within(of, 'REVIEW'), cocpActs.countersign.input.parse(input), caller, world),
  reject: ending('reject'),
  roll: (of, _, caller, world) => roll(within(of, 'LATE'), caller, world),
  'request-override': (of, input, caller, world) =>
    requestOverride(within(of, 'LATE'), cocpActs['request-override'].input.parse(input), caller, world),
  return: (of, input, caller, world) =>
    returnForm(within(of, 'SIGNING', 'RECEIPT', 'REVIEW'), cocpActs.return.input.parse(input), caller, world),
  correct: (of, input, caller, world) => correct(within(of, 'SIGNING'), cocpActs.correct.input.parse(input), caller, world),
  'decide-override': (of, input, caller, world) =>
    decideOverride(within(of, 'OVERRIDE'), cocpActs['decide-override'].input.parse(input), caller, world),
};

export const act = transitions.actBy(decide);
