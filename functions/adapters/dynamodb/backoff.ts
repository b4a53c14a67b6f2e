import type { Table } from './table.ts';

/** Doubling from 20 ms, never more than a second, and a random part of it: those who collided do not come back together. */
export const backOff = (table: Table, sentBefore: number): Promise<void> =>
  table.wait(Math.min(1_000, 20 * 2 ** sentBefore) * (0.5 + table.random() / 2));
