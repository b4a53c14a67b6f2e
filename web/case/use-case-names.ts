import type { CaseShown, EnrollmentShown } from '../../shared/api/index.ts';
import { useEnrollmentsById, useParties, type PartyOf } from '../api/queries.ts';
import { operationsOf } from '../../shared/records/operations-of.ts';
import { commaIn } from '../language/comma.ts';
import { useTexts } from '../language/use-texts.tsx';

export type CaseNames = {
  readonly partyOf: PartyOf;
  readonly nameOf: (partyId: string | null | undefined) => string;
  readonly namesOf: (partyIds: readonly string[]) => string;
  readonly enrollment: EnrollmentShown | undefined;
  readonly enrollments: readonly EnrollmentShown[];
  /** Of all its dates. */
  readonly timeZone: string;
  /** The numbers of all its enrollments. */
  readonly numbers: string;
  readonly institution: string;
};

/** The names a case is told with: its enrollments' and its parties'. Of an enrollment one has left no more than these is asked for. */
export const useCaseNames = (
  of: Pick<CaseShown, 'enrollmentId' | 'enrollments' | 'signers' | 'waitingOn' | 'openedBy' | 'tasks' | 'names'>,
  more: readonly (string | null | undefined)[] = [],
): CaseNames => {
  const { language } = useTexts();
  const left = new Map((of.names ?? []).flatMap((each) => (each.sight === null ? [[each.enrollmentId, each] as const] : [])));
  const byId = useEnrollmentsById(of.enrollments.map(({ enrollmentId }) => enrollmentId).filter((id) => !left.has(id)));
  const enrollment = byId.get(of.enrollmentId);
  const named = enrollment ?? left.get(of.enrollmentId);
  const partyOf = useParties([
    named?.institutionId,
    named === undefined ? null : operationsOf(named.region),
    of.openedBy?.partyId,
    ...of.signers.map(({ partyId }) => partyId),
    ...of.waitingOn,
    ...of.tasks.map(({ partyId }) => partyId),
    ...more,
  ]);
  const comma = commaIn(language);
  const nameOf = (partyId: string | null | undefined) => partyOf(partyId)?.name ?? '…';
  const enrollments = of.enrollments.flatMap(({ enrollmentId }) => byId.get(enrollmentId) ?? []);
  return {
    partyOf,
    nameOf,
    namesOf: (partyIds) => partyIds.map(nameOf).join(comma),
    enrollment,
    enrollments,
    timeZone: named?.timeZone ?? 'UTC',
    numbers: [...enrollments, ...left.values()].map(({ number }) => number).join(comma),
    institution: nameOf(named?.institutionId),
  };
};
