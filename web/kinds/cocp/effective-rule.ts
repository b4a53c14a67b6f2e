import type { ShownOf } from '../../../shared/api/index.ts';
import { effectiveDateRuleOf } from '../../../shared/cases/cocp/index.ts';
import type { Region } from '../../../shared/records/index.ts';

/** The rule an effective date follows from: what was decided on the way, else the regular one. */
export const effectiveRule = ({ history, form }: ShownOf<'COCP'>, region: Region | undefined): string | null => {
  const decided = history.findLast(
    ({ act, detail }) => act === 'roll' || act === 'effect' || (act === 'decide-override' && detail.decision === 'APPROVE'),
  );
  if (decided !== undefined && decided.rule !== null) return decided.rule;
  return region === undefined ? null : effectiveDateRuleOf({ region, change: form.change });
};
