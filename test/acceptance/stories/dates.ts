import { describe, expect, it } from 'vitest';
import type { Advice, Enrollment, EnrollmentFields } from '../contract.ts';
import { register, resellerForm } from '../records.ts';
import { at, lastOf, type Start } from './telling.ts';

const id = 'E-1';

type Midnight = {
  readonly zone: string;
  readonly why: string;
  /** The first instant of `day`, in local time with its offset. */
  readonly midnight: string;
  readonly dayBefore: string;
  readonly day: string;
};

/** Midnights as the zones have them, written by hand from the rules of each country. */
const midnights: readonly Midnight[] = [
  { zone: 'Asia/Tokyo', why: 'no summer time', midnight: '2027-04-01T00:00+09:00', dayBefore: '2027-03-31', day: '2027-04-01' },
  { zone: 'Asia/Tokyo', why: 'into 29 February', midnight: '2028-02-29T00:00+09:00', dayBefore: '2028-02-28', day: '2028-02-29' },
  { zone: 'Asia/Tokyo', why: 'out of 29 February', midnight: '2028-03-01T00:00+09:00', dayBefore: '2028-02-29', day: '2028-03-01' },
  {
    zone: 'America/New_York',
    why: 'the day of 23 hours begins',
    midnight: '2027-03-14T00:00-05:00',
    dayBefore: '2027-03-13',
    day: '2027-03-14',
  },
  { zone: 'America/New_York', why: 'and ends', midnight: '2027-03-15T00:00-04:00', dayBefore: '2027-03-14', day: '2027-03-15' },
  {
    zone: 'America/New_York',
    why: 'the day of 25 hours ends',
    midnight: '2027-11-08T00:00-05:00',
    dayBefore: '2027-11-07',
    day: '2027-11-08',
  },
  { zone: 'America/New_York', why: 'into 29 February', midnight: '2028-02-29T00:00-05:00', dayBefore: '2028-02-28', day: '2028-02-29' },
  {
    zone: 'Pacific/Auckland',
    why: 'the day of 25 hours ends',
    midnight: '2027-04-05T00:00+12:00',
    dayBefore: '2027-04-04',
    day: '2027-04-05',
  },
  {
    zone: 'Pacific/Auckland',
    why: 'the day of 23 hours ends',
    midnight: '2027-09-27T00:00+13:00',
    dayBefore: '2027-09-26',
    day: '2027-09-27',
  },
  { zone: 'Pacific/Auckland', why: 'into 29 February', midnight: '2028-02-29T00:00+13:00', dayBefore: '2028-02-28', day: '2028-02-29' },
];

const minute = 60_000;
const moved = (instant: string, by: number): string => new Date(Date.parse(instant) + by).toISOString();

const enrolled = (zone: string): Partial<EnrollmentFields> => ({ timeZone: zone, startsOn: '2026-07-01', firstOrderOn: '2026-07-01' });

