import type { Caller, Decision, World } from '../case.ts';
import { personOf, type Decide as DecideOf } from '../transitions.ts';
import { cicrActs, transitions, type CicrAct } from './acts.ts';
import { close } from './close.ts';
import { effect } from './effect.ts';
import { confirmBy, type CicrCase } from './model.ts';
import { tellOperations } from './telling.ts';

type Decide = DecideOf<CicrCase>;

const endings = {
  decline: { outcome: 'DECLINED', message: 'CICR_DECLINED', rule: 'CICR-CONFIRM' },
  withdraw: { outcome: 'WITHDRAWN', message: 'CICR_WITHDRAWN', rule: null },
  reject: { outcome: 'REJECTED', message: 'CICR_REJECTED', rule: 'CICR-MANUAL' },
} as const;

const ending =
  (act: keyof typeof endings): Decide =>
  (of, input, caller, world) => {
    const { reason } = cicrActs[act].input.parse(input);
    return close(of, { act, ...endings[act], by: personOf(caller), detail: { reason } }, world);
  };

/** Confirmed: online it takes effect at once, otherwise operations have it next (CICR-CONFIRM, CICR-MIXED). */
const confirm = (of: CicrCase, caller: Caller, world: World): Decision<CicrCase> => {
  const confirmed: CicrCase = { ...of, resolved: [...of.resolved, { rule: 'CICR-CONFIRM', on: confirmBy(of), state: 'MET' }] };
  const by = personOf(caller);
  if (of.route === 'ELECTRONIC') return effect(confirmed, { act: 'confirm', by, rule: 'CICR-CONFIRM', detail: {} }, world);
  const handed: CicrCase = { ...confirmed, state: { phase: 'MANUAL', since: world.now } };
  return {
    case: handed,
    events: [{ act: 'confirm', at: world.now, by, rule: 'CICR-CONFIRM', detail: {} }],
    effects: tellOperations(handed, world, 'CICR_TO_PROCESS', 'CICR-MANUAL'),
  };
};

const decide: { readonly [Act in CicrAct]: Decide } = {
  confirm: (of, _, caller, world) => confirm(of, caller, world),
  decline: ending('decline'),
  withdraw: ending('withdraw'),
  process: (of, input, caller, world) => {
    const { note } = cicrActs.process.input.parse(input);
    return effect(of, { act: 'process', by: personOf(caller), rule: 'CICR-MANUAL', detail: { note: note ?? null } }, world);
  },
  reject: ending('reject'),
};

export const act = transitions.actBy(decide);
