import type { CivilDate } from '../../calendar/index.ts';
import type { CaseView, ShownDeadline, ShownRow } from '../case.ts';
import { earliestOf } from '../earliest-of.ts';
import { isIn } from '../of-a-case.ts';
import type { TerminationReason } from './form.ts';
import { waitingOn, type TerminationCase, type TerminationPhase } from './model.ts';

export type TerminationView = CaseView & {
  readonly phase: TerminationPhase | null;
  readonly details: { readonly reason: TerminationReason; readonly noticeOn: CivilDate | null };
};

/** While a breach may be cured an enrollment is shown with the date on which it ends otherwise. */
const shownRows = (of: TerminationCase): readonly ShownRow[] =>
  of.rows.map(({ enrollmentId, effectiveOn, outcome }) => ({
    enrollmentId,
    leadTime: null,
    effectiveOn: isIn(of, 'CURE') && outcome === null ? of.state.cureBy : effectiveOn,
    outcome,
  }));

const pendingDeadlines = (of: TerminationCase): readonly ShownDeadline[] =>
  isIn(of, 'CURE') ? [{ rule: 'TERM-BREACH-30', on: of.state.cureBy, state: 'PENDING' }] : [];

/** What a reader is shown. */
export const view = (of: TerminationCase): TerminationView => {
  const enrollments = shownRows(of);
  return {
    phase: of.state.phase === 'CLOSED' ? null : of.state.phase,
    route: null,
    effectiveOn: earliestOf(enrollments.map((row) => row.effectiveOn)),
    receivedOn: null,
    enrollments,
    signers: [],
    waitingOn: waitingOn(of),
    deadlines: [...of.resolved, ...pendingDeadlines(of)],
    details: { reason: of.form.reason, noticeOn: of.form.reason === 'BREACH' ? of.form.noticeOn : null },
  };
};
