import type { RuleId } from '../../rules/index.ts';
import type { Outcome } from '../case.ts';
import type { TransferPhase } from './model.ts';

/** What time alone does to a licence transfer: the other half of the transition table, beside `transferActs`. */
export const transferClock = [{ rule: 'TRANSFER-SA-30', in: ['SA_WINDOW'], leadsTo: ['COMPLETED'] }] as const satisfies readonly {
  readonly rule: RuleId;
  readonly in: readonly TransferPhase[];
  readonly leadsTo: readonly (TransferPhase | Outcome)[];
}[];
