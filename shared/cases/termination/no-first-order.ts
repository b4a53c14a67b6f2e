import { startOfNextDay, type CivilDate, type Instant } from '../../calendar/index.ts';
import { isAcademic, type Enrollment } from '../../records/index.ts';
import { editionOn, type Edition } from '../../rules/index.ts';
import { ranks, type Decision, type EnrollmentClock, type World } from '../case.ts';
import { firstOrderBy } from './dates.ts';
import type { TerminationCase } from './model.ts';
import { caseOn } from './open.ts';
import { tell } from './telling.ts';

/** The rules by which a first order is waited for, and by which the case is opened where none comes. */
const editionOfFirstOrder = ({ startsOn }: Pick<Enrollment, 'startsOn'>): Edition => editionOn(startsOn);

/**
 * The last day of the first order an enrollment still lacks, and the instant after it: EES and School, in force, in the first term,
 * without a first order dated by then. null: it lacks none.
 */
export const missingFirstOrder = (
  of: Pick<Enrollment, 'program' | 'terms' | 'startsOn' | 'firstOrderOn' | 'timeZone'>,
): { readonly on: CivilDate; readonly at: Instant } | null => {
  const { program, terms, startsOn, firstOrderOn, timeZone } = of;
  if (!isAcademic(program) || terms.length > 1) return null;
  const on = firstOrderBy(startsOn, editionOfFirstOrder({ startsOn }));
  return firstOrderOn !== null && firstOrderOn <= on ? null : { on, at: startOfNextDay(on, timeZone) };
};

/** Did the enrollment become known only after that day? Then the calendar does not terminate it, and operations look (TERM-NO-ORDER-LATE). */
export const isKnownTooLate = (missing: { readonly at: Instant }, { knownAt }: Pick<Enrollment, 'knownAt'>): boolean =>
  missing.at <= knownAt;

/** The case is opened closed: nothing was there to be done about it but the order that did not come. */
const terminated = (of: Enrollment, on: CivilDate, world: World): Decision<TerminationCase> => {
  const form = { reason: 'NO_FIRST_ORDER' } as const;
  const opened = caseOn([of], form, { phase: 'CLOSED', since: world.now }, editionOfFirstOrder(of), () => on, null, world);
  const closed: TerminationCase = {
    ...opened,
    status: 'CLOSED',
    outcome: 'EFFECTIVE',
    openOn: [],
    rows: opened.rows.map((row) => ({ ...row, outcome: 'EFFECTIVE' as const })),
    resolved: [{ rule: 'TERM-NO-ORDER-30', on, state: 'MISSED' }],
  };
  const { enrollmentId, number } = of;
  const event = { at: world.now, by: null, rule: 'TERM-NO-ORDER-30' } as const;
  return {
    case: closed,
    events: [
      { ...event, act: 'open', detail: { reason: 'NO_FIRST_ORDER' } },
      { ...event, act: 'terminate', detail: { enrollmentId, number, effectiveOn: on, reason: 'NO_FIRST_ORDER' } },
    ],
    effects: [
      { type: 'CHANGE_ENROLLMENT', enrollmentId, set: { status: 'TERMINATED', extension: null } },
      ...tell(closed, world, 'TERMINATION_EFFECTIVE', 'TERM-NO-ORDER-30', null, { effectiveOn: on }),
    ],
  };
};

/** The calendar terminates an enrollment without a first order (TERM-NO-ORDER-30), unless it became known too late (TERM-NO-ORDER-LATE). */
export const noFirstOrder: EnrollmentClock<TerminationCase> = {
  due: (of) => {
    const missing = of.status === 'ACTIVE' ? missingFirstOrder(of) : null;
    return missing === null || isKnownTooLate(missing, of)
      ? null
      : { rule: 'TERM-NO-ORDER-30', step: 'no-first-order', at: missing.at, rank: ranks.TERMINATION };
  },
  pass: (of, _, world) => {
    const missing = missingFirstOrder(of);
    if (missing === null) throw new Error(`enrollment ${of.enrollmentId} lacks no first order`);
    return { decisions: [terminated(of, missing.on, world)], changes: [] };
  },
};
