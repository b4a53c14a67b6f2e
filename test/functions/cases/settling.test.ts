import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { createCases, verifyHistory } from '../../../functions/cases/index.ts';
import { readable, type CaseWrite, type DueRow, type Store, type WriteResult } from '../../../functions/store/index.ts';
import { toAttributes } from '../../../functions/adapters/dynamodb/attributes.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { everyItem } from '../adapters/dynamodb/a-table.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

let portal: Portal;
afterEach(() => portal.stop());

const enrollment = anAmericanEnrollment();
const form = aCocpForm('RESELLER', enrollment);

/** Opened on 15 January in New York: reminders on 22 January, 14 February and 16 March, lapsed after 15 April. */
const start = async (): Promise<string> => {
  portal = await startPortal([enrollment]);
  return savedOf(await portal.opens('P-RES2', form)).case.caseId;
};

const dueRows = async (until = '2999-01-01T00:00:00.000Z'): Promise<readonly DueRow[]> =>
  readable((await Promise.all([0, 1].map((shard) => portal.store.dueBefore(shard, asInstant(until), 100)))).flat());

const caseRow = async (): Promise<DueRow> => {
  const found = (await dueRows()).find(({ of }) => of === 'CASE');
  if (found === undefined) throw new Error('no case falls due');
  return found;
};

const withSave = (save: (write: CaseWrite, saves: number) => Promise<WriteResult | void>) => {
  let saves = 0;
  const store: Store = {
    ...portal.store,
    save: async (write) => {
      saves += 1;
      return (await save(write, saves)) ?? portal.store.save(write);
    },
  };
  return createCases({ ...portal.settings, store });
};

describe('a case that nobody looked at for a hundred days', () => {
  it('has passed every deadline at its own instant when it is read, each saved by itself', async () => {
    const caseId = await start();
    portal.goesTo('2026-04-25T00:00:00.000Z');
    const loaded = await portal.cases.read(caseId);
    expect(loaded?.case).toMatchObject({ status: 'CLOSED', outcome: 'LAPSED', version: 5 });
    expect(loaded?.history.map(({ act, at }) => [act, at])).toEqual([
      ['open', '2026-01-15T06:00:00.000Z'],
      ['remind', '2026-01-22T14:00:00.000Z'],
      ['remind', '2026-02-14T14:00:00.000Z'],
      ['remind', '2026-03-16T13:00:00.000Z'],
      ['lapse', '2026-04-16T04:00:00.000Z'],
    ]);
    const items = await everyItem(portal.client, portal.tableName);
    expect(items.filter(({ SK }) => String(SK).startsWith('HISTORY#'))).toHaveLength(5);
    expect(items.filter(({ SK }) => String(SK).startsWith('OUTBOX#'))).toHaveLength(5);
    expect(portal.outboxIds).toHaveLength(5);
    expect(verifyHistory(loaded?.history ?? [])).toEqual({ intact: true, entries: 5 });
    expect((await dueRows()).map(({ of }) => of)).toEqual(['ENROLLMENT']);
  });

  it('is not acted on any more, though no timer ran', async () => {
    const caseId = await start();
    portal.goesTo('2026-04-16T04:00:00.000Z');
    expect(await portal.acts('P-UNI', caseId, 'decline', { reason: 'Not this year.' })).toMatchObject({ outcome: 'REFUSED' });
  });

  it('is acted on up to the last instant of its last day', async () => {
    const caseId = await start();
    portal.goesTo('2026-04-16T03:59:59.999Z');
    expect(await portal.acts('P-UNI', caseId, 'decline', { reason: 'Not this year.' })).toMatchObject({ outcome: 'SAVED' });
  });

  it('is settled from its enrollment, and from its due row', async () => {
    const caseId = await start();
    portal.goesTo('2026-01-22T14:00:00.000Z');
    await portal.cases.settleEnrollment('E-1');
    expect((await portal.store.getCase(caseId))?.history).toHaveLength(2);
    portal.goesTo('2026-02-14T14:00:00.000Z');
    await portal.cases.settleDue(await caseRow());
    expect((await portal.store.getCase(caseId))?.history).toHaveLength(3);
    expect(await caseRow()).toEqual({ of: 'CASE', caseId, dueAt: '2026-03-16T13:00:00.000Z' });
    expect(await portal.store.earliestDue()).toBe('2026-03-16T13:00:00.000Z');
  });

  it('is read though the race to save what passed is lost, and passes once', async () => {
    const caseId = await start();
    portal.goesTo('2026-01-22T14:00:00.000Z');
    const cases = withSave(async (_, saves) => {
      if (saves === 1) await portal.cases.settleEnrollment('E-1');
    });
    expect((await cases.read(caseId))?.history.map(({ act }) => act)).toEqual(['open', 'remind']);
    expect((await portal.store.getCase(caseId))?.history).toHaveLength(2);
  });

  it('is read as it would stand where every race is lost', async () => {
    const caseId = await start();
    portal.goesTo('2026-01-22T14:00:00.000Z');
    const cases = withSave(() => Promise.resolve({ outcome: 'LOST_RACE' }));
    expect((await cases.read(caseId))?.history.map(({ act }) => act)).toEqual(['open', 'remind']);
    expect((await cases.readEnrollment('E-1'))?.openCases).toHaveLength(1);
    expect((await portal.store.getCase(caseId))?.history).toHaveLength(1);
  });

  it('passes each deadline once, however many look at once', async () => {
    const caseId = await start();
    portal.goesTo('2026-04-25T00:00:00.000Z');
    const all = await Promise.all(Array.from({ length: 12 }, () => portal.cases.read(caseId)));
    expect(new Set(all.map((loaded) => loaded?.history.length))).toEqual(new Set([5]));
    expect(portal.outboxIds).toHaveLength(5);
  });
});

