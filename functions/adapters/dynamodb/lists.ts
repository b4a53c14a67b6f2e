import type { Item } from './attributes.ts';
import type { Page, PageRequest } from './page.ts';
import { queryPage, type RawItem } from './reads.ts';
import type { Table } from './table.ts';

/** Rows of several partitions read as one list by their sort key. */
export type ListQuery = PageRequest & {
  readonly partitions: readonly string[];
  readonly order: 'FIRST_TO_LAST' | 'LAST_TO_FIRST';
  /** Left out by DynamoDB; may use the names `#…` and values given. */
  readonly filter?: { readonly expression: string; readonly names: Record<string, string>; readonly values: Item };
};

type Row = { readonly place: string; readonly item: RawItem };
/** `readTo`: rows behind this place were not read; null: there are none. */
type Part = { readonly rows: readonly Row[]; readonly readTo: string | null };

const textOf = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError('a sort key is a text');
  return value;
};

/** Rows one page looks at where most may be left out. */
const filteredRows = 200;

const readPart = async (table: Table, partition: string, { order, after, limit, filter }: ListQuery): Promise<Part> => {
  const from = after === null ? '' : ` AND SK ${order === 'FIRST_TO_LAST' ? '>' : '<'} :after`;
  const { items, lastKey } = await queryPage(table, {
    KeyConditionExpression: `PK = :pk${from}`,
    ScanIndexForward: order === 'FIRST_TO_LAST',
    Limit: filter === undefined ? limit : Math.max(limit, filteredRows),
    ...(filter !== undefined && { FilterExpression: filter.expression, ExpressionAttributeNames: filter.names }),
    values: { ':pk': partition, ...(after !== null && { ':after': after }), ...filter?.values },
  });
  return {
    rows: items.map((item) => ({ place: textOf(item.SK), item })),
    readTo: lastKey === undefined ? null : textOf(lastKey.SK?.S),
  };
};

/**
 * One page of the partitions merged by sort key. `next` is the place where it ended: the same for every partition,
 * since sort keys of a list are unique over all of them.
 */
export const readList = async (table: Table, query: ListQuery): Promise<Page<Row>> => {
  const { partitions, order, limit } = query;
  const parts = await Promise.all(partitions.map((partition) => readPart(table, partition, query)));
  const isBefore = (a: string, b: string): boolean => (order === 'FIRST_TO_LAST' ? a < b : a > b);
  const rows = parts.flatMap((part) => part.rows).toSorted((a, b) => (a.place === b.place ? 0 : isBefore(a.place, b.place) ? -1 : 1));
  // Behind the first place to which some partition was read, its rows are unknown: the page ends there at the latest.
  const [horizon = null] = parts.flatMap(({ readTo }) => readTo ?? []).toSorted((a, b) => (a === b ? 0 : isBefore(a, b) ? -1 : 1));
  const known = horizon === null ? rows : rows.filter(({ place }) => !isBefore(horizon, place));
  const items = known.slice(0, limit);
  if (known.length > limit) return { items, next: items.at(-1)?.place ?? null };
  return { items, next: horizon };
};
