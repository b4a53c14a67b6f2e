import * as z from 'zod';
import type { ScanRows } from '../../store/index.ts';
import { announcementsKey, scanKey, scansPartition } from './keys.ts';
import { checksOfCaller } from './one-write.ts';
import { getItem, queryPartition } from './reads.ts';
import { itemOfScan, scanFrom } from './scan-items.ts';
import type { Table } from './table.ts';
import { transact, type Condition } from './transaction.ts';

const announcementsItem = z.object({ schema: z.literal(1), version: z.int().positive() });

export const scanRows = (table: Table): ScanRows => ({
  announcements: async (caseId, partyId) => {
    const item = await getItem(table, announcementsKey(caseId, partyId));
    return item === null ? 0 : announcementsItem.parse(item).version;
  },
  announceScan: async (scan, before, by) => {
    const condition: Condition = before === 0 ? { is: 'ABSENT' } : { is: 'VERSION', version: before };
    const key = announcementsKey(scan.caseId, scan.announcedBy.partyId);
    const outcome = await transact(table, [
      { type: 'PUT', item: itemOfScan(scan), guard: { condition: { is: 'ABSENT' }, loss: 'LOST_RACE' }, isProof: true },
      { type: 'PUT', item: { ...key, schema: 1, version: before + 1 }, guard: { condition, loss: 'LOST_RACE' } },
      ...checksOfCaller(by),
    ]);
    return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
  },
  getScan: async (caseId, documentId) => {
    const item = await getItem(table, scanKey(caseId, documentId));
    return item === null ? null : scanFrom(item);
  },
  scansOfCase: async (caseId) =>
    (await queryPartition(table, scansPartition(caseId))).map(scanFrom).toSorted((a, b) => (a.announcedAt < b.announcedAt ? -1 : 1)),
});
