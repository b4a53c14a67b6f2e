import { isIn, todayOf } from '../of-a-case.ts';
import { personOf, type Decide as DecideOf } from '../transitions.ts';
import { refuse, type Refused } from '../refusal.ts';
import type { Caller, Decision, World } from '../case.ts';
import { terminationActs, transitions, type TerminationAct, type TerminationInput } from './acts.ts';
import { close } from './close.ts';
import { pendingRows, type TerminationCase } from './model.ts';
import { tell, withPartners } from './telling.ts';

type Decide = DecideOf<TerminationCase>;

/** The party that gave notice says that the breach is cured (TERM-BREACH-30). */
const recordCure: Decide = (of, input, caller, world) => {
  if (!isIn(of, 'CURE')) throw new Error(`${of.logNumber} waits for no cure`);
  const { note } = terminationActs['record-cure'].input.parse(input);
  const { cureBy } = of.state;
  return close(
    { ...of, resolved: [...of.resolved, { rule: 'TERM-BREACH-30', on: cureBy, state: 'MET' }] },
    {
      act: 'record-cure',
      outcome: 'COMPLETED',
      message: 'TERMINATION_CURED',
      rule: 'TERM-BREACH-30',
      by: personOf(caller),
      detail: { note },
    },
    world,
  );
};

/** Operations set the date: today or later in the zone of every enrollment (TERM-AMENDMENT). Today: the enrollments are due at once. */
const approve = (
  of: TerminationCase,
  { effectiveOn, note }: TerminationInput<'approve'>,
  caller: Caller,
  world: World,
): Decision<TerminationCase> | Refused => {
  if (pendingRows(of).some((row) => effectiveOn < todayOf(row, world))) {
    return refuse('DATE_HAS_PASSED', 'TERM-AMENDMENT', '/effectiveOn');
  }
  const by = personOf(caller);
  const approved: TerminationCase = {
    ...of,
    rows: of.rows.map((row) => (row.outcome === null ? { ...row, effectiveOn } : row)),
    state: { phase: 'SCHEDULED', since: world.now },
  };
  const isAtOnce = pendingRows(of).every((row) => effectiveOn === todayOf(row, world));
  return {
    case: approved,
    events: [{ act: 'approve', at: world.now, by, rule: 'TERM-AMENDMENT', detail: { effectiveOn, note } }],
    // What ends at once is told of with its end.
    effects: isAtOnce ? [] : tell(approved, world, 'TERMINATION_SCHEDULED', 'TERM-AMENDMENT', by, { effectiveOn, note }),
  };
};

const endings = {
  reject: { outcome: 'REJECTED', message: 'TERMINATION_REJECTED' },
  withdraw: { outcome: 'WITHDRAWN', message: 'TERMINATION_WITHDRAWN' },
} as const;

const ending =
  (act: keyof typeof endings): Decide =>
  (of, input, caller, world) => {
    const { reason } = terminationActs[act].input.parse(input);
    return close(withPartners(of, world), { act, ...endings[act], rule: null, by: personOf(caller), detail: { reason } }, world);
  };

const decide: { readonly [Act in TerminationAct]: Decide } = {
  'record-cure': (of, input, caller, world) => recordCure(withPartners(of, world), input, caller, world),
  approve: (of, input, caller, world) => approve(withPartners(of, world), terminationActs.approve.input.parse(input), caller, world),
  reject: ending('reject'),
  withdraw: ending('withdraw'),
};

export const act = transitions.actBy(decide);
