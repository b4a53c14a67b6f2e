import type { CaseListed } from '../../shared/api/index.ts';
import { useEnrollmentsById, useParties, type PartyOf } from '../api/queries.ts';
import type { EnrollmentShown } from '../../shared/api/index.ts';
import { operationsOf } from '../../shared/records/operations-of.ts';
import { commaIn } from '../language/comma.ts';
import { useTexts } from '../language/use-texts.tsx';

export type CaseNames = {
  readonly partyOf: PartyOf;
  readonly nameOf: (partyId: string | null | undefined) => string;
  readonly namesOf: (partyIds: readonly string[]) => string;
  readonly enrollment: EnrollmentShown | undefined;
  readonly enrollments: readonly EnrollmentShown[];
  /** The numbers of all its enrollments. */
  readonly numbers: string;
  readonly institution: string;
};

/** The names a case is told with: its enrollments' and its parties'. */
export const useCaseNames = (
  of: Pick<CaseListed, 'enrollmentId' | 'enrollments' | 'signers' | 'waitingOn' | 'openedBy' | 'tasks'>,
  more: readonly (string | null | undefined)[] = [],
): CaseNames => {
  const { language } = useTexts();
  const byId = useEnrollmentsById(of.enrollments.map(({ enrollmentId }) => enrollmentId));
  const enrollment = byId.get(of.enrollmentId);
  const partyOf = useParties([
    enrollment?.institutionId,
    enrollment === undefined ? null : operationsOf(enrollment.region),
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
    numbers: enrollments.map(({ number }) => number).join(comma),
    institution: nameOf(enrollment?.institutionId),
  };
};
