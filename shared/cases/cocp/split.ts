import { dateIn, zoneIdentity } from '../../calendar/index.ts';
import type { Enrollment, EnrollmentId } from '../../records/index.ts';
import { editionOn, type Edition } from '../../rules/index.ts';
import type { Part, World } from '../case.ts';
import { enrollmentIn } from '../of-a-case.ts';
import { formRowOf } from './advice.ts';
import { heldField, rolesChanged, type CocpForm } from './form.ts';
import { isOneCaseEach } from './route.ts';

/** What one form can cover (COCP-MANY): one institution, one region, one zone, the same partner in each role that changes. */
const coveredBy = (of: Enrollment, { change }: CocpForm): string =>
  JSON.stringify([of.institutionId, of.region, zoneIdentity(of.timeZone), ...rolesChanged[change].map((role) => of[heldField[role]])]);

const inPiecesOf = <T>(size: number, all: readonly T[]): readonly (readonly T[])[] =>
  all.length <= size ? [all] : [all.slice(0, size), ...inPiecesOf(size, all.slice(size))];

const partsOf = (enrollments: readonly Enrollment[], form: CocpForm, { parties }: World, edition: Edition): readonly Part<CocpForm>[] => {
  const rows = enrollments.map((enrollment) => formRowOf(enrollment, form.change, parties));
  if (isOneCaseEach({ rows, edition })) return enrollments.map(({ enrollmentId }) => ({ enrollmentId, form }));
  const [head, ...others] = enrollments.map(({ enrollmentId }) => enrollmentId);
  if (head === undefined) return [];
  return [{ enrollmentId: head, form: others.length === 0 ? form : { ...form, enrollmentIds: others } }];
};

/**
 * Takes a change over several enrollments apart as the advice says: each institution's by themselves (COCP-ROUTE-BULK), 2 to 6 of one
 * agreement as one case each (COCP-ROUTE-SINGLE), more on one form (COCP-ROUTE-MULTI), and no more on one form than it covers (COCP-MANY).
 */
export const split = (enrollmentIds: readonly EnrollmentId[], form: CocpForm, world: World): readonly Part<CocpForm>[] => {
  const groups = new Map<string, Enrollment[]>();
  for (const id of enrollmentIds) {
    const enrollment = enrollmentIn(world, id);
    const covered = coveredBy(enrollment, form);
    groups.set(covered, [...(groups.get(covered) ?? []), enrollment]);
  }
  return [...groups.values()].flatMap((enrollments) => {
    const [head] = enrollments;
    if (head === undefined) return [];
    const edition = editionOn(dateIn(head.timeZone, world.now));
    return inPiecesOf(edition.numbers['COCP-MANY'].atMost, enrollments).flatMap((piece) => partsOf(piece, form, world, edition));
  });
};
