import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aParty } from '../../../builders/index.ts';
import type { Member } from '../../../../shared/records/index.ts';
import { everyItem, startTable } from './a-table.ts';

const aMember = (of: Partial<Member> = {}): Member => ({
  schema: 1,
  partyId: 'P-RES',
  userId: 'U-1',
  name: 'Sato Hanako',
  email: 'sato@example.com',
  may: ['SUBMIT'],
  version: 1,
  ...of,
});

type Table = Awaited<ReturnType<typeof startTable>>;
let table: Table;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('a party', () => {
  it('is put on condition of the version before it', async () => {
    const { store } = table;
    const party = aParty();
    expect(await store.putParty(null, party, null)).toBe('SAVED');
    expect(await store.putParty(null, party, null)).toBe('LOST_RACE');
    const renamed = aParty({ name: 'Sakura Soft K.K.', version: 2 });
    expect(await store.putParty(party, renamed, null)).toBe('SAVED');
    expect(await store.putParty(party, renamed, null)).toBe('LOST_RACE');
    expect(await store.getParty('P-RES')).toEqual(renamed);
    expect(await store.getParty('P-NOBODY')).toBeNull();
  });

  it('shows in the list of its role as it is now', async () => {
    const { store } = table;
    const { items, next } = await store.listParties({ role: 'RESELLER', limit: 10, after: null });
    expect(items).toEqual([
      {
        partyId: 'P-RES',
        name: 'Sakura Soft K.K.',
        nameLocal: null,
        nameKana: null,
        email: 'p-res@example.com',
        role: 'RESELLER',
        pcn: '5A4B0001',
        country: 'JP',
        place: 'P-RES',
      },
    ]);
    expect(next).toBeNull();
  });

  it('leaves the list of the role it had', async () => {
    const { store } = table;
    const before = aParty({ partyId: 'P-TURNS' });
    await store.putParty(null, before, null);
    await store.putParty(before, { ...before, role: 'ADVISOR', version: 2 }, null);
    const idsOf = async (role: 'RESELLER' | 'ADVISOR') =>
      (await store.listParties({ role, limit: 10, after: null })).items.map(({ partyId }) => partyId);
    expect(await idsOf('RESELLER')).toEqual(['P-RES']);
    expect(await idsOf('ADVISOR')).toEqual(['P-TURNS']);
  });

  it('is found by id over all roles, page by page', async () => {
    const { store } = table;
    await store.putParty(null, aParty({ partyId: 'P-A', role: 'INSTITUTION' }), null);
    await store.putParty(null, aParty({ partyId: 'P-B', role: 'DISTRIBUTOR' }), null);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await store.listParties({ role: null, limit: 1, after });
      found.push(...page.items.map(({ partyId }) => partyId));
      after = page.next;
    } while (after !== null);
    expect(found).toEqual(['P-A', 'P-B', 'P-RES', 'P-TURNS']);
  });
});

describe('the two operations parties', () => {
  const operations = (['AMERICAS', 'INTERNATIONAL'] as const).map((region) =>
    aParty({ partyId: `OPS-${region}`, role: 'OPERATIONS', pcn: null, region }),
  );

  it('are founded once, however often and by however many', async () => {
    const { store } = table;
    await Promise.all(Array.from({ length: 8 }, () => store.foundParties(operations)));
    const renamed = { ...aParty(operations[0]), name: 'Regional Operations', version: 2 };
    await store.putParty(operations[0] ?? null, renamed, null);
    await store.foundParties(operations);
    expect(await store.getParty('OPS-AMERICAS')).toEqual(renamed);
    expect(await store.getParty('OPS-INTERNATIONAL')).toEqual(operations[1]);
  });
});

