import type { Caller, Decision, World } from '../case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { cocpActs, completeTaskInput, mayCompleteTasks, notAvailable, type CocpAct, type CompleteTaskInput } from './acts.ts';
import { close } from './close.ts';
import { correct, returnForm } from './correction.ts';
import { decideOverride, requestOverride, roll } from './late.ts';
import { isIn, type CocpCase, type CocpIn, type CocpState } from './model.ts';
import { countersign } from './review.ts';
import { personOf, recordReceipt, sign } from './signing.ts';

type Decided = Decision<CocpCase> | Refused;
type Decide = (of: CocpCase, input: unknown, caller: Caller, world: World) => Decided;

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

const completeTask = (of: CocpCase, { taskId, note }: CompleteTaskInput, caller: Caller, world: World): Decided => {
  const task = of.tasks.find((each) => each.taskId === taskId);
  if (task === undefined) return refuse('TASK_UNKNOWN', null, '/taskId');
  if (task.state === 'DONE') return refuse('TASK_ALREADY_DONE', null, '/taskId');
  if (task.partyId !== caller.partyId) return refuse('NOT_YOUR_ACT', null, '', { act: 'complete-task' });
  if (!mayCompleteTasks(caller)) return refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
  const { now } = world;
  const done = { ...task, state: 'DONE' as const, doneAt: now, doneBy: caller.userId };
  return {
    case: { ...of, tasks: of.tasks.map((each) => (each.taskId === taskId ? done : each)) },
    events: [{ act: 'complete-task', at: now, by: personOf(caller), rule: task.rule, detail: { taskId, note: note ?? null } }],
    effects: [],
  };
};

const isCocpAct = (act: string): act is CocpAct => Object.hasOwn(cocpActs, act);

/**
 * Somebody acts. Refuses, in this order: not possible in this phase, not this party's act or turn, a rule.
 * `input` has the shape of the act's schema; anything else throws.
 */
export const act = (of: CocpCase, name: string, input: unknown, caller: Caller, world: World): Decided => {
  if (name === 'complete-task') return completeTask(of, completeTaskInput.parse(input), caller, world);
  if (!isCocpAct(name)) return refuse('NOT_POSSIBLE_NOW', null, '', { act: name, phase: of.state.phase });
  return notAvailable(of, name, caller) ?? decide[name](of, input, caller, world);
};
