import type { Member, Party, PartyId, UserId } from '../../../shared/records/index.ts';
import type { MemberRows, OnBehalfOf, Saved, WithMember } from '../../store/index.ts';
import { actionsOfCorrection } from './correction-items.ts';
import { memberKey, memberPrefix, membershipKey, partyKey, partyPartition, userPartition } from './keys.ts';
import { actionsOfAnswer, checksOfCaller } from './one-write.ts';
import { itemOfMember, itemOfMembership, memberFrom, partyFrom, partyIdOfMembership } from './party-items.ts';
import { getTogether } from './read-together.ts';
import { getItem, queryPartition, type RawItem } from './reads.ts';
import type { Table } from './table.ts';
import { guardBefore, transact, type Action } from './transaction.ts';

type Membership = { readonly member: Member; readonly party: Party };

const membershipsAmong = (items: readonly RawItem[], partyIds: readonly PartyId[]): readonly Membership[] => {
  const parties = new Map(items.filter(({ SK }) => SK === 'PARTY').map((item) => [item.PK, partyFrom(item)]));
  const members = new Map(items.filter(({ SK }) => SK !== 'PARTY').map((item) => [item.PK, memberFrom(item)]));
  return partyIds.flatMap((partyId) => {
    const party = parties.get(partyPartition(partyId));
    const member = members.get(partyPartition(partyId));
    return party === undefined || member === undefined ? [] : [{ member, party }];
  });
};

const readMemberships = async (table: Table, userId: UserId, partyIds: readonly PartyId[]): Promise<readonly Membership[]> =>
  partyIds.length === 0
    ? []
    : membershipsAmong(
        await getTogether(
          table,
          partyIds.flatMap((partyId) => [partyKey(partyId), memberKey(partyId, userId)]),
        ),
        partyIds,
      );

const checksOfStaying = (stays: Member | null): readonly Action[] =>
  stays === null
    ? []
    : [
        {
          type: 'CHECK',
          key: memberKey(stays.partyId, stays.userId),
          guard: { condition: { is: 'VERSION', version: stays.version }, loss: 'LOST_RACE' },
        },
      ];

const putMember = async (
  table: Table,
  after: Member,
  by: OnBehalfOf,
  { correction = null, kept = null }: Pick<WithMember, 'correction' | 'kept'>,
): Promise<Saved> => {
  const outcome = await transact(table, [
    { type: 'PUT', item: itemOfMember(after), guard: guardBefore(after), isProof: true },
    { type: 'PUT', item: itemOfMembership(after.partyId, after.userId) },
    ...actionsOfCorrection({ partyId: after.partyId }, correction),
    ...(kept === null ? [] : actionsOfAnswer(kept, kept.at)),
    ...checksOfCaller(by),
    // Of the caller's own party more than that is checked.
    ...(by?.partyId === after.partyId
      ? []
      : [{ type: 'CHECK', key: partyKey(after.partyId), guard: { condition: { is: 'PRESENT' }, loss: 'LOST_RACE' } } as const]),
  ]);
  return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
};

const deleteMember = async (
  table: Table,
  { partyId, userId, version }: Member,
  by: OnBehalfOf,
  { correction = null, stays = null }: Pick<WithMember, 'correction' | 'stays'>,
): Promise<Saved> => {
  const outcome = await transact(table, [
    // Gone already is as good: a repeated send must not fail on its own success.
    { type: 'DELETE', key: memberKey(partyId, userId), guard: { condition: { is: 'ABSENT_OR_VERSION', version }, loss: 'LOST_RACE' } },
    { type: 'DELETE', key: membershipKey(userId, partyId) },
    ...actionsOfCorrection({ partyId }, correction),
    ...checksOfStaying(stays),
    ...checksOfCaller(by),
  ]);
  return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
};

export const memberRows = (table: Table): MemberRows => ({
  getMember: async (partyId, userId) => {
    const item = await getItem(table, memberKey(partyId, userId));
    return item === null ? null : memberFrom(item);
  },
  listMembers: async (partyId) => (await queryPartition(table, partyPartition(partyId), memberPrefix)).map(memberFrom),
  membershipsOf: async (userId) =>
    readMemberships(table, userId, (await queryPartition(table, userPartition(userId))).map(partyIdOfMembership)),
  getMembership: async (partyId, userId) => (await readMemberships(table, userId, [partyId]))[0] ?? null,
  putMember: (after, by, beside = {}) => putMember(table, after, by, beside),
  deleteMember: (member, by, beside = {}) => deleteMember(table, member, by, beside),
});
