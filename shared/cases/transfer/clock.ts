import type { ClockRow } from '../leads-to.ts';
import type { TransferPhase } from './model.ts';

/** What time alone does to a licence transfer: the other half of the transition table, beside `transferActs`. */
export const transferClock = [
  { rule: 'TRANSFER-SA-30', in: ['SA_WINDOW'], leadsTo: ['COMPLETED'] },
] as const satisfies readonly ClockRow<TransferPhase>[];
