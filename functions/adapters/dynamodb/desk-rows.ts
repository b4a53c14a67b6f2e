import * as z from 'zod';
import type { DeskRows } from '../../store/index.ts';
import { deskOfMemberKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';
import { guardBefore, transact } from './transaction.ts';

const deskItem = z.object({
  schema: z.literal(1),
  version: z.int().positive(),
  views: z.array(z.object({ name: z.string(), query: z.string() })),
  singleKeys: z.boolean(),
});

export const deskRows = (table: Table): DeskRows => ({
  getDesk: async (partyId, userId) => {
    const item = await getItem(table, deskOfMemberKey(partyId, userId));
    if (item === null) return null;
    const { schema: _, ...desk } = deskItem.parse(item);
    return desk;
  },
  putDesk: async (partyId, userId, desk) => {
    const outcome = await transact(table, [
      {
        type: 'PUT',
        item: { ...deskOfMemberKey(partyId, userId), schema: 1, ...desk },
        guard: guardBefore(desk),
        isProof: true,
      },
    ]);
    return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
  },
});
