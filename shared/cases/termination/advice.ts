import { dateIn, type CivilDate } from '../../calendar/index.ts';
import type { Enrollment, EnrollmentId, PartyRole } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import type { World } from '../case.ts';
import { earliestOf } from '../earliest-of.ts';
import { allRefusals, type Refusal, type Refused } from '../refusal.ts';
import type { EnrollmentPath } from '../several-enrollments.ts';
import { terminationActs } from './acts.ts';
import { enrollmentRefusals, noticeRefusals } from './checks.ts';
import { cureByOf, earliestNotice, firstOrderBy } from './dates.ts';
import type { TerminationReason } from './form.ts';
import type { TerminationPhase } from './model.ts';
import { isKnownTooLate, missingFirstOrder } from './no-first-order.ts';
import { openersOf } from './openers.ts';

type TerminationQuestion = {
  readonly enrollments: readonly Enrollment[];
  readonly reason: TerminationReason;
  /** Suppositions: any date. Today where left out. */
  readonly noticeOn: CivilDate | null;
  readonly effectiveOn: CivilDate | null;
  readonly edition: Edition;
};

type TerminationAdvice = {
  readonly reason: TerminationReason;
  /** Who may open the case; nobody: the calendar does. */
  readonly opens: readonly PartyRole[];
  /** Where the case begins; null: it is over as soon as it is opened. */
  readonly phase: TerminationPhase | null;
  /** Who acts in that phase. */
  readonly acts: readonly { readonly act: string; readonly by: 'OPENER' | 'OPERATIONS' }[];
  /** The first day a notice may bear, and the last on which the breach may be cured. */
  readonly earliestNoticeOn: CivilDate | null;
  readonly cureBy: CivilDate | null;
  /** The earliest of `enrollments`; null while operations have not set it, and where nothing ends. */
  readonly effectiveOn: CivilDate | null;
  readonly enrollments: readonly { readonly enrollmentId: EnrollmentId; readonly effectiveOn: CivilDate | null }[];
  readonly why: readonly RuleId[];
};

const begins: Readonly<Record<TerminationReason, TerminationPhase | null>> = {
  BREACH: 'CURE',
  NOT_QUALIFIED: null,
  AMENDMENT: 'AMENDMENT',
  NO_FIRST_ORDER: null,
};

const rulesOf: Readonly<Record<TerminationReason, readonly RuleId[]>> = {
  BREACH: ['TERM-BREACH-30', 'TERM-BREACH-DATE'],
  NOT_QUALIFIED: ['TERM-QUALIFIED'],
  AMENDMENT: ['TERM-AMENDMENT'],
  NO_FIRST_ORDER: ['TERM-NO-ORDER-30'],
};

const isLate = (of: Enrollment): boolean => {
  const missing = missingFirstOrder(of);
  return missing !== null && isKnownTooLate(missing, of);
};

const actsIn = (phase: TerminationPhase | null): TerminationAdvice['acts'] =>
  phase === null
    ? []
    : Object.entries(terminationActs)
        .filter(([, row]) => row.in.some((each) => each === phase))
        .map(([act, row]) => ({ act, by: row.by === 'SUBMITTER' ? ('OPENER' as const) : ('OPERATIONS' as const) }));

/** Who may open a termination, who acts, which dates, and why. Refuses what opening it would refuse, whoever opened it. */
export const adviseTermination = (
  { enrollments, reason, noticeOn, effectiveOn, edition }: TerminationQuestion,
  pathOf: EnrollmentPath,
  world: Pick<World, 'now'>,
): TerminationAdvice | Refused => {
  const [head] = enrollments;
  if (head === undefined) throw new Error('advice is asked on at least one enrollment');
  const today = dateIn(head.timeZone, world.now);
  const notice = noticeOn ?? today;
  // A notice that is still to be given is supposed to open the case on its own day.
  const openedOn = notice > today ? notice : today;
  const passed: readonly Refusal[] =
    reason === 'AMENDMENT' && effectiveOn !== null && enrollments.some(({ timeZone }) => effectiveOn < dateIn(timeZone, world.now))
      ? [{ code: 'DATE_HAS_PASSED', rule: 'TERM-AMENDMENT', path: '/effectiveOn', facts: {} }]
      : [];
  const refused = allRefusals([
    enrollmentRefusals({ enrollments, reason, edition }, pathOf),
    reason === 'BREACH' ? noticeRefusals(notice, openedOn, edition, '/noticeOn') : [],
    passed,
  ]);
  if (refused !== null) return refused;

  const cureBy = reason === 'BREACH' ? cureByOf(notice, openedOn, edition) : null;
  const endOf = (of: Enrollment): CivilDate | null => {
    switch (reason) {
      case 'BREACH':
        return cureBy;
      case 'NOT_QUALIFIED':
        return dateIn(of.timeZone, world.now);
      case 'AMENDMENT':
        return effectiveOn;
      case 'NO_FIRST_ORDER':
        return missingFirstOrder(of) === null || isLate(of) ? null : firstOrderBy(of.startsOn, edition);
      default:
        throw new Error(`unknown reason ${String(reason satisfies never)}`);
    }
  };
  const rows = enrollments.map((of) => ({ enrollmentId: of.enrollmentId, effectiveOn: endOf(of) }));
  const phase = begins[reason];
  return {
    reason,
    opens: openersOf[reason].map(({ role }) => role),
    phase,
    acts: actsIn(phase),
    earliestNoticeOn: reason === 'BREACH' ? earliestNotice(openedOn, edition) : null,
    cureBy,
    effectiveOn: earliestOf(rows.map((row) => row.effectiveOn)),
    enrollments: rows,
    why: [...rulesOf[reason], ...(reason === 'NO_FIRST_ORDER' && enrollments.some(isLate) ? (['TERM-NO-ORDER-LATE'] as const) : [])],
  };
};
