import type { CivilDate } from '../../shared/calendar/index.ts';
import type { CaseShown } from '../../shared/api/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';
import { dateAt } from '../dates/now.ts';
import { dateOf } from './entry.ts';

/** The acts by which a deadline is met. */
const acts: Partial<Readonly<Record<RuleId, readonly string[]>>> = {
  'CICR-CONFIRM': ['confirm'],
  'COCP-LATE-30': ['roll', 'request-override'],
  'COCP-OVERRIDE-EXPIRES': ['decide-override'],
  'EXPIRY-REMOVE': ['attest-removal', 'confirm-new', 'confirm-buyout'],
  'TERM-BREACH-30': ['record-cure'],
  'TRANSFER-SA-30': ['acquire-sa'],
};

/** Those of a change of partner that are met with the complete form. */
const byReceipt: readonly string[] = ['COCP-SIGN-90', 'COCP-RECEIPT-10'] satisfies readonly RuleId[];
const isByReceipt = (rule: RuleId): boolean => byReceipt.includes(rule) || rule.startsWith('COCP-LEAD-');

/** The day on which what was due by a deadline was done, in `timeZone`; null: it is not met, or on its own day. */
export const metOn = (of: CaseShown, { rule, on, state }: CaseShown['deadlines'][number], timeZone: string): CivilDate | null => {
  if (state !== 'MET') return null;
  const entry = of.history.findLast(({ act }) => acts[rule]?.includes(act) === true);
  const done =
    rule === 'COCP-SIGN-30'
      ? of.signers.find(({ role }) => role === 'INSTITUTION')?.signedOn
      : isByReceipt(rule)
        ? of.receivedOn
        : entry === undefined
          ? null
          : (dateOf(entry.detail.orderedOn) ?? dateAt(entry.at, timeZone));
  return done === null || done === undefined || done >= on ? null : done;
};
