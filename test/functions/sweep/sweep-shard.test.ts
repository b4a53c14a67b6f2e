import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaseClock } from '../../../functions/case-clock/index.ts';
import { createSweep, type Failure } from '../../../functions/sweep/index.ts';
import { createSweepShard } from '../../../functions/sweep/sweep-shard.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anEnrollment } from '../../builders/index.ts';
import { someMachines } from '../case-clock/some-machines.ts';
import { savedOf, startPortal, type Portal } from '../cases/a-portal.ts';

const enrollments = ['E-1', 'E-2'].map((enrollmentId) => anEnrollment({ enrollmentId, channelModel: 'ONE_TIER' }));
const always = (): boolean => true;

describe('the sweep of every shard', () => {
  let portal: Portal;
  let caseId = '';
  const failures: Failure[] = [];
  let machines = someMachines();
  beforeEach(async () => {
    failures.length = 0;
    machines = someMachines();
    portal = await startPortal(enrollments);
    const form = aCocpForm('RESELLER', enrollments[0], { requestedEffectiveOn: '2026-05-01' });
    ({ caseId } = savedOf(await portal.opens('P-RES2', form)).case);
  });
  afterEach(() => portal.stop());

  const sweepAll = async ({ atOnce = 2, hasTime = always } = {}) => {
    const onFailure = (failure: Failure): void => {
      failures.push(failure);
    };
    const caseClock = createCaseClock({ store: portal.store, machines, clock: portal.now });
    const relay = {
      carryOut: async (outboxId: string) => {
        const row = await portal.store.takeOutbox(outboxId);
        for (const of of row?.clocks ?? []) await caseClock.startOrWake(of);
        await portal.store.removeOutbox(outboxId);
      },
    };
    const sweepShard = createSweepShard({
      store: portal.store,
      sweep: createSweep({ store: portal.store, cases: portal.cases, relay, sendDigest: () => Promise.resolve(), onFailure, atOnce }),
      caseClock,
      clock: portal.now,
      onFailure,
      atOnce,
    });
    const swept = [];
    for (let shard = 0; shard < portal.store.dueShards; shard += 1) swept.push(await sweepShard(shard, hasTime));
    return {
      behind: swept.flatMap(({ behind }) => behind),
      settled: swept.reduce((sum, { settled }) => sum + settled.done, 0),
      leftOver: swept.reduce((sum, { leftOver }) => sum + leftOver.done, 0),
      replaced: swept.reduce((sum, { replaced }) => sum + replaced, 0),
      finished: swept.every(({ settled, clocks, leftOver }) => settled.finished && clocks.finished && leftOver.finished),
    };
  };

  it('settles what no clock has let pass', async () => {
    portal.goesTo('2026-01-22T00:05:00Z');
    expect(await sweepAll()).toMatchObject({ behind: [], settled: 1, finished: true });
    expect((await portal.store.getCase(caseId))?.case.version).toBe(2);
  });

  it('names what is late by more than a quarter of an hour, until it has passed', async () => {
    portal.goesTo('2026-01-22T00:15:00.001Z');
    expect((await sweepAll()).behind).toEqual([{ of: 'CASE', caseId, dueAt: '2026-01-22T00:00:00.000Z' }]);
    expect((await sweepAll()).behind).toEqual([]);
  });

  it('does not name what is late by a quarter of an hour exactly', async () => {
    portal.goesTo('2026-01-22T00:15:00.000Z');
    expect(await sweepAll()).toMatchObject({ behind: [], settled: 1 });
  });

  it('starts the clock of a case whose opening nobody carried out', async () => {
    portal.goesTo('2026-01-15T06:01:00Z');
    expect(await sweepAll()).toMatchObject({ leftOver: 1, replaced: 0 });
    expect(machines.started).toEqual([`${caseId}-1`]);
  });

  it('replaces a clock that is missed, once, and gives it its time', async () => {
    await portal.store.noteStarted(caseId, asInstant('2026-01-15T06:15:00Z'));
    portal.goesTo('2026-01-15T06:14:59.999Z');
    expect((await sweepAll()).replaced).toBe(0);
    portal.goesTo('2026-01-15T06:15:00Z');
    expect((await sweepAll()).replaced).toBe(1);
    expect((await sweepAll()).replaced).toBe(0);
    expect(machines.started).toEqual([`${caseId}-2`]);
  });

  it('says which clock could not be replaced, and goes on to it later', async () => {
    await portal.store.noteStarted(caseId, asInstant('2026-01-15T06:15:00Z'));
    machines = { ...machines, start: () => Promise.reject(new Error('throttled')) };
    portal.goesTo('2026-01-15T06:15:00Z');
    expect(await sweepAll()).toMatchObject({ replaced: 0, finished: true });
    expect(failures).toMatchObject([{ what: 'REPLACE_CLOCK', id: caseId }]);
    machines = someMachines();
    portal.goesTo('2026-01-15T06:30:00Z');
    expect((await sweepAll()).replaced).toBe(1);
  });

  it('ends where it is when its time is up', async () => {
    portal.goesTo('2026-01-22T00:05:00Z');
    expect(await sweepAll({ hasTime: () => false })).toMatchObject({ settled: 0, finished: false });
    expect(await sweepAll()).toMatchObject({ settled: 1, finished: true });
  });
});