describe('a list', () => {
  it('shows its rows as of now and writes nothing', async () => {
    const caseId = await start();
    portal.goesTo('2026-04-25T00:00:00.000Z');
    const before = await everyItem(portal.client, portal.tableName);
    const list = (status: 'OPEN' | 'CLOSED' | null) =>
      portal.cases.list({ of: { partyId: 'P-UNI' }, status, kind: null, enrollmentId: null, keep: () => true, limit: 10, after: null });
    expect((await list(null)).items.map(({ case: of }) => [of.caseId, of.outcome])).toEqual([[caseId, 'LAPSED']]);
    expect((await list('OPEN')).items).toEqual([]);
    portal.goesTo('2027-04-01T04:00:00.000Z');
    const enrollments = await portal.cases.listEnrollments({ of: { partyId: 'P-UNI' }, keep: () => true, limit: 10, after: null });
    // What the calendar has opened meanwhile is shown, and not kept before somebody settles it.
    expect(enrollments.items.map(({ status, openCases }) => [status, openCases.map(({ kind }) => kind)])).toEqual([
      ['EXPIRED', ['EXPIRY']],
    ]);
    expect(await everyItem(portal.client, portal.tableName)).toEqual(before);
  });
});

describe('the end of a term', () => {
  it('takes the case open on the enrollment along in one write (CLOSE-VOID)', async () => {
    const ending = anAmericanEnrollment({ startsOn: '2025-02-01', years: 1 });
    portal = await startPortal([ending]);
    const { caseId } = savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', ending))).case;
    portal.goesTo('2026-02-01T05:00:00.000Z');
    const after = await portal.cases.readEnrollment('E-1');
    expect(after).toMatchObject({ status: 'EXPIRED', openCases: [{ kind: 'EXPIRY' }], version: 4 });
    expect((await portal.store.getCase(caseId))?.case).toMatchObject({ status: 'CLOSED', outcome: 'VOID' });
    // The expiry case goes on with the duty to remove (EXPIRY-REMOVE).
    expect((await dueRows()).map(({ dueAt }) => dueAt)).toEqual(['2026-03-03T14:00:00.000Z']);
    // What is told of a case is found with that case, whatever else was written with it.
    const rows = await Promise.all(portal.outboxIds.map((outboxId) => portal.store.takeOutbox(outboxId)));
    const told = rows.flatMap((row) => (row?.tells ?? []).map((tell) => ({ ...tell, outboxId: row?.outboxId })));
    expect(told.map(({ message }) => message)).toEqual(expect.arrayContaining(['EXPIRY_EXPIRED', 'VOID']));
    for (const tell of told) expect(tell.outboxId).toMatch(new RegExp(`^${tell.caseId}[.]`));
  });

  it('leaves an enrollment of a programme without expiry cases expired, with nobody to tell', async () => {
    portal = await startPortal([anAmericanEnrollment({ startsOn: '2025-02-01', years: 1, program: 'OPEN' })]);
    portal.goesTo('2026-02-01T05:00:00.000Z');
    await portal.cases.settleEnrollment('E-1');
    expect(await portal.store.getEnrollment('E-1')).toMatchObject({ status: 'EXPIRED' });
    expect(portal.outboxIds).toEqual([]);
    expect(await portal.store.earliestDue()).toBeNull();
  });
});

