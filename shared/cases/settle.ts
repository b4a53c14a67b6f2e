import type { Instant } from '../calendar/index.ts';
import type { Enrollment, Party, PartyId } from '../records/index.ts';
import { ranks, type Deadline, type Decision, type World } from './case.ts';
import type { Changes, Unit } from './changes.ts';
import { passFollowing, withConsequences } from './consequences.ts';
import { nextRinging } from './enrollment-clocks.ts';
import { kindOf, type AnyCase } from './kinds.ts';

type Due =
  | { readonly deadline: Deadline; readonly of: 'CASE'; readonly case: AnyCase }
  | { readonly deadline: Deadline; readonly of: 'ENROLLMENT'; readonly enrollment: Enrollment };

/** ORDER-1: instant, then rank, then the opening instant, then the log number; enrollments before cases. */
const tieOf = (due: Due): string => (due.of === 'CASE' ? `1${due.case.openedAt}${due.case.logNumber}` : `0${due.enrollment.enrollmentId}`);

const isBefore = (a: Due, b: Due): boolean => {
  if (a.deadline.at !== b.deadline.at) return a.deadline.at < b.deadline.at;
  if (a.deadline.rank !== b.deadline.rank) return a.deadline.rank < b.deadline.rank;
  return tieOf(a) < tieOf(b);
};

/** When the next thing falls due for this case alone; null when nothing is pending. */
export const dueAtOfCase = (of: AnyCase): Instant | null => kindOf(of).due(of)[0]?.at ?? null;

/** What waits at an enrollment itself: cases that still have to follow it, then what the calendar does there. */
const dueOfEnrollment = (of: Enrollment): Deadline | null =>
  of.following === null
    ? (nextRinging(of)?.deadline ?? null)
    : { rule: 'CLOSE-VOID', step: 'follow', at: of.following.at, rank: ranks.TERMINATION };

/** When the next thing falls due at this enrollment. */
export const dueAtOfEnrollment = (of: Enrollment): Instant | null => dueOfEnrollment(of)?.at ?? null;

/** When the next thing falls due in this unit; null when nothing ever does. */
export const dueAtOfUnit = ({ cases, enrollments }: Unit): Instant | null =>
  [...[...cases.values()].map(dueAtOfCase), ...[...enrollments.values()].map(dueAtOfEnrollment)]
    .filter((at) => at !== null)
    .toSorted()[0] ?? null;

/** The first thing in the unit that is due at `now`, or null. */
export const nextDue = (unit: Unit, now: Instant): Due | null => {
  let first: Due | null = null;
  for (const enrollment of unit.enrollments.values()) {
    const deadline = dueOfEnrollment(enrollment);
    if (deadline === null || deadline.at > now) continue;
    const due: Due = { deadline, of: 'ENROLLMENT', enrollment };
    if (first === null || isBefore(due, first)) first = due;
  }
  for (const open of unit.cases.values()) {
    const deadline = kindOf(open).due(open)[0];
    if (deadline === undefined || deadline.at > now) continue;
    const due: Due = { deadline, of: 'CASE', case: open };
    if (first === null || isBefore(due, first)) first = due;
  }
  return first;
};

/** What a deadline can know beside the unit. */
export type SettleWorld = { readonly parties: ReadonlyMap<PartyId, Party>; readonly newId: () => string };

/** What a case's deadline decides. With the last reminder of a ladder whoever is named for it is told, too (REMIND-ESCALATE). */
const passedOf = (of: AnyCase, deadline: Deadline, world: World): Decision<AnyCase> => {
  const decision = kindOf(of).pass(of, deadline, world);
  if (deadline.isLastOfLadder !== true) return decision;
  const effects = decision.effects.map((effect) => (effect.type === 'TELL' ? { ...effect, isLastOfLadder: true as const } : effect));
  return { ...decision, effects };
};

/**
 * Passes one deadline. What it decides counts for the deadline's own instant, whenever it is noticed. To settle is to pass what is due,
 * one thing after the other, until nothing is: how often that is done on the way changes nothing.
 */
export const passDue = (due: Due, unit: Unit, { parties, newId }: SettleWorld): Changes => {
  const world: World = { now: due.deadline.at, enrollments: unit.enrollments, parties, newId };
  if (due.of === 'CASE') return withConsequences([passedOf(due.case, due.deadline, world)], unit, world);
  const { enrollment } = due;
  if (enrollment.following !== null) return passFollowing(enrollment, enrollment.following, unit, world);
  const ringing = nextRinging(enrollment);
  if (ringing === null) throw new Error(`nothing is due at enrollment ${enrollment.enrollmentId}`);
  const { decisions, changes } = ringing.clock.pass(enrollment, ringing.deadline, world);
  return withConsequences(decisions, unit, world, changes);
};
