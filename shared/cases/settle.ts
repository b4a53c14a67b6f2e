import type { Instant } from '../calendar/index.ts';
import type { Enrollment, Party, PartyId } from '../records/index.ts';
import type { Deadline, World } from './case.ts';
import { afterChanges, changesOf, type Changes, type Unit } from './changes.ts';
import { kindOf, type AnyCase } from './kinds.ts';
import { dueOfTerm, passTerm } from './term-end.ts';

export type Due =
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
/** When the next thing falls due for this enrollment's term. */
export const dueAtOfEnrollment = (of: Enrollment): Instant | null => dueOfTerm(of)?.at ?? null;

/** When the next thing falls due in this unit; null when nothing ever does. */
export const dueAtOfUnit = ({ cases, enrollments }: Unit): Instant | null =>
  [...[...cases.values()].map(dueAtOfCase), ...[...enrollments.values()].map(dueAtOfEnrollment)]
    .filter((at) => at !== null)
    .toSorted()[0] ?? null;

/** The first thing in the unit that is due at `now`, or null. */
export const nextDue = (unit: Unit, now: Instant): Due | null => {
  let first: Due | null = null;
  for (const enrollment of unit.enrollments.values()) {
    const deadline = dueOfTerm(enrollment);
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

/** Passes one deadline. What it decides counts for the deadline's own instant, whenever it is noticed. */
export const passDue = (due: Due, unit: Unit, { parties, newId }: SettleWorld): Changes => {
  const world: World = { now: due.deadline.at, enrollments: unit.enrollments, parties, newId };
  if (due.of === 'CASE') return changesOf([kindOf(due.case).pass(due.case, due.deadline, world)], unit);
  const change = passTerm(due.enrollment);
  // CLOSE-VOID: an enrollment that expires takes the cases open on it along; an extension closes nothing.
  const dropped =
    change.set.status === 'EXPIRED'
      ? [...unit.cases.values()]
          .filter((open) => open.openOn.includes(due.enrollment.enrollmentId))
          .map((open) => kindOf(open).drop(open, due.enrollment.enrollmentId, 'CLOSE-VOID', world))
      : [];
  return changesOf(dropped, unit, [change]);
};

/**
 * Time passes: passes every deadline of the unit due at `now`, in the order of ORDER-1, until none is.
 * Idempotent; how often it ran on the way changes nothing. Yields each step so that it can be saved on its own.
 */
export function* settling(
  unit: Unit,
  now: Instant,
  world: SettleWorld,
): Generator<{ readonly changes: Changes; readonly unit: Unit }, Unit> {
  let current = unit;
  for (let due = nextDue(current, now); due !== null; due = nextDue(current, now)) {
    const changes = passDue(due, current, world);
    current = afterChanges(current, changes);
    yield { changes, unit: current };
  }
  return current;
}

/** `settling` at one go, in memory. */
export const settle = (unit: Unit, now: Instant, world: SettleWorld): { readonly unit: Unit; readonly steps: readonly Changes[] } => {
  const steps: Changes[] = [];
  let current = unit;
  for (const step of settling(unit, now, world)) {
    steps.push(step.changes);
    current = step.unit;
  }
  return { unit: current, steps };
};
