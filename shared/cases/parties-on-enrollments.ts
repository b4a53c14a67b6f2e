import { operationsOf, type Enrollment, type PartyId } from '../records/index.ts';

/** Everybody on the enrollments, and operations of the region (SEE-PARTY). */
export const partiesOnEnrollments = (enrollments: readonly Enrollment[]): readonly PartyId[] => [
  ...new Set(
    enrollments
      .flatMap(({ institutionId, resellerId, distributorId, advisorId, region }) => [
        institutionId,
        resellerId,
        distributorId,
        advisorId,
        operationsOf(region),
      ])
      .filter((id) => id !== null),
  ),
];
