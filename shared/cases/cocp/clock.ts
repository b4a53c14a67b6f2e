import type { Outcome } from '../case.ts';
import type { RuleId } from '../../rules/index.ts';
import type { CocpPhase } from './model.ts';

/** What time alone does to a change of channel partner: the other half of the transition table, beside `cocpActs`. */
export const cocpClock = [
  { rule: 'COCP-SIGN-90', in: ['SIGNING'], leadsTo: ['LAPSED'] },
  { rule: 'COCP-RECEIPT-10', in: ['SIGNING', 'RECEIPT'], leadsTo: ['LAPSED'] },
  { rule: 'COCP-LATE-30', in: ['LATE'], leadsTo: ['LAPSED'] },
  { rule: 'COCP-OVERRIDE-EXPIRES', in: ['OVERRIDE'], leadsTo: ['LATE'] },
  { rule: 'COCP-MATCH', in: ['SCHEDULED'], leadsTo: ['REVIEW'] },
  { rule: 'COCP-TELL', in: ['SCHEDULED'], leadsTo: ['SCHEDULED', 'EFFECTIVE'] },
  { rule: 'CLOSE-VOID', in: ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE', 'SCHEDULED'], leadsTo: ['VOID'] },
] as const satisfies readonly {
  readonly rule: RuleId;
  readonly in: readonly CocpPhase[];
  readonly leadsTo: readonly (CocpPhase | Outcome)[];
}[];

/** The rules by which a form lapses. */
export type Lapse = Extract<(typeof cocpClock)[number], { leadsTo: readonly ['LAPSED'] }>['rule'];

/** May a form that is still to be signed or received lapse by this rule? */
export const lapsesOnItsWay = (rule: RuleId): boolean =>
  cocpClock.some((row) => row.rule === rule && row.leadsTo[0] === 'LAPSED' && row.in[0] === 'SIGNING');
