import * as z from 'zod';
import { casePackage } from '../../../shared/cases/package.ts';
import type { PackageRows } from '../../store/index.ts';
import { packageKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';
import { guardBefore, transact } from './transaction.ts';

const packageItem = z.object({ schema: z.literal(1), version: z.int().positive(), record: casePackage });

export const packageRows = (table: Table): PackageRows => ({
  getPackage: async (packageId) => {
    const item = await getItem(table, packageKey(packageId));
    return item === null ? null : packageItem.parse(item).record;
  },
  putPackage: async (after) => {
    const { packageId, version } = after;
    const item = { ...packageKey(packageId), schema: 1, version, record: after };
    const guard = guardBefore(after);
    const outcome = await transact(table, [{ type: 'PUT', item, guard, isProof: true }]);
    return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
  },
});
