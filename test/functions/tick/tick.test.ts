import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaseClock } from '../../../functions/case-clock/index.ts';
import { createTick } from '../../../functions/tick/tick.ts';
import { asInstant, plusDuration } from '../../../shared/calendar/index.ts';
import { aCocpForm, anEnrollment } from '../../builders/index.ts';
import { someMachines } from '../case-clock/some-machines.ts';
import { savedOf, startPortal, type Portal } from '../cases/a-portal.ts';

const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
/** Its term ends five days from now, before anybody is reminded. */
const ending = anEnrollment({ enrollmentId: 'E-2', channelModel: 'ONE_TIER', startsOn: '2023-01-21' });
const begins = '2026-01-15T06:00:00.000Z';

describe('a state machine that looks at its case', () => {
  let portal: Portal;
  let caseId = '';
  const machines = someMachines();
  beforeEach(async () => {
    machines.started.splice(0);
    portal = await startPortal([enrollment, ending]);
    const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-05-01' });
    ({ caseId } = savedOf(await portal.opens('P-RES2', form)).case);
  });
  afterEach(() => portal.stop());

  const ticks = (of: { turn?: number; round?: number } = {}, startedAt = begins, id = caseId) =>
    createTick({
      cases: portal.cases,
      store: portal.store,
      machines,
      caseClock: createCaseClock({ store: portal.store, machines, clock: portal.now }),
      clock: portal.now,
    })({ clock: { caseId: id, turn: 1, round: 0, ...of }, startedAt });

  it('waits until the first thing falls due, in whole seconds, never too early', async () => {
    // COCP-REMIND-SIGN: the seventh day, at nine in Tokyo.
    expect(await ticks()).toEqual({ over: false, caseId, turn: 1, round: 1, version: 1, secondsUntilDue: 583_200 });
    portal.goesTo('2026-01-21T23:59:59.001Z');
    expect(await ticks()).toMatchObject({ secondsUntilDue: 1 });
    portal.goesTo('2026-01-21T23:59:57.999Z');
    expect(await ticks()).toMatchObject({ secondsUntilDue: 3 });
  });

  it('settles what is due first', async () => {
    portal.goesTo('2026-01-22T00:00:00.000Z');
    expect(await ticks()).toMatchObject({ over: false, version: 2 });
    expect((await portal.store.getCase(caseId))?.history.map(({ act }) => act)).toEqual(['open', 'remind']);
  });

  it('counts its rounds from what it answered before', async () => {
    expect(await ticks({ round: 7 })).toMatchObject({ round: 8 });
  });

  it('waits for what falls due anywhere in its unit, as the end of the term that takes the case along (CLOSE-VOID)', async () => {
    const opened = await portal.opens('P-RES2', aCocpForm('RESELLER', ending, { requestedEffectiveOn: '2026-01-19' }), {
      enrollmentId: 'E-2',
    });
    // The notice of the expiry case on the same enrollment, which is late, has gone out at once; its reminders come before the end.
    const untilReminded = (Date.parse('2026-01-19T00:00:00Z') - Date.parse(begins)) / 1_000;
    expect(await ticks({}, begins, savedOf(opened).case.caseId)).toMatchObject({ over: false, secondsUntilDue: untilReminded });
    const lastReminder = '2026-01-19T00:00:00.000Z';
    portal.goesTo(lastReminder);
    const untilTermEnds = (Date.parse('2026-01-20T15:00:00Z') - Date.parse(lastReminder)) / 1_000;
    expect(await ticks({}, lastReminder, savedOf(opened).case.caseId)).toMatchObject({ over: false, secondsUntilDue: untilTermEnds });
  });

  it('is over when the case is closed, and leaves nothing behind', async () => {
    await portal.store.noteStarted(caseId, asInstant('2026-01-15T06:15:00Z'));
    savedOf(await portal.acts('P-UNI', caseId, 'decline', { reason: 'We stay with our reseller.' }));
    expect(await ticks()).toEqual({ over: true });
    expect(await portal.store.getMachine(caseId)).toBeNull();
  });

  it('is over where there is no such case, as in a table restored to a day before it', async () => {
    await portal.store.noteStarted('C-UNKNOWN', asInstant('2026-01-15T06:15:00Z'));
    expect(await ticks({}, begins, 'C-UNKNOWN')).toEqual({ over: true });
    expect(await portal.store.getMachine('C-UNKNOWN')).toBeNull();
  });

  it('is over when a later turn counts, and settles nothing', async () => {
    await portal.store.raiseTurn(caseId, 1, asInstant('2026-01-15T06:15:00Z'));
    portal.goesTo('2026-01-22T00:00:00.000Z');
    expect(await ticks()).toEqual({ over: true });
    expect((await portal.store.getCase(caseId))?.case.version).toBe(1);
    expect((await portal.store.getMachine(caseId))?.turn).toBe(2);
  });

  it('makes sure that the later turn was started, unless it waits already', async () => {
    await portal.store.raiseTurn(caseId, 1, asInstant('2026-01-15T06:15:00Z'));
    await ticks();
    expect(machines.started).toEqual([`${caseId}-2`]);
    await portal.store.park({ caseId, turn: 2, version: 1, token: 'token-2', missedFrom: asInstant('2026-01-22T00:15:00Z') });
    await ticks();
    expect(machines.started).toEqual([`${caseId}-2`]);
  });

  it('goes on where the table was restored to a day before its turn', async () => {
    await portal.store.noteStarted(caseId, asInstant('2026-01-15T06:15:00Z'));
    expect(await ticks({ turn: 4 })).toMatchObject({ over: false, turn: 4 });
  });

  it('hands over to the next turn after 200 rounds, not after 199', async () => {
    expect(await ticks({ round: 199 })).toMatchObject({ over: false, round: 200 });
    expect(await ticks({ round: 200 })).toEqual({ over: true });
    expect(machines.started).toEqual([`${caseId}-2`]);
    expect(await portal.store.getMachine(caseId)).toMatchObject({ turn: 2, waiting: null });
  });

  it('hands over to the next turn after 300 days, and never waits beyond them', async () => {
    const longAgo = '2025-03-21T06:00:01.000Z';
    expect(plusDuration(asInstant(longAgo), 'P300D')).toBe('2026-01-15T06:00:01.000Z');
    expect(await ticks({}, longAgo)).toMatchObject({ over: false, secondsUntilDue: 1 });
    expect(await ticks({}, '2025-03-21T06:00:00.000Z')).toEqual({ over: true });
    expect(machines.started).toEqual([`${caseId}-2`]);
  });

  it('raises the turn once where handing over is repeated', async () => {
    await ticks({ round: 200 });
    await ticks({ round: 200 });
    expect((await portal.store.getMachine(caseId))?.turn).toBe(2);
    expect(new Set(machines.started)).toEqual(new Set([`${caseId}-2`]));
  });
});
