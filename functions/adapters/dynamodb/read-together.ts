import { setImmediate as afterThisTurn } from 'node:timers/promises';
import type { Key } from './keys.ts';
import { getItems, type RawItem } from './reads.ts';
import type { Table } from './table.ts';

type Batch = { readonly keys: Map<string, Key>; readonly items: Promise<ReadonlyMap<string, RawItem>> };

const open = new WeakMap<Table, Batch>();

const textOf = ({ PK, SK }: { readonly PK?: unknown; readonly SK?: unknown }): string => `${String(PK)} ${String(SK)}`;

const begin = (table: Table): Batch => {
  const keys = new Map<string, Key>();
  const read = async (): Promise<ReadonlyMap<string, RawItem>> => {
    await afterThisTurn();
    open.delete(table);
    return new Map((await getItems(table, [...keys.values()])).map((item) => [textOf(item), item]));
  };
  const batch = { keys, items: read() };
  open.set(table, batch);
  return batch;
};

/**
 * The items that exist among `keys`, consistent each by itself. What is asked for in one turn of the event loop is read
 * in one go, each item once: a thousand cases due at one instant name the same few parties.
 */
export const getTogether = async (table: Table, keys: readonly Key[]): Promise<readonly RawItem[]> => {
  if (keys.length === 0) return [];
  const batch = open.get(table) ?? begin(table);
  for (const key of keys) batch.keys.set(textOf(key), key);
  const items = await batch.items;
  return [...new Set(keys.map(textOf))].map((text) => items.get(text)).filter((item) => item !== undefined);
};

/** Parses an item that several have read only once. */
export const parsedOnce = <Parsed extends object>(parse: (item: RawItem) => Parsed): ((item: RawItem) => Parsed) => {
  const known = new WeakMap<RawItem, Parsed>();
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const parsed = parse(item);
    known.set(item, parsed);
    return parsed;
  };
};
