import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCaseClock, type Machines } from '../../../functions/case-clock/index.ts';
import { asInstant, type Instant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anEnrollment } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from '../cases/a-portal.ts';
import { someMachines } from './some-machines.ts';

const enrollments = Array.from({ length: 12 }, (_, index) => anEnrollment({ enrollmentId: `E-${index + 1}`, channelModel: 'ONE_TIER' }));
const sign = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' };

describe('the clock of a case', () => {
  let portal: Portal;
  let caseId = '';
  let next = 0;
  beforeAll(async () => {
    portal = await startPortal(enrollments);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    const enrollment = enrollments[next];
    if (enrollment === undefined) throw new Error('one enrollment per test');
    next += 1;
    portal.goesTo('2026-01-15T06:00:00Z');
    const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-05-01' });
    ({ caseId } = savedOf(await portal.opens('P-RES2', form, { enrollmentId: enrollment.enrollmentId })).case);
  });

  const clockWith = (machines: Machines) => createCaseClock({ store: portal.store, machines, clock: portal.now });
  const parked = (token: string, version: number, missedFrom: Instant = asInstant('2026-01-22T00:15:00Z')) =>
    portal.store.park({ caseId, turn: 1, version, token, missedFrom });
  const signed = async () => {
    savedOf(await portal.acts('P-UNI', caseId, 'sign', sign));
  };
  const declined = async () => {
    savedOf(await portal.acts('P-UNI', caseId, 'decline', { reason: 'We stay with our reseller.' }));
  };

  it('is started when the case is opened, and noted; starting twice is the same start', async () => {
    const machines = someMachines();
    await Promise.all([clockWith(machines).startOrWake(caseId), clockWith(machines).startOrWake(caseId)]);
    await clockWith(machines).startOrWake(caseId);
    expect(new Set(machines.started)).toEqual(new Set([`${caseId}-1`]));
    expect(await portal.store.getMachine(caseId)).toEqual({ turn: 1, waiting: null, missedFrom: '2026-01-15T06:15:00.000Z' });
  });

  it('is started again where it could not be noted', async () => {
    const machines = someMachines();
    const unnoted = createCaseClock({
      store: { ...portal.store, noteStarted: () => Promise.reject(new Error('the table is away')) },
      machines,
      clock: portal.now,
    });
    await expect(unnoted.startOrWake(caseId)).rejects.toThrow('the table is away');
    await clockWith(machines).startOrWake(caseId);
    expect(machines.started).toEqual([`${caseId}-1`, `${caseId}-1`]);
  });

  it('is woken by an act, once, however often that is told', async () => {
    const machines = someMachines({ waiting: ['token-1'] });
    await parked('token-1', 1);
    await signed();
    await clockWith(machines).startOrWake(caseId);
    await clockWith(machines).startOrWake(caseId);
    expect(machines.woken).toEqual(['token-1']);
    expect((await portal.store.getMachine(caseId))?.waiting).toBeNull();
  });

  it('is left alone where it has seen the act already', async () => {
    const machines = someMachines({ waiting: ['token-2'] });
    await signed();
    await parked('token-2', 2);
    await clockWith(machines).startOrWake(caseId);
    expect(machines.woken).toEqual([]);
  });

  it('is left alone while it is on its way to look', async () => {
    const machines = someMachines({ waiting: ['token-1'] });
    await parked('token-1', 1);
    await portal.store.noteWoken(caseId, 'token-1', asInstant('2026-01-15T06:15:00Z'));
    await signed();
    await clockWith(machines).startOrWake(caseId);
    expect([...machines.started, ...machines.woken]).toEqual([]);
  });

  it('whose token is gone counts as woken', async () => {
    const machines = someMachines();
    await parked('token-1', 1);
    await signed();
    await clockWith(machines).startOrWake(caseId);
    expect((await portal.store.getMachine(caseId))?.waiting).toBeNull();
  });

  it('is woken, not started, when the case closes', async () => {
    const machines = someMachines({ waiting: ['token-1'] });
    await parked('token-1', 1);
    await declined();
    await clockWith(machines).startOrWake(caseId);
    expect(machines.woken).toEqual(['token-1']);
    await portal.store.removeMachine(caseId);
    await clockWith(machines).startOrWake(caseId);
    expect(machines.started).toEqual([]);
  });

  it('that is missed is replaced by the next turn; who waited after all looks once more and ends', async () => {
    const machines = someMachines({ waiting: ['token-1'] });
    await parked('token-1', 1);
    portal.goesTo('2026-01-22T00:14:59.999Z');
    expect(await clockWith(machines).replaceMissed(caseId)).toBe(false);
    portal.goesTo('2026-01-22T00:15:00Z');
    expect(await clockWith(machines).replaceMissed(caseId)).toBe(true);
    expect(machines.started).toEqual([`${caseId}-2`]);
    expect(machines.woken).toEqual(['token-1']);
    expect(await portal.store.getMachine(caseId)).toEqual({ turn: 2, waiting: null, missedFrom: '2026-01-22T00:30:00.000Z' });
  });

  it('that is missed and was replaced meanwhile is not missed any more', async () => {
    const machines = someMachines();
    await portal.store.noteStarted(caseId, asInstant('2026-01-15T06:00:00Z'));
    expect(await clockWith(machines).replaceMissed(caseId)).toBe(true);
    expect(await clockWith(machines).replaceMissed(caseId)).toBe(false);
    expect(machines.started).toEqual([`${caseId}-2`]);
  });

  it('of a closed case is forgotten, not replaced', async () => {
    const machines = someMachines();
    await portal.store.noteStarted(caseId, asInstant('2026-01-15T06:00:00Z'));
    await declined();
    expect(await clockWith(machines).replaceMissed(caseId)).toBe(false);
    expect(machines.started).toEqual([]);
    expect(await portal.store.getMachine(caseId)).toBeNull();
  });

  it('that can not be started says so, and is missed again later', async () => {
    await portal.store.noteStarted(caseId, asInstant('2026-01-15T06:00:00Z'));
    const away: Machines = { ...someMachines(), start: () => Promise.reject(new Error('throttled')) };
    await expect(clockWith(away).replaceMissed(caseId)).rejects.toThrow('throttled');
    expect(await portal.store.getMachine(caseId)).toMatchObject({ turn: 2, missedFrom: '2026-01-15T06:15:00.000Z' });
  });
});
