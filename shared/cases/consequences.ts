import type { CaseId, Enrollment, EnrollmentId } from '../records/index.ts';
import type { Decision, EnrollmentChange, Fate, World } from './case.ts';
import { changesOf, type Changes, type Unit } from './changes.ts';
import { kindOf, type AnyCase } from './kinds.ts';

/** Cases that follow in the same write as the end itself. One write holds 90 items, and a case of four parties takes up to fifteen of them. */
const mostInOneWrite = 3;

const endOf = ({ status, terms }: EnrollmentChange['set']): Fate['end'] | null => {
  if (status === 'EXPIRED' || status === 'TERMINATED') return status;
  return terms === undefined ? null : 'EXTENDED';
};

const changesIn = (decisions: readonly Decision<AnyCase>[]): readonly EnrollmentChange[] =>
  decisions.flatMap(({ effects }) => effects.flatMap((effect) => (effect.type === 'CHANGE_ENROLLMENT' ? [effect] : [])));

/** What becomes of these cases with the enrollment; those to which nothing happens are left out. */
const followersOf = (cases: readonly AnyCase[], fate: Fate, world: World): readonly Decision<AnyCase>[] =>
  cases.flatMap((open) => kindOf(open).follow(open, fate, world) ?? []);

/** The expiry case goes with its term's end in the very write of that end: in no other would what was chosen still be open to change. */
const placeOf = ({ kind, openedAt, logNumber }: AnyCase): string => `${kind === 'EXPIRY' ? 0 : 1}${openedAt}${logNumber}`;

/** The expiry case first, then in the order in which they were opened (ORDER-1). */
const openOn = (unit: Unit, enrollmentId: EnrollmentId): readonly AnyCase[] =>
  [...unit.cases.values()].filter((open) => open.openOn.includes(enrollmentId)).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

type Following = NonNullable<Enrollment['following']>;

const followed = (fate: Fate, followers: readonly Decision<AnyCase>[], world: World): EnrollmentChange => {
  const waiting: CaseId[] = followers.slice(mostInOneWrite).map((decision) => decision.case.caseId);
  const following: Following | null = waiting.length === 0 ? null : { at: world.now, end: fate.end, caseIds: waiting };
  return { enrollmentId: fate.enrollmentId, set: { following } };
};

/**
 * What is decided, with what follows from it: an enrollment that ends, or goes on to its next term, takes the cases open on it along
 * (CLOSE-VOID). Where they are more than one write takes, the rest follow at the same instant in writes of their own.
 */
export const withConsequences = (
  decisions: readonly Decision<AnyCase>[],
  unit: Unit,
  world: World,
  changes: readonly EnrollmentChange[] = [],
): Changes => {
  const fates = [...changes, ...changesIn(decisions)].flatMap(({ enrollmentId, set }): readonly Fate[] => {
    const end = endOf(set);
    return end === null ? [] : [{ enrollmentId, end }];
  });
  const [fate, second] = fates;
  if (fate === undefined) return changesOf(decisions, unit, changes);
  if (second !== undefined) throw new Error('enrollments end one by one, in writes of their own');
  const decided = new Set(decisions.map((decision) => decision.case.caseId));
  const others = openOn(unit, fate.enrollmentId).filter(({ caseId }) => !decided.has(caseId));
  const followers = followersOf(others, fate, world);
  return changesOf([...decisions, ...followers.slice(0, mostInOneWrite)], unit, [...changes, followed(fate, followers, world)]);
};

/** The next of the cases that still have to follow. */
export const passFollowing = (of: Enrollment, { end, caseIds }: Following, unit: Unit, world: World): Changes => {
  const fate: Fate = { enrollmentId: of.enrollmentId, end };
  const waiting = openOn(unit, of.enrollmentId).filter(({ caseId }) => caseIds.includes(caseId));
  const followers = followersOf(waiting, fate, world);
  return changesOf(followers.slice(0, mostInOneWrite), unit, [followed(fate, followers, world)]);
};
