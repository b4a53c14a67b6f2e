import type { RuleId } from '../../rules/index.ts';
import type { Outcome } from '../case.ts';
import type { TerminationPhase } from './model.ts';

/** What time alone does to a termination: the other half of the transition table, beside `terminationActs`. */
export const terminationClock = [
  { rule: 'TERM-BREACH-30', in: ['CURE'], leadsTo: ['EFFECTIVE'] },
  { rule: 'TERM-QUALIFIED', in: ['SCHEDULED'], leadsTo: ['SCHEDULED', 'EFFECTIVE'] },
  { rule: 'TERM-AMENDMENT', in: ['SCHEDULED'], leadsTo: ['SCHEDULED', 'EFFECTIVE'] },
  { rule: 'CLOSE-VOID', in: ['CURE', 'AMENDMENT', 'SCHEDULED'], leadsTo: ['VOID'] },
] as const satisfies readonly {
  readonly rule: RuleId;
  readonly in: readonly TerminationPhase[];
  readonly leadsTo: readonly (TerminationPhase | Outcome)[];
}[];
