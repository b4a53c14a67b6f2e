import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../shared/calendar/index.ts';
import { toAttributes } from './attributes.ts';
import { headFrom } from './case-items.ts';
import { dueAtOf, dueFrom, dueKey, itemOfDue, type DueOwner, type DueRow } from './due-items.ts';
import { enrollmentFrom } from './enrollment-items.ts';
import { caseKey, dueShard, enrollmentKey, type Key } from './keys.ts';
import { getItem, queryPage } from './reads.ts';
import type { DueRows } from './store.ts';
import { dueIndex, type Table } from './table.ts';
import { transact } from './transaction.ts';

/** Rows of one partition of the index, earliest first. */
export const readIndex = (table: Table, partition: string, until: Instant | null, limit: number) =>
  queryPage(table, {
    IndexName: dueIndex,
    KeyConditionExpression: until === null ? 'dueShard = :shard' : 'dueShard = :shard AND dueAt <= :until',
    Limit: limit,
    values: { ':shard': partition, ...(until !== null && { ':until': until }) },
  });

/** Moves an index row to another instant, if it is still there and, where given, still at `from`. */
export const moveInIndex = async (table: Table, key: Key, from: Instant | null, until: Instant): Promise<void> => {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toAttributes(key),
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: from === null ? 'attribute_exists(PK)' : 'dueAt = :from',
        ExpressionAttributeValues: toAttributes({ ':until': until, ...(from !== null && { ':from': from }) }),
      }),
    );
  } catch (error) {
    // Somebody carried it out or rewrote it meanwhile: nothing is left to put off.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

const earliestDue = async (table: Table): Promise<Instant | null> => {
  const shards = Array.from({ length: table.dueShards }, (_, shard) => shard);
  const firsts = await Promise.all(shards.map((shard) => readIndex(table, dueShard(shard), null, 1)));
  return firsts.flatMap(({ items }) => items.map((item) => dueFrom(item).dueAt)).toSorted()[0] ?? null;
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
  dueBefore: async (shard, until, limit) => (await readIndex(table, dueShard(shard), until, limit)).items.map(dueFrom),
  earliestDue: () => earliestDue(table),
  postponeDue: (row, until) => moveInIndex(table, dueKey(row), row.dueAt, until),
  alignDue: (row) => alignDue(table, row),
});
