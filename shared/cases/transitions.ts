import * as z from 'zod';
import { note, taskId, type May } from '../records/index.ts';
import type { ActName, Caller, CaseBase, Decision, Person, World } from './case.ts';
import type { LeadsTo } from './leads-to.ts';
import { refuse, type Refused } from './refusal.ts';

export const personOf = ({ userId, partyId }: Caller): Person => ({ userId, partyId });

/** The one act possible on a closed case, and in every phase: by the party that has the task. */
export const completeTaskInput = z.strictObject({ taskId, note: note.optional() });

/**
 * A row of a kind's transition table: which act, in which phase, by whom, with what input, leading where.
 * `leadsTo` is for the reader and the diagram: the kind's `act.ts` decides which, and every story of the tests goes by it.
 */
export type ActRow<Phase extends string, Who extends string, Condition extends string = never> = {
  readonly in: readonly Phase[];
  readonly by: Who;
  /** Without this condition the act is not possible now. */
  readonly where?: Condition;
  readonly may: May;
  readonly input: z.ZodType;
  readonly leadsTo: LeadsTo<Phase>;
};

/** What a transition table is read with. */
type Table<C extends CaseBase, Act extends string, Phase extends string, Who extends string, Condition extends string> = {
  readonly acts: Readonly<Record<Act, ActRow<Phase, Who, Condition>>>;
  readonly phaseOf: (of: C) => string;
  readonly whose: Readonly<Record<Who, (of: C, caller: Caller) => boolean>>;
  readonly conditions: Readonly<Record<Condition, (of: C) => boolean>>;
  /** Is this a signer whose turn is still to come? Then the answer is that it is not its turn, and not that it is not its act. */
  readonly actsLater?: (of: C, act: Act, caller: Caller) => Refused | null;
  /** Why an act is not possible now, where there is more to say than the phase. */
  readonly notNow?: (of: C, act: Act) => Refused | null;
  /** What the table can not say: an act that is possible by it and yet of no use to the caller. */
  readonly isUseless?: (of: C, act: Act, caller: Caller) => boolean;
};

/** What asks for SUBMIT: operations, whose acts need SIGN, may do theirs with either right. */
export const maySubmit = (caller: Pick<Caller, 'may' | 'role'>): boolean =>
  caller.may.includes('SUBMIT') || (caller.role === 'OPERATIONS' && caller.may.includes('SIGN'));

/** Tasks an act of the case is there for (SCAN-MATCH: the receipt). Done without it, it is told why. */
const toldWhy: ReadonlySet<string> = new Set(['SCAN-MATCH']);

const completeTask = <C extends CaseBase>(of: C, input: unknown, caller: Caller, { now }: World): Decision<C> | Refused => {
  const { taskId: id, note: said } = completeTaskInput.parse(input);
  const task = of.tasks.find((each) => each.taskId === id);
  if (task === undefined) return refuse('TASK_UNKNOWN', null, '/taskId');
  if (task.state !== 'OPEN') return refuse('TASK_ALREADY_DONE', null, '/taskId');
  if (task.partyId !== caller.partyId) return refuse('NOT_YOUR_ACT', null, '', { act: 'complete-task' });
  if (!maySubmit(caller)) return refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
  if (toldWhy.has(task.rule) && said === undefined) return refuse('TASK_NEEDS_NOTE', 'SCAN-MATCH', '/note');
  const done = { ...task, state: 'DONE' as const, doneAt: now, doneBy: caller.userId };
  return {
    case: { ...of, tasks: of.tasks.map((each) => (each.taskId === id ? done : each)) },
    events: [{ act: 'complete-task', at: now, by: personOf(caller), rule: task.rule, detail: { taskId: id, note: said ?? null } }],
    effects: [],
  };
};

export type Decide<C extends CaseBase> = (of: C, input: unknown, caller: Caller, world: World) => Decision<C> | Refused;

/** A kind's `act`, `actsFor` and the check behind both, from its transition table. */
export const transitionsOf = <C extends CaseBase, Act extends string, Phase extends string, Who extends string, Condition extends string>(
  table: Table<C, Act, Phase, Who, Condition>,
) => {
  const { acts, phaseOf, whose, conditions, actsLater, notNow, isUseless } = table;
  const isAct = (act: string): act is Act => Object.hasOwn(acts, act);
  const names = Object.keys(acts).filter(isAct);

  const isPossible = (of: C, act: Act): boolean => {
    const { in: phases, where } = acts[act];
    return of.status === 'OPEN' && phases.some((phase) => phase === phaseOf(of)) && (where === undefined || conditions[where](of));
  };

  /** Not possible in this phase, not this party's act or turn, not this person's to do: in that order. null: go on. */
  const notAvailable = (of: C, act: Act, caller: Caller): Refused | null => {
    const { by, may } = acts[act];
    if (!isPossible(of, act)) return notNow?.(of, act) ?? refuse('NOT_POSSIBLE_NOW', null, '', { act, phase: phaseOf(of) });
    if (!whose[by](of, caller)) return actsLater?.(of, act, caller) ?? refuse('NOT_YOUR_ACT', null, '', { act });
    const isAllowed = may === 'SUBMIT' ? maySubmit(caller) : caller.may.includes(may);
    return isAllowed ? null : refuse('NOT_ALLOWED_TO_YOU', null, '', { may });
  };

  return {
    names,
    notAvailable,
    /** The acts possible for the caller now, in the order of the table. */
    actsFor: (of: C, caller: Caller): readonly ActName[] => [
      ...names.filter((act) => notAvailable(of, act, caller) === null && isUseless?.(of, act, caller) !== true),
      ...(maySubmit(caller) && of.tasks.some(({ partyId, state }) => partyId === caller.partyId && state === 'OPEN')
        ? ['complete-task']
        : []),
    ],
    /**
     * Somebody acts. Refuses, in this order: not possible in this phase, not this party's act or turn, a rule.
     * `input` has the shape of the act's schema; anything else throws.
     */
    actBy:
      (decide: Readonly<Record<Act, Decide<C>>>) =>
      (of: C, name: ActName, input: unknown, caller: Caller, world: World): Decision<C> | Refused => {
        if (name === 'complete-task') return completeTask(of, input, caller, world);
        if (!isAct(name)) return refuse('NOT_POSSIBLE_NOW', null, '', { act: name, phase: phaseOf(of) });
        return notAvailable(of, name, caller) ?? decide[name](of, input, caller, world);
      },
  };
};
