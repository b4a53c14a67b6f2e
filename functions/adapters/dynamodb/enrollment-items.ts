import * as z from 'zod';
import { enrollment, enrollmentId, type Enrollment, type EnrollmentId } from '../../../shared/records/index.ts';
import type { Item } from './attributes.ts';
import {
  enrollmentKey,
  numberKey,
  partyEnrollmentsPartition,
  printedPartition,
  regionEnrollmentsPartition,
  regionShards,
  shardOf,
  type Key,
} from './keys.ts';
import type { RawItem } from './reads.ts';

const enrollmentItem = z.object({ schema: z.literal(1), version: z.int().positive(), record: enrollment });

export const itemOfEnrollment = (of: Enrollment): Key & Item => ({
  ...enrollmentKey(of.enrollmentId),
  schema: 1,
  version: of.version,
  record: of,
});

export const enrollmentFrom = (item: RawItem): Enrollment => enrollmentItem.parse(item).record;

/** The partitions an enrollment is listed in: its parties', those of partners a case names, its region's, and those of either number printed on it. */
export const enrollmentListsOf = (of: Enrollment): readonly string[] => [
  ...[...new Set([of.institutionId, of.resellerId, of.distributorId, of.advisorId, ...of.namedPartnerIds])]
    .filter((id) => id !== null)
    .map(partyEnrollmentsPartition),
  regionEnrollmentsPartition(of.region, shardOf(of.enrollmentId, regionShards)),
  ...new Set([of.number, of.masterAgreement].map(printedPartition)),
];

export const itemOfEnrollmentPointer = (id: EnrollmentId, list: string): Key & Item => ({ PK: list, SK: id, schema: 1 });

/** Finds an enrollment from what is printed on it. Two that share both numbers have a row each. */
export const itemOfNumber = (of: Enrollment): Key & Item => ({ ...numberKey(of.number, of.masterAgreement, of.enrollmentId), schema: 1 });

const pointer = z.object({ schema: z.literal(1), SK: enrollmentId });
export const enrollmentIdFrom = (item: RawItem): EnrollmentId => pointer.parse(item).SK;
