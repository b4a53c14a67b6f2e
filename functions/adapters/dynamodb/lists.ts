import type { Page, PageRequest } from '../../store/index.ts';
import type { Item } from './attributes.ts';
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

const readOn = async (
  table: Table,
  partition: string,
  { order, limit, filter }: Pick<ListQuery, 'order' | 'limit' | 'filter'>,
  after: string | null,
): Promise<Part> => {
  const from = after === null ? '' : ` AND SK ${order === 'FIRST_TO_LAST' ? '>' : '<'} :after`;
  const { items, lastKey } = await queryPage(table, {
    KeyConditionExpression: `PK = :pk${from}`,
    ScanIndexForward: order === 'FIRST_TO_LAST',
    Limit: limit,
    ...(filter !== undefined && { FilterExpression: filter.expression, ExpressionAttributeNames: filter.names }),
    values: { ':pk': partition, ...(after !== null && { ':after': after }), ...filter?.values },
  });
  return {
    rows: items.map((item) => ({ place: textOf(item.SK), item })),
    readTo: lastKey === undefined ? null : textOf(lastKey.SK?.S),
  };
};

/** Rows asked of each partition at a time: somewhat more than its share of the page, since shards are never quite even. */
const rowsAsked = ({ partitions, limit, filter }: ListQuery): number => {
  if (filter !== undefined) return Math.max(limit, filteredRows);
  return partitions.length === 1 ? limit : Math.ceil((limit / partitions.length) * 1.5) + 1;
};

/**
 * One page of the partitions merged by sort key. `next` is the place where it ended: the same for every partition,
 * since sort keys of a list are unique over all of them.
 */
export const readList = async (table: Table, query: ListQuery): Promise<Page<Row>> => {
  const { partitions, order, limit, after, filter } = query;
  const isBefore = (a: string, b: string): boolean => (order === 'FIRST_TO_LAST' ? a < b : a > b);
  const inOrder = (a: string, b: string): number => (a === b ? 0 : isBefore(a, b) ? -1 : 1);
  const asked = { order, limit: rowsAsked(query), ...(filter !== undefined && { filter }) };
  let parts = await Promise.all(partitions.map((partition) => readOn(table, partition, asked, after)));
  for (;;) {
    const rows = parts.flatMap((part) => part.rows).toSorted((a, b) => inOrder(a.place, b.place));
    // Behind the first place to which some partition was read, its rows are unknown: the page ends there at the latest.
    const [horizon = null] = parts.flatMap(({ readTo }) => readTo ?? []).toSorted(inOrder);
    const known = horizon === null ? rows : rows.filter(({ place }) => !isBefore(horizon, place));
    if (known.length > limit) return { items: known.slice(0, limit), next: known[limit - 1]?.place ?? null };
    if (known.length === limit || horizon === null || filter !== undefined) return { items: known, next: horizon };
    // The page is not full yet: the partition that ends it is read on.
    parts = await Promise.all(
      parts.map(async (part, index) => {
        const partition = partitions[index];
        if (part.readTo !== horizon || partition === undefined) return part;
        const more = await readOn(table, partition, asked, part.readTo);
        return { rows: [...part.rows, ...more.rows], readTo: more.readTo };
      }),
    );
  }
};