describe('a due row', () => {
  it('that says otherwise than its record is put right when it is found', async () => {
    const caseId = await start();
    const right = await caseRow();
    const key = { PK: `CASE#${caseId}`, SK: 'DUE' };
    const shard = (await everyItem(portal.client, portal.tableName)).find(({ PK, SK }) => PK === key.PK && SK === 'DUE')?.dueShard;
    const wrong = { ...key, schema: 1, dueShard: String(shard), dueAt: '2026-01-01T00:00:00.000Z' };
    await portal.client.send(new PutItemCommand({ TableName: portal.tableName, Item: toAttributes(wrong) }));
    await portal.cases.settleDue(await caseRow());
    expect(await caseRow()).toEqual(right);
  });

  it('of what is no more is taken away', async () => {
    await start();
    const item = toAttributes({ PK: 'CASE#GONE', SK: 'DUE', schema: 1, dueShard: 'DUE#0', dueAt: '2026-01-01T00:00:00.000Z' });
    await portal.client.send(new PutItemCommand({ TableName: portal.tableName, Item: item }));
    for (const row of await dueRows('2026-01-02T00:00:00.000Z')) await portal.cases.settleDue(row);
    expect(await dueRows('2026-01-02T00:00:00.000Z')).toEqual([]);
  });

  it('may be put off, and comes back then; not one that was written anew meanwhile', async () => {
    const caseId = await start();
    const row = await caseRow();
    await portal.store.postponeDue(row, asInstant('2026-06-01T00:00:00.000Z'));
    expect((await caseRow()).dueAt).toBe('2026-06-01T00:00:00.000Z');
    await portal.store.postponeDue(row, asInstant('2026-07-01T00:00:00.000Z'));
    expect((await caseRow()).dueAt).toBe('2026-06-01T00:00:00.000Z');
    expect((await portal.store.getCase(caseId))?.case.version).toBe(1);
    await portal.store.postponeDue({ of: 'CASE', caseId: 'GONE', dueAt: row.dueAt }, asInstant('2026-07-01T00:00:00.000Z'));
    expect((await dueRows()).filter(({ of }) => of === 'CASE')).toHaveLength(1);
  });
});

describe('an outbox row', () => {
  const leftOver = async (until: string) =>
    (await Promise.all([0, 1].map((shard) => portal.store.leftOver(shard, asInstant(until), 10)))).flat();

  it('is left over a minute after it was written, and not in the way of what falls due', async () => {
    await start();
    expect(await leftOver('2026-01-15T06:00:59.999Z')).toEqual([]);
    expect(await leftOver('2026-01-15T06:01:00.000Z')).toEqual(portal.outboxIds);
    expect(await portal.store.earliestDue()).toBe('2026-01-22T14:00:00.000Z');
  });

  it('may be put off while it is under way, and is gone when it is carried out', async () => {
    await start();
    const [outboxId = ''] = portal.outboxIds;
    await portal.store.postponeOutbox(outboxId, asInstant('2026-01-15T07:00:00.000Z'));
    expect(await leftOver('2026-01-15T06:59:59.999Z')).toEqual([]);
    expect(await leftOver('2026-01-15T07:00:00.000Z')).toEqual([outboxId]);
    await portal.store.removeOutbox(outboxId);
    await portal.store.removeOutbox(outboxId);
    await portal.store.postponeOutbox(outboxId, asInstant('2026-01-15T08:00:00.000Z'));
    expect(await leftOver('2026-01-16T00:00:00.000Z')).toEqual([]);
    expect(await portal.store.takeOutbox(outboxId)).toBeNull();
  });

  it('has an id of ours', async () => {
    await start();
    await expect(portal.store.takeOutbox('nonsense')).rejects.toThrow('no outbox id');
  });
});

describe('a deadline that comes while an act is decided', () => {
  it('does not let the act slip in late: it is settled and decided at one instant', async () => {
    const caseId = await start();
    // The last instant of the last day; every further look at the clock is of the next day.
    const looks = ['2026-04-16T03:59:59.999Z', '2026-04-16T03:59:59.999Z', '2026-04-16T04:00:00.000Z'].map(asInstant);
    let looked = 0;
    const clock = () => looks[Math.min((looked += 1), looks.length) - 1] ?? portal.now();
    const decided = await createCases({ ...portal.settings, clock }).act({
      caseId,
      act: 'decline',
      input: { reason: 'Not this year.' },
      caller: await portal.caller('P-UNI'),
      maySee: () => true,
    });
    const { case: of, history } = savedOf(decided);
    expect(of.outcome).toBe('DECLINED');
    expect(history.at(-1)?.at).toBe('2026-04-16T03:59:59.999Z');
  });
});
