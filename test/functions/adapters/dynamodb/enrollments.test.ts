import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readable } from '../../../../functions/store/index.ts';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { currentTerm, type Enrollment } from '../../../../shared/records/index.ts';
import { anAmericanEnrollment, anEnrollment } from '../../../builders/index.ts';
import { everyItem, startTable } from './a-table.ts';

type Table = Awaited<ReturnType<typeof startTable>>;
let table: Table;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const nothing = { enrollments: new Map(), parties: new Map() };
const put = (before: Enrollment | null, after: Enrollment) => table.store.putEnrollment({ before, after, read: nothing, by: null });

const idsOf = async (of: { partyId: string } | { region: 'AMERICAS' | 'INTERNATIONAL' }, limit = 100): Promise<readonly string[]> => {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page = await table.store.listEnrollmentIds({ of, limit, after });
    found.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return found;
};

describe('an enrollment', () => {
  it('is put on condition of the version before it', async () => {
    const first = anEnrollment();
    expect(await put(null, first)).toBe('SAVED');
    expect(await put(null, first)).toBe('LOST_RACE');
    const second = { ...first, resellerId: 'P-RES2', version: 2 };
    expect(await put(first, second)).toBe('SAVED');
    expect(await put(first, second)).toBe('LOST_RACE');
    expect(await table.store.getEnrollment('E-1')).toEqual(second);
  });

  it('is put on condition of every party looked up, there or not', async () => {
    const after = anEnrollment({ enrollmentId: 'E-9' });
    const withParties = (parties: ReadonlyMap<string, number | null>) =>
      table.store.putEnrollment({ before: null, after, read: { enrollments: new Map(), parties }, by: null });
    expect(await withParties(new Map([['P-UNI', 1]]))).toBe('LOST_RACE');
    expect(await withParties(new Map([['P-UNI', null]]))).toBe('SAVED');
  });

  it('falls due when its expiry case opens and when its term ends, in its own zone, and no more once it has', async () => {
    const { store } = table;
    const due = async () =>
      readable((await Promise.all([0, 1].map((shard) => store.dueBefore(shard, asInstant('2999-01-01T00:00:00.000Z'), 10)))).flat());
    const before = await store.getEnrollment('E-1');
    if (before === null) throw new Error('it was put');
    expect(await due()).toContainEqual({ of: 'ENROLLMENT', enrollmentId: 'E-1', dueAt: '2027-01-29T15:00:00.000Z' });
    const opened = { ...before, expiryOpenedFor: currentTerm(before).endsOn, version: before.version + 1 };
    await put(before, opened);
    expect(await due()).toContainEqual({ of: 'ENROLLMENT', enrollmentId: 'E-1', dueAt: '2027-03-31T15:00:00.000Z' });
    await put(opened, { ...opened, status: 'EXPIRED', version: opened.version + 1 });
    expect((await due()).map((row) => row.of === 'ENROLLMENT' && row.enrollmentId)).toEqual(['E-9']);
  });

  it('is found by its number and master agreement, exactly, and by its new number when it has one', async () => {
    const { store } = table;
    const first = anEnrollment({ enrollmentId: 'E-2', number: '8#1', masterAgreement: 'S%23' });
    await put(null, first);
    expect(await store.findByNumber('8#1', 'S%23')).toEqual(['E-2']);
    expect(await store.findByNumber('8#1', 'S#')).toEqual([]);
    expect(await store.findByNumber('1', 'S%23#8')).toEqual([]);
    await put(first, { ...first, number: '82', version: 2 });
    expect(await store.findByNumber('8#1', 'S%23')).toEqual([]);
    expect(await store.findByNumber('82', 'S%23')).toEqual(['E-2']);
  });

  it('may share its numbers with another: both are found, by id', async () => {
    await put(null, anEnrollment({ enrollmentId: 'E-3', number: '82', masterAgreement: 'S%23' }));
    expect(await table.store.findByNumber('82', 'S%23')).toEqual(['E-2', 'E-3']);
  });
});

describe('the list of enrollments', () => {
  it('of a party holds what it is on, was on, or is named for', async () => {
    await put(null, anAmericanEnrollment({ enrollmentId: 'E-4', namedPartnerIds: ['P-RES3'] }));
    expect(await idsOf({ partyId: 'P-RES' })).toEqual(['E-1', 'E-2', 'E-3', 'E-4', 'E-9']);
    expect(await idsOf({ partyId: 'P-RES2' })).toEqual(['E-1']);
    expect(await idsOf({ partyId: 'P-RES3' })).toEqual(['E-4']);
    expect(await idsOf({ partyId: 'P-DIS' })).toEqual(['E-1', 'E-2', 'E-3', 'E-9']);
  });

  it.each([1, 2, 3, 100])('of a region is one list over its shards, in pages of %i', async (limit) => {
    expect(await idsOf({ region: 'INTERNATIONAL' }, limit)).toEqual(['E-1', 'E-2', 'E-3', 'E-9']);
    expect(await idsOf({ region: 'AMERICAS' }, limit)).toEqual(['E-4']);
  });

  it('of a region is spread over several partitions', async () => {
    for (let id = 100; id < 130; id += 1) await put(null, anEnrollment({ enrollmentId: `E-${id}` }));
    const partitions = (await everyItem(table.client, table.tableName))
      .map(({ PK }) => String(PK))
      .filter((PK) => PK.startsWith('ENROLLMENTS#REGION#'));
    expect(new Set(partitions).size).toBeGreaterThan(4);
    expect(await idsOf({ region: 'INTERNATIONAL' }, 7)).toHaveLength(34);
  });
});
