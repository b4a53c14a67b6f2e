import { afterEach, describe, expect, it } from 'vitest';
import { createCases, type EnrollmentPut } from '../../../functions/cases/index.ts';
import type { Store } from '../../../functions/store/index.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

let portal: Portal;
afterEach(() => portal.stop());

type Decide = EnrollmentPut<string>['decide'];
const puts = async (decide: Decide, more: { readonly ifMatch?: number; readonly store?: Store } = {}) => {
  const { store = portal.store, ...rest } = more;
  return createCases({ ...portal.settings, store }).putEnrollment({
    enrollmentId: 'E-1',
    caller: await portal.caller('OPS-AMERICAS'),
    partyIds: ['P-UNI', 'P-RES', 'P-RES2'],
    decide,
    ...rest,
  });
};
const to =
  (enrollment: Enrollment): Decide =>
  () => ({ enrollment });

describe('an enrollment that is registered', () => {
  const enrollment = anAmericanEnrollment();

  it('is new once, and changed after', async () => {
    portal = await startPortal([]);
    expect(await puts(to(enrollment))).toEqual({ outcome: 'SAVED', enrollment, created: true });
    const changed = await puts(({ before }) => ({ enrollment: { ...(before ?? enrollment), qualified: false } }));
    expect(changed).toMatchObject({ outcome: 'SAVED', created: false, enrollment: { qualified: false, version: 2 } });
    expect(await portal.store.getEnrollment('E-1')).toMatchObject({ qualified: false, version: 2 });
  });

  it('keeps its version when nothing changes', async () => {
    portal = await startPortal([]);
    await puts(to(enrollment));
    expect(await puts(to(enrollment))).toEqual({ outcome: 'SAVED', enrollment, created: false });
    expect((await portal.store.getEnrollment('E-1'))?.version).toBe(1);
  });

  it('is over at once when its term had ended (EXPIRY-PAST)', async () => {
    portal = await startPortal([]);
    const past = anAmericanEnrollment({ startsOn: '2022-01-01' });
    expect(await puts(to(past))).toMatchObject({ outcome: 'SAVED', enrollment: { status: 'EXPIRED' } });
    expect(await portal.store.earliestDue()).toBeNull();
  });

  it('is settled before it is registered anew', async () => {
    portal = await startPortal([anAmericanEnrollment()]);
    savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollment)));
    portal.goesTo('2026-04-25T00:00:00.000Z');
    await puts(({ before }) => {
      expect(before?.openCases).toEqual([]);
      return { refused: 'seen' };
    });
  });

  it('is refused, not found or stale as it is decided', async () => {
    portal = await startPortal([enrollment]);
    expect(await puts(() => ({ refused: 'no' }))).toEqual({ outcome: 'REFUSED', refused: 'no' });
    expect(await puts(() => null)).toEqual({ outcome: 'NOT_FOUND' });
    expect(await puts(to(enrollment), { ifMatch: 3 })).toEqual({ outcome: 'STALE', version: 1 });
    expect(await puts(to({ ...enrollment, qualified: false }), { ifMatch: 1 })).toMatchObject({ outcome: 'SAVED' });
  });

  it('is decided again when a case was opened on it meanwhile', async () => {
    portal = await startPortal([enrollment]);
    let times = 0;
    const store: Store = {
      ...portal.store,
      putEnrollment: async (write) => {
        times += 1;
        if (times === 1) savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollment)));
        return portal.store.putEnrollment(write);
      },
    };
    const decide: Decide = ({ before }) =>
      before !== null && before.openCases.length > 0 ? { refused: 'a case is open' } : { enrollment: { ...enrollment, country: 'CA' } };
    expect(await puts(decide, { store })).toEqual({ outcome: 'REFUSED', refused: 'a case is open' });
  });

  it('is decided again when a party it looked up has changed meanwhile', async () => {
    portal = await startPortal([]);
    let times = 0;
    const store: Store = {
      ...portal.store,
      putEnrollment: async (write) => {
        times += 1;
        const party = await portal.store.getParty('P-RES');
        if (times === 1 && party !== null) await portal.registers({ ...party, role: 'ADVISOR' });
        return portal.store.putEnrollment(write);
      },
    };
    const decide: Decide = ({ parties }) => (parties.get('P-RES')?.role === 'RESELLER' ? { enrollment } : { refused: 'no reseller' });
    expect(await puts(decide, { store })).toEqual({ outcome: 'REFUSED', refused: 'no reseller' });
  });

  it('changes by three decisions at most', async () => {
    portal = await startPortal([]);
    const store: Store = { ...portal.store, putEnrollment: () => Promise.resolve('LOST_RACE') };
    expect(await puts(to(enrollment), { store })).toEqual({ outcome: 'CHANGED_MEANWHILE' });
  });

  it('is one of many put at once: the last of them stands, none is mixed', async () => {
    portal = await startPortal([]);
    const all = await Promise.all(
      ['US', 'CA', 'MX'].map((country) => puts(({ before }) => ({ enrollment: { ...(before ?? enrollment), country } }))),
    );
    const stands = await portal.store.getEnrollment('E-1');
    expect(stands?.version).toBe(all.filter(({ outcome }) => outcome === 'SAVED').length);
    expect(['US', 'CA', 'MX']).toContain(stands?.country);
  });
});

describe('the world advice is given in', () => {
  it('holds the enrollments and every party on them, as of now, and lacks what is not there', async () => {
    portal = await startPortal([anAmericanEnrollment({ startsOn: '2025-02-01', years: 1, advisorId: 'P-ADV' })]);
    portal.goesTo('2026-02-01T05:00:00.000Z');
    const world = await portal.cases.worldOf(['E-1', 'E-99'], ['P-RES2', 'P-NOBODY']);
    expect([...world.enrollments.values()].map(({ enrollmentId, status }) => [enrollmentId, status])).toEqual([['E-1', 'EXPIRED']]);
    expect([...world.parties.keys()].toSorted()).toEqual(['OPS-AMERICAS', 'P-ADV', 'P-RES', 'P-RES2', 'P-UNI']);
    expect(world.now).toBe('2026-02-01T05:00:00.000Z');
    expect((await portal.store.getEnrollment('E-1'))?.status).toBe('ACTIVE');
  });
});
