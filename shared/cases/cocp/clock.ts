import type { RuleId } from '../../rules/index.ts';
import { targetsFrom, type ClockRow } from '../leads-to.ts';
import type { CocpPhase } from './model.ts';

/** On the day of the effect: the case goes on where an enrollment is to change later. */
const takesEffect = { in: ['SCHEDULED'], leadsTo: ['SCHEDULED', 'EFFECTIVE'] } as const;

/** What time alone does to a change of channel partner: the other half of the transition table, beside `cocpActs`. */
export const cocpClock = [
  { rule: 'COCP-SIGN-90', in: ['SIGNING'], leadsTo: ['LAPSED'] },
  { rule: 'COCP-RECEIPT-10', in: ['SIGNING', 'RECEIPT'], leadsTo: ['LAPSED'] },
  { rule: 'COCP-LATE-30', in: ['LATE'], leadsTo: ['LAPSED'] },
  { rule: 'COCP-OVERRIDE-EXPIRES', in: ['OVERRIDE'], leadsTo: ['LATE'] },
  { rule: 'COCP-MATCH', in: ['SCHEDULED'], leadsTo: ['REVIEW'] },
  { rule: 'COCP-EFFECTIVE-30', ...takesEffect },
  { rule: 'COCP-EFFECTIVE-10', ...takesEffect },
  { rule: 'COCP-EFFECTIVE-ASKED', ...takesEffect },
  { rule: 'COCP-OVERRIDE-APPROVED', ...takesEffect },
  // Of several enrollments one drops out; with the last of them the case is over, EFFECTIVE where another took effect before.
  {
    rule: 'CLOSE-VOID',
    in: ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE', 'SCHEDULED'],
    leadsTo: {
      SIGNING: ['SIGNING', 'VOID', 'EFFECTIVE'],
      RECEIPT: ['RECEIPT', 'VOID', 'EFFECTIVE'],
      REVIEW: ['REVIEW', 'VOID', 'EFFECTIVE'],
      LATE: ['LATE', 'VOID', 'EFFECTIVE'],
      OVERRIDE: ['OVERRIDE', 'VOID', 'EFFECTIVE'],
      SCHEDULED: ['SCHEDULED', 'VOID', 'EFFECTIVE'],
    },
  },
] as const satisfies readonly ClockRow<CocpPhase>[];

/** The rules by which a form lapses. */
export type Lapse = Extract<(typeof cocpClock)[number], { leadsTo: readonly ['LAPSED'] }>['rule'];

/** May a form that is still to be signed or received lapse by this rule? */
export const lapsesOnItsWay = (rule: RuleId): boolean =>
  cocpClock.some(
    (row: ClockRow<CocpPhase>) => row.rule === rule && row.in.includes('SIGNING') && targetsFrom('SIGNING', row.leadsTo).includes('LAPSED'),
  );
