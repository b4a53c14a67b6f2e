import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSweep, type Failure, type Reach, type Sweep } from '../../../functions/sweep/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anEnrollment } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from '../cases/a-portal.ts';

const enrollments = ['E-1', 'E-2', 'E-3', 'E-4'].map((enrollmentId) =>
  anEnrollment({ enrollmentId, channelModel: 'ONE_TIER', expiryOpenedFor: '2027-03-31' }),
);
// Their expiry cases were opened and closed before: what is left to the calendar is the end of the term.
const ended = '2027-04-01T00:00:00.000Z';
const reach: Reach = { until: asInstant(ended), retryAt: asInstant('2027-04-01T01:00:00Z'), hasTime: () => true };

describe('a sweep', () => {
  let portal: Portal;
  const failures: Failure[] = [];
  beforeEach(async () => {
    failures.length = 0;
    portal = await startPortal(enrollments);
  });
  afterEach(() => portal.stop());

  const carriedOut: string[] = [];
  const sweepOf = (of: Partial<Parameters<typeof createSweep>[0]> = {}): Sweep =>
    createSweep({
      store: portal.store,
      cases: portal.cases,
      relay: {
        carryOut: async (outboxId) => {
          carriedOut.push(outboxId);
          await portal.store.removeOutbox(outboxId);
        },
      },
      sendDigest: () => Promise.resolve(),
      onFailure: (failure) => failures.push(failure),
      atOnce: 2,
      ...of,
    });
  const everyShard = async (work: (shard: number) => Promise<{ readonly done: number }>): Promise<number> => {
    let done = 0;
    for (let shard = 0; shard < portal.store.dueShards; shard += 1) ({ done } = { done: done + (await work(shard)).done });
    return done;
  };
  const statuses = async (): Promise<readonly string[]> => {
    const { enrollments: now } = await portal.store.getRecords({ enrollmentIds: enrollments.map(({ enrollmentId }) => enrollmentId) });
    return [...now.values()].toSorted((a, b) => (a.enrollmentId < b.enrollmentId ? -1 : 1)).map(({ status }) => status);
  };

  it('finds nothing the instant before anything is due', async () => {
    const before = { ...reach, until: asInstant('2027-03-31T14:59:59.999Z') };
    portal.goesTo(before.until);
    expect(await everyShard((shard) => sweepOf().settleDue(shard, before))).toBe(0);
  });

  it('settles everything that has fallen due, and a second one finds nothing (DATE-4)', async () => {
    portal.goesTo(ended);
    expect(await everyShard((shard) => sweepOf().settleDue(shard, reach))).toBe(4);
    expect(await statuses()).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED', 'EXPIRED']);
    expect(await everyShard((shard) => sweepOf().settleDue(shard, reach))).toBe(0);
  });

  it('skips what throws, says so, and finds it again from the instant it was put off to', async () => {
    portal.goesTo(ended);
    const broken = sweepOf({
      cases: {
        settleDue: (row) =>
          row.of === 'ENROLLMENT' && row.enrollmentId === 'E-2' ? Promise.reject(new Error('broken')) : portal.cases.settleDue(row),
      },
    });
    expect(await everyShard((shard) => broken.settleDue(shard, reach))).toBe(3);
    expect(await statuses()).toEqual(['EXPIRED', 'ACTIVE', 'EXPIRED', 'EXPIRED']);
    expect(failures).toMatchObject([{ what: 'SETTLE', id: 'E-2@2027-03-31T15:00:00.000Z', error: { message: 'broken' } }]);
    expect(await everyShard((shard) => sweepOf().settleDue(shard, reach))).toBe(0);
    portal.goesTo(reach.retryAt);
    expect(await everyShard((shard) => sweepOf().settleDue(shard, { ...reach, until: reach.retryAt }))).toBe(1);
    expect(await statuses()).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED', 'EXPIRED']);
  });

  it('ends where it is when its time is up, and the next one goes on from there', async () => {
    portal.goesTo(ended);
    let left = 1;
    const brief = {
      ...reach,
      hasTime: () => {
        left -= 1;
        return left >= 0;
      },
    };
    const first = await sweepOf({ atOnce: 1 }).settleDue(0, brief);
    expect(first).toEqual({ done: 1, failed: 0, finished: false });
    expect(await everyShard((shard) => sweepOf().settleDue(shard, reach))).toBe(3);
  });

  it('carries out outbox rows that were left over, once a minute has passed since they were written', async () => {
    savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollments[0], { requestedEffectiveOn: '2026-04-01' })));
    const at = (instant: string) => ({ ...reach, until: asInstant(instant) });
    expect(await everyShard((shard) => sweepOf().carryOutLeftOver(shard, at('2026-01-15T06:00:59.999Z')))).toBe(0);
    expect(await everyShard((shard) => sweepOf().carryOutLeftOver(shard, at('2026-01-15T06:01:00.000Z')))).toBe(1);
    expect(carriedOut).toEqual(portal.outboxIds);
    expect(await everyShard((shard) => sweepOf().carryOutLeftOver(shard, at('2027-01-01T00:00:00.000Z')))).toBe(0);
  });
});
