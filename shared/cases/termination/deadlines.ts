import { startOfDay, startOfNextDay, type CivilDate, type Instant } from '../../calendar/index.ts';
import { ranks, type Deadline, type Decision, type World } from '../case.ts';
import { inOrder } from '../notices.ts';
import { isIn } from '../of-a-case.ts';
import { ruleOfReason } from './form.ts';
import { pendingRows, type TerminationCase, type TerminationRow } from './model.ts';
import { tell, withPartners } from './telling.ts';

/** When the enrollment of this row is terminated, and what is its date; null: not decided. */
const endOf = (of: TerminationCase, row: TerminationRow): { readonly at: Instant; readonly effectiveOn: CivilDate } | null => {
  // Not cured by the end of the day: terminated on that day, at the first instant of the next.
  if (isIn(of, 'CURE')) return { at: startOfNextDay(of.state.cureBy, row.timeZone), effectiveOn: of.state.cureBy };
  if (!isIn(of, 'SCHEDULED') || row.effectiveOn === null) return null;
  const { since } = of.state;
  const begins = startOfDay(row.effectiveOn, row.timeZone);
  return { at: begins < since ? since : begins, effectiveOn: row.effectiveOn };
};

const stepOf = (row: TerminationRow): string => `terminate:${row.enrollmentId}`;

/** The enrollments still to be terminated, each at its instant; on one instant in the order of the form. */
export const due = (of: TerminationCase): readonly Deadline[] =>
  inOrder(
    pendingRows(of).flatMap((row) => {
      const end = endOf(of, row);
      return end === null ? [] : [{ rule: ruleOfReason[of.form.reason], step: stepOf(row), at: end.at, rank: ranks.TERMINATION }];
    }),
  );

/**
 * Time passes: one enrollment is terminated, in one write with the case and with what follows from it on its other cases.
 * With the last one the case closes.
 */
export const pass = (before: TerminationCase, deadline: Deadline, world: World): Decision<TerminationCase> => {
  const of = withPartners(before, world);
  const row = pendingRows(of).find((each) => stepOf(each) === deadline.step);
  const end = row === undefined ? null : endOf(of, row);
  if (row === undefined || end === null) throw new Error(`${of.logNumber} has nothing to do at ${deadline.step}`);
  const { effectiveOn } = end;
  const { rule, at } = deadline;
  const { reason } = of.form;
  const after: TerminationCase = {
    ...of,
    openOn: of.openOn.filter((id) => id !== row.enrollmentId),
    rows: of.rows.map((each) => (each === row ? { ...each, effectiveOn, outcome: 'EFFECTIVE' as const } : each)),
    resolved: isIn(of, 'CURE') ? [...of.resolved, { rule: 'TERM-BREACH-30', on: of.state.cureBy, state: 'MISSED' }] : of.resolved,
  };
  const terminated: TerminationCase =
    pendingRows(after).length > 0
      ? after
      : { ...after, status: 'CLOSED', outcome: 'EFFECTIVE', state: { phase: 'CLOSED', since: world.now } };
  const detail = { enrollmentId: row.enrollmentId, number: row.number, effectiveOn, reason };
  return {
    case: terminated,
    events: [{ act: 'terminate', at, by: null, rule, detail }],
    effects: [
      {
        type: 'CHANGE_ENROLLMENT',
        enrollmentId: row.enrollmentId,
        set: { status: 'TERMINATED', extension: null, ...(reason === 'NOT_QUALIFIED' ? { qualified: false } : {}) },
      },
      ...tell(terminated, world, 'TERMINATION_EFFECTIVE', rule, null, { effectiveOn, numbers: [row.number] }),
    ],
  };
};
