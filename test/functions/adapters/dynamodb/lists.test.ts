import { DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { toAttributes } from '../../../../functions/adapters/dynamodb/attributes.ts';
import { readList } from '../../../../functions/adapters/dynamodb/lists.ts';
import type { Table } from '../../../../functions/adapters/dynamodb/table.ts';

const places = (from: number, to: number, step: number): readonly string[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => String(from + index * step).padStart(4, '0'));

/** Partitions of a list, and how many of their rows were read. */
const aListOf = (partitions: Readonly<Record<string, readonly string[]>>) => {
  const client = new DynamoDBClient({ region: 'local' });
  let rowsRead = 0;
  mockClient(client)
    .on(QueryCommand)
    .callsFake(({ ExpressionAttributeValues: values, Limit = 0, ScanIndexForward = true }: QueryCommandInput) => {
      const after = values?.[':after']?.S;
      const all = partitions[values?.[':pk']?.S ?? ''] ?? [];
      const rest = (ScanIndexForward ? all : all.toReversed()).filter(
        (place) => after === undefined || (ScanIndexForward ? place > after : place < after),
      );
      const page = rest.slice(0, Limit);
      rowsRead += page.length;
      const last = page.at(-1);
      return {
        Items: page.map((SK) => toAttributes({ SK })),
        ...(last === undefined || page.length < Limit ? {} : { LastEvaluatedKey: toAttributes({ SK: last }) }),
      };
    });
  const table = { client, name: 'kigen-test', dueShards: 1, wait: () => Promise.resolve() } as unknown as Table;
  const pages = async (limit: number, order: 'FIRST_TO_LAST' | 'LAST_TO_FIRST') => {
    const read: (readonly string[])[] = [];
    let after: string | null = null;
    do {
      const page = await readList(table, { partitions: Object.keys(partitions), order, limit, after });
      read.push(page.items.map(({ place }) => place));
      after = page.next;
    } while (after !== null);
    return read;
  };
  return { pages, rowsRead: () => rowsRead };
};

const even = Object.fromEntries(Array.from({ length: 8 }, (_, shard) => [`S${shard}`, places(shard, 400, 8)]));
const uneven = { A: places(0, 90, 1), B: places(90, 100, 2), C: [], D: places(91, 300, 2) };

describe('a list over several partitions', () => {
  it.each([
    ['even', even, 100],
    ['even', even, 7],
    ['uneven', uneven, 50],
    ['uneven', uneven, 1],
  ] as const)('is read whole and in order, page by full page (%s, %#)', async (_, partitions, limit) => {
    const all = Object.values(partitions).flat().toSorted();
    for (const [order, expected] of [
      ['FIRST_TO_LAST', all],
      ['LAST_TO_FIRST', all.toReversed()],
    ] as const) {
      const read = await aListOf(partitions).pages(limit, order);
      expect(read.flat()).toEqual(expected);
      for (const page of read.slice(0, -1)) expect(page.length).toBe(limit);
    }
  });

  it('reads of each little more than its share, not a page of each', async () => {
    const { pages, rowsRead } = aListOf(even);
    await pages(100, 'LAST_TO_FIRST');
    expect(rowsRead()).toBeLessThan(2 * 400);
  });
});
