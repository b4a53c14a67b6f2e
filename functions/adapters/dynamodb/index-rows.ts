import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Instant } from '../../../shared/calendar/index.ts';
import type { SetAside, Unreadable } from '../../store/index.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import type { Key } from './keys.ts';
import { queryPage, type RawItem } from './reads.ts';
import { dueIndex, type Table } from './table.ts';

const keysOnly = z.object({ PK: z.string(), SK: z.string(), dueAt: z.string() });

/** One row that cannot be read must not hide those behind it. */
const readOr = <Row>(item: RawItem, read: (item: RawItem) => Row): Row | Unreadable => {
  try {
    return read(item);
  } catch (error) {
    const { PK, SK, dueAt } = keysOnly.parse(item);
    return { unreadable: { PK, SK }, dueAt, error };
  }
};

/** Rows of one partition of the index, earliest first. */
export const readIndex = async <Row>(
  table: Table,
  partition: string,
  until: Instant | null,
  limit: number,
  read: (item: RawItem) => Row,
): Promise<readonly (Row | Unreadable)[]> => {
  const { items } = await queryPage(table, {
    IndexName: dueIndex,
    KeyConditionExpression: until === null ? 'dueShard = :shard' : 'dueShard = :shard AND dueAt <= :until',
    Limit: limit,
    values: { ':shard': partition, ...(until !== null && { ':until': until }) },
  });
  return items.map((item) => readOr(item, read));
};

const asideItem = z.object({ setAside: z.int().positive(), setAsideSince: z.string() });

/**
 * Moves an index row to another instant, if it is still there and, where given, still at `from`, and marks it: how often, and since
 * when. Whoever writes the row anew takes the mark off. Null: somebody carried it out or rewrote it meanwhile, nothing is left to put off.
 */
export const moveInIndex = async (table: Table, key: Key, from: string | null, until: Instant): Promise<SetAside | null> => {
  try {
    const { Attributes } = await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toAttributes(key),
        UpdateExpression: 'SET dueAt = :until, setAsideSince = if_not_exists(setAsideSince, dueAt) ADD setAside :one',
        ConditionExpression: from === null ? 'attribute_exists(PK)' : 'dueAt = :from',
        ExpressionAttributeValues: toAttributes({ ':until': until, ':one': 1, ...(from !== null && { ':from': from }) }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    const { setAside, setAsideSince } = asideItem.parse(fromAttributes(Attributes ?? {}));
    return { times: setAside, since: setAsideSince };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return null;
  }
};
