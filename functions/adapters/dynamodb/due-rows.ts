import type { Instant } from '../../../shared/calendar/index.ts';
import { readable, type DueRow, type DueRows } from '../../store/index.ts';
import { headFrom } from './case-items.ts';
import { dueAtOf, dueFrom, dueKey, itemOfDue, type DueOwner } from './due-items.ts';
import { enrollmentFrom } from './enrollment-items.ts';
import { moveInIndex, readIndex } from './index-rows.ts';
import { caseKey, dueShard, enrollmentKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';

/** How far past rows that cannot be read the earliest is looked for: they are found, named and put off by whoever settles. */
const mostUnreadable = 1_000;

const earliestIn = async (table: Table, partition: string): Promise<Instant | null> => {
  for (const limit of [1, mostUnreadable]) {
    const found = await readIndex(table, partition, null, limit, dueFrom);
    const [first] = readable(found);
    if (first !== undefined) return first.dueAt;
    if (found.length < limit) return null;
  }
  return null;
};

const earliestDue = async (table: Table): Promise<Instant | null> => {
  const shards = Array.from({ length: table.dueShards }, (_, shard) => shard);
  const firsts = await Promise.all(shards.map((shard) => earliestIn(table, dueShard(shard))));
  return firsts.filter((first) => first !== null).toSorted()[0] ?? null;
};

const ownerOf = async (table: Table, row: DueRow): Promise<DueOwner | null> => {
  const item = await getItem(table, row.of === 'CASE' ? caseKey(row.caseId) : enrollmentKey(row.enrollmentId));
  if (item === null) return null;
  return row.of === 'CASE' ? { of: 'CASE', case: headFrom(item).case } : { of: 'ENROLLMENT', enrollment: enrollmentFrom(item) };
};

/** Its record as the condition: whoever changes that meanwhile writes the row himself. */
const alignDue = async (table: Table, row: DueRow): Promise<void> => {
  const owner = await ownerOf(table, row);
  const dueAt = owner === null ? null : dueAtOf(owner);
  if (dueAt === row.dueAt) return;
  const version = owner === null ? null : owner.of === 'CASE' ? owner.case.version : owner.enrollment.version;
  await transact(table, [
    owner === null || dueAt === null
      ? { type: 'DELETE', key: dueKey(row) }
      : { type: 'PUT', item: itemOfDue(owner, dueAt, table.dueShards) },
    {
      type: 'CHECK',
      key: row.of === 'CASE' ? caseKey(row.caseId) : enrollmentKey(row.enrollmentId),
      guard: { condition: version === null ? { is: 'ABSENT' } : { is: 'VERSION', version }, loss: 'LOST_RACE' },
    },
  ]);
};

export const dueRows = (table: Table): DueRows => ({
  dueShards: table.dueShards,
  dueBefore: (shard, until, limit) => readIndex(table, dueShard(shard), until, limit, dueFrom),
  earliestDue: () => earliestDue(table),
  postponeDue: (row, until) => moveInIndex(table, dueKey(row), row.dueAt, until),
  postponeUnreadable: ({ unreadable, dueAt }, until) => moveInIndex(table, unreadable, dueAt, until),
  alignDue: (row) => alignDue(table, row),
});
