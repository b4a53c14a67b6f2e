import type { EnrollmentLists, EnrollmentRows } from '../../store/index.ts';
import { enrollmentFrom, enrollmentIdFrom } from './enrollment-items.ts';
import {
  enrollmentKey,
  numberPartition,
  partyEnrollmentsPartition,
  printedPartition,
  regionEnrollmentsPartition,
  regionShards,
} from './keys.ts';
import { readList } from './lists.ts';
import { saveEnrollment } from './one-write.ts';
import { getItem, queryPartition } from './reads.ts';
import type { Table } from './table.ts';

/** Every shard of a region's list. */
export const shards: readonly number[] = Array.from({ length: regionShards }, (_, shard) => shard);

const partitionsOf = (of: EnrollmentLists): readonly string[] => {
  if ('printed' in of) return [printedPartition(of.printed)];
  if ('partyId' in of) return [partyEnrollmentsPartition(of.partyId)];
  return shards.map((shard) => regionEnrollmentsPartition(of.region, shard));
};

export const enrollmentRows = (table: Table): EnrollmentRows => ({
  getEnrollment: async (enrollmentId) => {
    const item = await getItem(table, enrollmentKey(enrollmentId));
    return item === null ? null : enrollmentFrom(item);
  },
  putEnrollment: (write) => saveEnrollment(table, write),
  findByNumber: async (number, masterAgreement) =>
    (await queryPartition(table, numberPartition(number, masterAgreement))).map(enrollmentIdFrom),
  listEnrollmentIds: async ({ of, limit, after }) => {
    const { items, next } = await readList(table, { partitions: partitionsOf(of), order: 'FIRST_TO_LAST', limit, after });
    return { items: items.map(({ item, place }) => ({ id: enrollmentIdFrom(item), place })), next };
  },
});
