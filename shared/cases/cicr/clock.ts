import type { ClockRow } from '../leads-to.ts';
import type { CicrPhase } from './model.ts';

/** What time alone does to a change of contact information: the other half of the transition table, beside `cicrActs`. */
export const cicrClock = [
  { rule: 'CICR-CONFIRM', in: ['CONFIRMATION'], leadsTo: ['LAPSED'] },
  { rule: 'CLOSE-VOID', in: ['CONFIRMATION', 'MANUAL'], leadsTo: ['VOID'] },
] as const satisfies readonly ClockRow<CicrPhase>[];
