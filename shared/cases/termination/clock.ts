import type { ClockRow } from '../leads-to.ts';
import type { TerminationPhase } from './model.ts';

/** What time alone does to a termination: the other half of the transition table, beside `terminationActs`. */
export const terminationClock = [
  { rule: 'TERM-BREACH-30', in: ['CURE'], leadsTo: ['EFFECTIVE'] },
  { rule: 'TERM-QUALIFIED', in: ['SCHEDULED'], leadsTo: ['SCHEDULED', 'EFFECTIVE'] },
  { rule: 'TERM-AMENDMENT', in: ['SCHEDULED'], leadsTo: ['SCHEDULED', 'EFFECTIVE'] },
  // Of several enrollments one drops out; with the last of them the case is over, EFFECTIVE where another was terminated before.
  {
    rule: 'CLOSE-VOID',
    in: ['CURE', 'AMENDMENT', 'SCHEDULED'],
    leadsTo: { CURE: ['VOID'], AMENDMENT: ['AMENDMENT', 'VOID'], SCHEDULED: ['SCHEDULED', 'VOID', 'EFFECTIVE'] },
  },
] as const satisfies readonly ClockRow<TerminationPhase>[];