export const dateBoundaries = (start: Start): void => {
  describe('one minute before midnight and one minute after, in the enrollment’s own zone', () => {
    it.each(midnights)('$zone, $why: signed on $dayBefore and on $day', async ({ zone, midnight, dayBefore, day }) => {
      const portal = await start(moved(midnight, -24 * 60 * minute));
      for (const enrollmentId of ['E-1', 'E-2']) await register(portal, enrollmentId, enrolled(zone));
      const coming = await portal.as('P-RES2');
      const university = await portal.as('P-UNI');
      const asked = resellerForm({ requestedEffectiveOn: '2029-06-01' });
      const cases = [await coming.open('E-1', asked), await coming.open('E-2', asked)];
      const signedAt = async (instant: string, { caseId }: { readonly caseId: string }) => {
        await portal.moveTo(instant);
        // Told on the day it is signed: the portal knows which one that is, or it would refuse.
        const told = await university.act(caseId, 'sign', { name: 'Jo Doe', noticeToPreviousOn: instant < at(midnight) ? dayBefore : day });
        return told.signers[0]?.signedOn;
      };
      const [before, after] = cases;
      if (before === undefined || after === undefined) throw new Error('two cases were opened');
      expect(await signedAt(moved(midnight, -minute), before)).toBe(dayBefore);
      expect(await signedAt(moved(midnight, minute), after)).toBe(day);
    });

    it.each(midnights)('$zone, $why: a change for $day takes effect at its first instant, not before', async ({ zone, midnight, day }) => {
      const portal = await start(moved(midnight, -40 * 24 * 60 * minute));
      await register(portal, id, enrolled(zone));
      const coming = await portal.as('P-RES2');
      const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: day }));
      const today = new Date(Date.parse(midnight) - 42 * 24 * 60 * minute).toISOString().slice(0, 10);
      await (await portal.as('P-UNI')).act(caseId, 'sign', { name: 'Jo Doe', noticeToPreviousOn: today });
      await coming.act(caseId, 'sign', { name: 'Haruka Mori' });
      await (await portal.as('OPS-INTERNATIONAL')).act(caseId, 'countersign');
      await portal.moveTo(moved(midnight, -minute));
      expect(await coming.read(caseId)).toMatchObject({ phase: 'SCHEDULED', effectiveOn: day });
      await portal.moveTo(moved(midnight, minute));
      const effective = await coming.read(caseId);
      expect(effective).toMatchObject({ outcome: 'EFFECTIVE' });
      expect(lastOf(effective)).toMatchObject({ act: 'effect', at: at(midnight) });
    });

    it.each(midnights)('$zone, $why: what may be received on $dayBefore is late from $day', async ({ zone, midnight, dayBefore }) => {
      const portal = await start(moved(midnight, -minute));
      await register(portal, id, enrolled(zone));
      const requestedEffectiveOn = new Date(Date.parse(`${dayBefore}T00:00Z`) + 30 * 24 * 60 * minute).toISOString().slice(0, 10);
      const coming = await portal.as('P-RES2');
      const ask = () => coming.post<Advice>('/api/advice/cocp', { enrollmentIds: [id], change: 'RESELLER', requestedEffectiveOn }, 200);
      expect((await ask()).leadTime).toMatchObject({ receiveBy: dayBefore, onTime: true });
      await portal.moveTo(moved(midnight, minute));
      expect((await ask()).leadTime).toMatchObject({ onTime: false });
    });
  });

  describe('an enrollment that started on 29 February', () => {
    it('ends and has its anniversaries counted from that day, in each year’s own February (DATE-3, DATE-4)', async () => {
      const portal = await start(at('2026-02-27T12:00+09:00'));
      const three = await register(portal, 'E-1', { startsOn: '2024-02-29', years: 3, firstOrderOn: '2024-02-29' });
      const operations = await portal.as('OPS-INTERNATIONAL');
      expect(three).toMatchObject({ endsOn: '2027-02-27', nextAnniversary: '2026-02-28', status: 'ACTIVE' });
      await portal.moveTo(at('2026-03-01T00:00+09:00'));
      expect(await operations.get<Enrollment>('/api/enrollments/E-1')).toMatchObject({ nextAnniversary: '2027-02-28' });
      await portal.moveTo(at('2027-02-27T23:59+09:00'));
      expect(await operations.get<Enrollment>('/api/enrollments/E-1')).toMatchObject({ status: 'ACTIVE' });
      await portal.moveTo(at('2027-02-28T00:01+09:00'));
      expect(await operations.get<Enrollment>('/api/enrollments/E-1')).toMatchObject({ status: 'EXPIRED' });
      expect(await register(portal, 'E-2', { startsOn: '2025-03-01', years: 3, firstOrderOn: '2025-03-01' })).toMatchObject({
        endsOn: '2028-02-29',
        nextAnniversary: '2027-03-01',
      });
    });
  });
};
