import type { CivilDate } from '../../calendar/index.ts';
import type { EnrollmentId } from '../../records/index.ts';
import type { CaseView, ShownDeadline, ShownRow, World } from '../case.ts';
import { editionOfCase, enrollmentIn, isIn, todayOf } from '../of-a-case.ts';
import { mostPressing } from './advice.ts';
import { earliestOf } from '../earliest-of.ts';
import { due } from './deadlines.ts';
import { asOneForm, expectationOf } from './expectation.ts';
import { institutionSignsBy } from './institution-signs-by.ts';
import { rolledTo } from './late.ts';
import { firstSignature, measured, pendingRows, receivedOnOf, waitingOn, type CocpCase, type CocpPhase } from './model.ts';
import { originalsOf } from './originals.ts';
import { awaitsPaper } from './scans.ts';

export type CocpView = CaseView & {
  readonly phase: CocpPhase | null;
  readonly route: CocpCase['route'];
  readonly signers: CocpCase['signers'];
  readonly details: CocpDetails;
};

/** What only a change of channel partner has to say. */
type CocpDetails = {
  readonly change: CocpCase['form']['change'];
  /** Every party signs on paper (COCP-INK). */
  readonly ink: boolean;
  /** How many originals are printed and signed (COCP-COPIES); null where it is signed on screen. */
  readonly originals: number | null;
  /** Sent back: the submitter is to correct it. */
  readonly returned: boolean;
  /** A scan of the form signed on paper is taken now (SCAN-MATCH). */
  readonly awaitsScan: boolean;
  /** While it is late: the date each enrollment still open would take by `roll`. */
  readonly ifRolled: readonly { readonly enrollmentId: EnrollmentId; readonly effectiveOn: CivilDate | null }[] | null;
};

/** Until it is received a form is shown as if it were received today; from then its dates stand. */
const shownRows = (of: CocpCase, world: World): readonly ShownRow[] => {
  const measuredToday = isIn(of, 'SIGNING') || isIn(of, 'RECEIPT') ? pendingRows(of) : [];
  const received = todayOf(of, world);
  const expected = asOneForm(
    measuredToday.map((row) => {
      const facts = { received, signed: firstSignature(of).signedOn, asked: row.askedOn };
      return expectationOf(measured(of, row, enrollmentIn(world, row.enrollmentId)), facts, editionOfCase(of));
    }),
  );
  return of.rows.map((row) => {
    const { leadTime, effectiveOn } = expected[measuredToday.indexOf(row)] ?? row;
    return { enrollmentId: row.enrollmentId, leadTime, effectiveOn, outcome: row.outcome };
  });
};

const pendingState = (on: CivilDate, today: CivilDate): ShownDeadline['state'] => (on < today ? 'MISSED' : 'PENDING');

/** The dates of a form on its way, beside those the clock enforces: its lead time, and when the institution should sign. */
const softDeadlines = (of: CocpCase, rows: readonly ShownRow[], world: World): readonly ShownDeadline[] => {
  if (!isIn(of, 'SIGNING') && !isIn(of, 'RECEIPT')) return [];
  const today = todayOf(of, world);
  const lead = mostPressing(rows.map((row) => row.leadTime));
  const signBy = firstSignature(of).signedOn === null ? institutionSignsBy(of) : null;
  return [
    ...(signBy === null ? [] : [{ rule: 'COCP-SIGN-30' as const, on: signBy, state: pendingState(signBy, today) }]),
    ...(lead === null ? [] : [{ rule: lead.rule, on: lead.receiveBy, state: pendingState(lead.receiveBy, today) }]),
  ];
};

const shownDeadlines = (of: CocpCase, rows: readonly ShownRow[], world: World): readonly ShownDeadline[] => {
  const enforced = due(of)
    .filter(({ step }) => step === 'lapse' || step === 'expire-override')
    .map(({ rule, on }) => ({ rule, on, state: 'PENDING' as const }));
  const open = [...softDeadlines(of, rows, world), ...enforced];
  return [...of.resolved, ...open.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))];
};

const detailsOf = (of: CocpCase, world: World): CocpDetails => ({
  change: of.form.change,
  ink: of.ink,
  originals: originalsOf(of),
  returned: of.state.phase === 'SIGNING' && of.state.returned !== null,
  awaitsScan: awaitsPaper(of) === null,
  ifRolled:
    isIn(of, 'LATE') || isIn(of, 'OVERRIDE')
      ? pendingRows(of).map((row) => ({ enrollmentId: row.enrollmentId, effectiveOn: rolledTo(of, row, world) }))
      : null,
});

/** What a reader is shown, on the records as they are now. */
export const view = (of: CocpCase, world: World): CocpView => {
  const enrollments = shownRows(of, world);
  const pending = enrollments.filter((row) => row.outcome === null);
  return {
    phase: of.state.phase === 'CLOSED' ? null : of.state.phase,
    route: of.route,
    receivedOn: receivedOnOf(of),
    effectiveOn: earliestOf((pending.length > 0 ? pending : enrollments).map((row) => row.effectiveOn)),
    enrollments,
    signers: of.signers,
    details: detailsOf(of, world),
    waitingOn: waitingOn(of),
    deadlines: shownDeadlines(of, enrollments, world),
  };
};
