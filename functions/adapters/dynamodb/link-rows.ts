import type { LinkRows } from '../../store/index.ts';
import { casePartition, linkKey, linkPrefix } from './keys.ts';
import { itemOfLink, linkFrom, linkIdFrom } from './link-items.ts';
import { getItem, getItems, queryPartition } from './reads.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';

export const linkRows = (table: Table): LinkRows => ({
  getLink: async (linkId) => {
    const item = await getItem(table, linkKey(linkId));
    return item === null ? null : linkFrom(item);
  },
  linksOfCase: async (caseId) => {
    const pointers = await queryPartition(table, casePartition(caseId), linkPrefix);
    const items = await getItems(
      table,
      pointers.map((item) => linkKey(linkIdFrom(item))),
    );
    return items.map(linkFrom).toSorted((a, b) => (a.invitedAt < b.invitedAt ? -1 : 1));
  },
  putLink: async (link) => {
    const outcome = await transact(table, [
      { type: 'PUT', item: itemOfLink(link), guard: { condition: { is: 'VERSION', version: link.version - 1 }, loss: 'LOST_RACE' } },
    ]);
    return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
  },
});
