import type { Outcome } from '../case.ts';
import type { RuleId } from '../../rules/index.ts';
import type { CicrPhase } from './model.ts';

/** What time alone does to a change of contact information: the other half of the transition table, beside `cicrActs`. */
export const cicrClock = [
  { rule: 'CICR-CONFIRM', in: ['CONFIRMATION'], leadsTo: ['LAPSED'] },
  { rule: 'CLOSE-VOID', in: ['CONFIRMATION', 'MANUAL'], leadsTo: ['VOID'] },
] as const satisfies readonly {
  readonly rule: RuleId;
  readonly in: readonly CicrPhase[];
  readonly leadsTo: readonly (CicrPhase | Outcome)[];
}[];
