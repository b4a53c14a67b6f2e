import type { ClockRow } from '../leads-to.ts';
import type { ExpiryPhase } from './model.ts';

/** What time alone does to an expiry case: the other half of the transition table, beside `expiryActs`. */
export const expiryClock = [
  { rule: 'EXPIRY-EXTEND-1', in: ['CHOICE'], leadsTo: ['COMPLETED'] },
  { rule: 'EXPIRY-EXTEND-3', in: ['CHOICE'], leadsTo: ['COMPLETED'] },
  { rule: 'EXPIRY-NEW', in: ['CHOICE'], leadsTo: ['COMPLETED', 'NEW_ENROLLMENT'] },
  { rule: 'EXPIRY-BUYOUT', in: ['CHOICE'], leadsTo: ['BUYOUT'] },
  { rule: 'EXPIRY-LAPSE', in: ['CHOICE'], leadsTo: ['REMOVAL'] },
  { rule: 'EXPIRY-SILENCE', in: ['CHOICE'], leadsTo: ['REMOVAL'] },
  { rule: 'CLOSE-VOID', in: ['CHOICE'], leadsTo: ['VOID'] },
] as const satisfies readonly ClockRow<ExpiryPhase>[];
