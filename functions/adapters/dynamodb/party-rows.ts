import { partyRole, type Correction, type Party, type PartyId } from '../../../shared/records/index.ts';
import type { OnBehalfOf, PartyRows, Saved } from '../../store/index.ts';
import { actionsOfCorrection } from './correction-items.ts';
import { itemOfListedParty, itemOfParty, listedPartyFrom, partyFrom } from './party-items.ts';
import { partyKey, roleKey, rolePartition } from './keys.ts';
import { readList } from './lists.ts';
import { checksOfCaller } from './one-write.ts';
import { getItem, getItems } from './reads.ts';
import type { Table } from './table.ts';
import { guardBefore, transact, type Action } from './transaction.ts';

const putting = (after: Party): readonly Action[] => [
  { type: 'PUT', item: itemOfParty(after), guard: guardBefore(after), isProof: true },
  { type: 'PUT', item: itemOfListedParty(after) },
];

const getParty = async (table: Table, partyId: PartyId): Promise<Party | null> => {
  const item = await getItem(table, partyKey(partyId));
  return item === null ? null : partyFrom(item);
};

const putParty = async (
  table: Table,
  { before, after, by, correction }: { before: Party | null; after: Party; by: OnBehalfOf; correction: Correction | null },
): Promise<Saved> => {
  const isMoved = before !== null && before.role !== after.role;
  const outcome = await transact(table, [
    ...putting(after),
    ...(isMoved ? [{ type: 'DELETE', key: roleKey(before.role, before.partyId) } as const] : []),
    ...actionsOfCorrection(after, correction),
    ...checksOfCaller(by),
  ]);
  return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
};

const foundParties = async (table: Table, parties: readonly Party[]): Promise<void> => {
  for (;;) {
    const there = await getItems(
      table,
      parties.map(({ partyId }) => partyKey(partyId)),
    );
    const founded = new Set(there.map((item) => partyFrom(item).partyId));
    const missing = parties.filter(({ partyId }) => !founded.has(partyId));
    if (missing.length === 0) return;
    // A lost race means somebody else founds them: looked at again.
    if ((await transact(table, missing.flatMap(putting))) === 'COMMITTED') return;
  }
};

export const partyRows = (table: Table): PartyRows => ({
  getParty: (partyId) => getParty(table, partyId),
  putParty: (before, after, by, correction = null) => putParty(table, { before, after, by, correction }),
  listParties: async ({ role, limit, after }) => {
    const roles = role === null ? partyRole.options : [role];
    const { items, next } = await readList(table, { partitions: roles.map(rolePartition), order: 'FIRST_TO_LAST', limit, after });
    return { items: items.map(({ item, place }) => ({ ...listedPartyFrom(item), place })), next };
  },
  foundParties: (parties) => foundParties(table, parties),
});
