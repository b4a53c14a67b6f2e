import { correction } from '../../../shared/records/index.ts';
import type { CorrectionRows } from '../../store/index.ts';
import { correctionsPartition } from './keys.ts';
import { readList } from './lists.ts';
import type { Table } from './table.ts';

const row = correction.strip();

export const correctionRows = (table: Table): CorrectionRows => ({
  listCorrections: async ({ of, limit, after }) => {
    const { items, next } = await readList(table, { partitions: [correctionsPartition(of)], order: 'LAST_TO_FIRST', limit, after });
    return { items: items.map(({ item, place }) => ({ ...row.parse(item), place })), next };
  },
});