describe('a member', () => {
  it('is found from the party and from the person', async () => {
    const { store } = table;
    const member = aMember();
    expect(await store.putMember(member, null)).toBe('SAVED');
    await store.putMember(aMember({ partyId: 'P-A' }), null);
    await store.putMember(aMember({ userId: 'U-2' }), null);
    expect(await store.getMember('P-RES', 'U-1')).toEqual(member);
    expect((await store.listMembers('P-RES')).map(({ userId }) => userId)).toEqual(['U-1', 'U-2']);
    expect((await store.membershipsOf('U-1')).map(({ party }) => party.partyId)).toEqual(['P-A', 'P-RES']);
    expect(await store.membershipsOf('U-NOBODY')).toEqual([]);
    expect(await store.getMembership('P-RES', 'U-1')).toMatchObject({ member, party: { partyId: 'P-RES' } });
    expect(await store.getMembership('P-B', 'U-1')).toBeNull();
  });

  it('is put on condition of the version before it, and of the party', async () => {
    const { store } = table;
    expect(await store.putMember(aMember(), null)).toBe('LOST_RACE');
    expect(await store.putMember(aMember({ may: ['SIGN'], version: 2 }), null)).toBe('SAVED');
    expect(await store.putMember(aMember({ partyId: 'P-NOBODY' }), null)).toBe('LOST_RACE');
    expect(await store.membershipsOf('U-1')).toHaveLength(2);
  });

  it('goes on condition that it is as read, and going twice is no failure', async () => {
    const { store } = table;
    expect(await store.deleteMember(aMember(), null)).toBe('LOST_RACE');
    expect(await store.deleteMember(aMember({ version: 2 }), null)).toBe('SAVED');
    expect(await store.deleteMember(aMember({ version: 2 }), null)).toBe('SAVED');
    expect(await store.getMember('P-RES', 'U-1')).toBeNull();
    expect((await store.membershipsOf('U-1')).map(({ party }) => party.partyId)).toEqual(['P-A']);
  });
});

describe('what somebody keeps of people', () => {
  const by = { partyId: 'P-RES', userId: 'U-2', memberVersion: 1, partyVersion: 2 };

  it('holds only while that person may do it', async () => {
    const { store } = table;
    expect(await store.putMember(aMember({ userId: 'U-3' }), { ...by, memberVersion: 2 })).toBe('LOST_RACE');
    expect(await store.putMember(aMember({ userId: 'U-3' }), { ...by, partyVersion: 1 })).toBe('LOST_RACE');
    expect(await store.putMember(aMember({ userId: 'U-3' }), by)).toBe('SAVED');
  });

  it('holds only while another who has to stay is as read', async () => {
    const { store } = table;
    const going = aMember({ userId: 'U-3' });
    expect(await store.deleteMember(going, by, { stays: aMember({ userId: 'U-2', version: 2 }) })).toBe('LOST_RACE');
    expect(await store.deleteMember(going, by, { stays: aMember({ userId: 'U-9' }) })).toBe('LOST_RACE');
    expect(await store.deleteMember(going, { ...by, userId: 'U-3' }, { stays: aMember({ userId: 'U-2' }) })).toBe('SAVED');
  });

  it('may be that person, or the party itself', async () => {
    const { store } = table;
    const before = await store.getParty('P-RES');
    if (before === null) throw new Error('it was put');
    expect(await store.putParty(before, { ...before, name: 'Sakura', version: 3 }, by)).toBe('SAVED');
    expect(await store.deleteMember(aMember({ userId: 'U-2' }), { ...by, partyVersion: 3 })).toBe('SAVED');
  });
});

describe('every item', () => {
  it('carries the edition of its shape', async () => {
    const items = await everyItem(table.client, table.tableName);
    expect(items.length).toBeGreaterThan(10);
    expect(items.filter(({ schema }) => schema !== 1)).toEqual([]);
  });

  it('of a shape the portal does not know is not read', async () => {
    await table.client.send(
      new PutItemCommand({ TableName: table.tableName, Item: { PK: { S: 'PARTY#P-ODD' }, SK: { S: 'PARTY' }, schema: { N: '2' } } }),
    );
    await expect(table.store.getParty('P-ODD')).rejects.toThrow('schema');
  });
});
