import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSweep, type Failure } from '../../../functions/sweep/index.ts';
import { createSweepShard, isStillBehind } from '../../../functions/sweep/sweep-shard.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { anEnrollment } from '../../builders/index.ts';
import { everyItem, putRaw } from '../adapters/dynamodb/a-table.ts';
import { startPortal, type Portal } from '../cases/a-portal.ts';

// Of a programme whose terms simply end: one thing falls due for each, at one instant.
const enrollments = ['E-1', 'E-2', 'E-3', 'E-4'].map((enrollmentId) =>
  anEnrollment({ enrollmentId, channelModel: 'ONE_TIER', program: 'EA' }),
);
const ended = '2027-03-31T15:00:00.000Z';
const always = (): boolean => true;

/** Rows that only a fault leaves, each before all others of its walk. */
const corrupt = [
  ['SETTLE', 'of nothing we know', { PK: 'CASSE#C-1', SK: 'DUE', dueShard: 'DUE#0', dueAt: '2020-01-01T00:00:00.000Z' }],
  ['SETTLE', 'of nobody', { PK: 'CASE#', SK: 'DUE', dueShard: 'DUE#0', dueAt: '2020-01-01T00:00:00.000Z' }],
  ['SETTLE', 'that is no due row', { PK: 'CASE#C-1', SK: 'CASE', dueShard: 'DUE#0', dueAt: '2020-01-01T00:00:00.000Z' }],
  ['SETTLE', 'with an instant that is none', { PK: 'CASE#C-1', SK: 'DUE', dueShard: 'DUE#0', dueAt: '2020' }],
  ['REPLACE_CLOCK', 'of nobody', { PK: 'TOKEN', SK: 'TOKEN', dueShard: 'MACHINE#0', dueAt: '2020-01-01T00:00:00.000Z' }],
  ['SEND_DIGEST', 'to nobody', { PK: 'DIGEST#', SK: 'DIGEST', dueShard: 'DIGEST#0', dueAt: '2020-01-01T00:00:00.000Z' }],
  ['CARRY_OUT', 'without a version', { PK: 'CASE#C-1', SK: 'OUTBOX#', dueShard: 'OUTBOX#0', dueAt: '2020-01-01T00:00:00.000Z' }],
] as const;

describe('a row of the index, or of the table, that cannot be read', () => {
  let portal: Portal;
  const failures: Failure[] = [];
  beforeEach(async () => {
    failures.length = 0;
    portal = await startPortal(enrollments);
  });
  afterEach(() => portal.stop());

  const sweepAll = async (at: string) => {
    portal.goesTo(at);
    failures.length = 0;
    const onFailure = (failure: Failure): void => {
      failures.push(failure);
    };
    const { store, cases, now: clock } = portal;
    const relay = { carryOut: (outboxId: string) => store.removeOutbox(outboxId) };
    const sweepShard = createSweepShard({
      store,
      sweep: createSweep({ store, cases, relay, sendDigest: () => Promise.resolve(), onFailure, atOnce: 1 }),
      caseClock: { replaceMissed: () => Promise.resolve(false) },
      clock,
      onFailure,
      atOnce: 1,
    });
    const swept = [await sweepShard(0, always), await sweepShard(1, always)];
    return swept.reduce((sum, { settled }) => sum + settled.done, 0);
  };
  const rowOf = async (PK: string, SK: string) =>
    (await everyItem(portal.client, portal.tableName)).find((item) => item.PK === PK && item.SK === SK);

  it.each(corrupt)('in the walk %s, %s: is named, marked, put off, and holds up none of those behind it', async (what, _, row) => {
    await putRaw(portal.client, portal.tableName, row);
    expect(await sweepAll(ended)).toBe(4);
    expect(failures).toMatchObject([{ what, id: `${row.PK} ${row.SK}@${row.dueAt}`, aside: { times: 1, since: row.dueAt } }]);
    expect(await rowOf(row.PK, row.SK)).toMatchObject({ dueAt: '2027-03-31T15:15:00.000Z', setAside: 1, setAsideSince: row.dueAt });
    expect(await portal.store.earliestDue()).not.toBe(row.dueAt);
  });

  it('is tried again by each sweep and its attempts are counted, until somebody looks after it', async () => {
    const [, , row] = corrupt[0];
    await putRaw(portal.client, portal.tableName, row);
    for (const [times, at] of ['2027-03-31T15:00:00.000Z', '2027-03-31T15:15:00.000Z', '2027-03-31T15:30:00.000Z'].entries()) {
      await sweepAll(at);
      expect(failures).toMatchObject([{ aside: { times: times + 1, since: row.dueAt } }]);
    }
  });

  it('puts itself right where only its instant was none: the next sweep makes it say what its record says', async () => {
    const { dueAt: _, ...key } = (await rowOf('ENROLLMENT#E-1', 'DUE')) ?? {};
    await putRaw(portal.client, portal.tableName, { ...key, dueAt: '2020' });
    await sweepAll('2026-02-01T00:00:00.000Z');
    expect(failures).toHaveLength(1);
    await sweepAll('2026-02-01T00:15:00.000Z');
    expect(failures).toEqual([]);
    const { dueAt, setAside } = (await rowOf('ENROLLMENT#E-1', 'DUE')) ?? {};
    expect([dueAt, setAside]).toEqual([ended, undefined]);
  });

  describe('where it is the record of an enrollment', () => {
    beforeEach(async () => {
      const item = (await rowOf('ENROLLMENT#E-2', 'ENROLLMENT')) ?? {};
      await putRaw(portal.client, portal.tableName, { ...item, schema: 99 });
    });

    it('is skipped: the others are settled', async () => {
      expect(await sweepAll(ended)).toBe(3);
      expect(failures).toMatchObject([{ what: 'SETTLE', id: `E-2@${ended}`, aside: { times: 1, since: ended } }]);
    });

    it('stays named as behind from 15 minutes after it was due, with its attempts, until it is mended', async () => {
      await sweepAll(ended);
      expect(failures.map((failure) => isStillBehind(failure, portal.now()))).toEqual([false]);
      await sweepAll('2027-03-31T15:15:00.000Z');
      expect(failures).toMatchObject([{ aside: { times: 2, since: ended } }]);
      expect(failures.map((failure) => isStillBehind(failure, portal.now()))).toEqual([true]);
      const item = (await rowOf('ENROLLMENT#E-2', 'ENROLLMENT')) ?? {};
      await putRaw(portal.client, portal.tableName, { ...item, schema: 1 });
      expect(await sweepAll('2027-03-31T15:30:00.000Z')).toBe(1);
      expect(failures).toEqual([]);
      expect((await portal.store.getEnrollment('E-2'))?.status).toBe('EXPIRED');
    });

    it('is not behind a moment before, nor where something else than its dates was put off', () => {
      const aside = { times: 2, since: ended };
      const failure = { what: 'SETTLE', id: 'E-2', error: null, aside } as const;
      expect(isStillBehind(failure, asInstant('2027-03-31T15:14:59.999Z'))).toBe(false);
      expect(isStillBehind(failure, asInstant('2027-03-31T15:15:00.000Z'))).toBe(true);
      expect(isStillBehind({ ...failure, what: 'CARRY_OUT' }, asInstant('2027-04-01T00:00:00.000Z'))).toBe(false);
    });
  });
});
