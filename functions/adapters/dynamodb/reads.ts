import { BatchGetItemCommand, GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { fromAttributes, toAttributes, type Attributes, type Item } from './attributes.ts';
import { backOff } from './backoff.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** An item as read, before its schema has parsed it. */
export type RawItem = Record<string, unknown>;

export const getItem = async (table: Table, key: Key): Promise<RawItem | null> => {
  const { Item } = await table.client.send(new GetItemCommand({ TableName: table.name, Key: toAttributes(key), ConsistentRead: true }));
  return Item === undefined ? null : fromAttributes(Item);
};

const keysPerBatch = 100;
/** What a throttled table leaves unread is asked for again so often, with the waits of `backOff`. */
const batchRounds = 8;

const getBatch = async (table: Table, keys: readonly Key[]): Promise<readonly RawItem[]> => {
  const found: RawItem[] = [];
  let asked: readonly Attributes[] = keys.map(toAttributes);
  for (let round = 0; asked.length > 0; round += 1) {
    if (round === batchRounds) throw new Error(`${asked.length} of ${keys.length} items were not read in ${batchRounds} rounds`);
    if (round > 0) await backOff(table, round - 1);
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: [...asked], ConsistentRead: true } } }),
    );
    for (const item of Responses?.[table.name] ?? []) found.push(fromAttributes(item));
    asked = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
};

/** The items that exist among `keys` (no two alike), in no order; consistent each by itself. */
export const getItems = async (table: Table, keys: readonly Key[]): Promise<readonly RawItem[]> => {
  const batches: (readonly Key[])[] = [];
  for (let from = 0; from < keys.length; from += keysPerBatch) batches.push(keys.slice(from, from + keysPerBatch));
  return (await Promise.all(batches.map((batch) => getBatch(table, batch)))).flat();
};

type QueryInput = Omit<QueryCommandInput, 'TableName' | 'ExpressionAttributeValues'> & { readonly values: Item };

/** One page of a Query, and whether there may be more: `lastKey`. */
export const queryPage = async (
  table: Table,
  { values, ...input }: QueryInput,
): Promise<{ readonly items: readonly RawItem[]; readonly lastKey: Attributes | undefined }> => {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: input.IndexName === undefined,
      ...input,
      ExpressionAttributeValues: toAttributes(values),
    }),
  );
  return { items: Items.map(fromAttributes), lastKey: LastEvaluatedKey };
};

/** Everything a Query finds: for partitions that are small by nature. */
export const queryAll = async (table: Table, input: QueryInput): Promise<readonly RawItem[]> => {
  const all: RawItem[] = [];
  let start: Attributes | undefined;
  do {
    const { items, lastKey } = await queryPage(table, start === undefined ? input : { ...input, ExclusiveStartKey: start });
    all.push(...items);
    start = lastKey;
  } while (start !== undefined);
  return all;
};

/** A whole partition, or the part of it that begins with `prefix`. */
export const queryPartition = (table: Table, partition: string, prefix?: string): Promise<readonly RawItem[]> =>
  queryAll(
    table,
    prefix === undefined
      ? { KeyConditionExpression: 'PK = :pk', values: { ':pk': partition } }
      : { KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)', values: { ':pk': partition, ':prefix': prefix } },
  );
