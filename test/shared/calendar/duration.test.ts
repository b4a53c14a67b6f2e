import { describe, expect, it } from 'vitest';
import { asInstant, plusDuration } from '../../../shared/calendar/index.ts';

describe('moving an instant on by an ISO 8601 duration', () => {
  it.each([
    ['2026-04-01T09:30:00.000Z', 'P10D', '2026-04-11T09:30:00.000Z'],
    ['2026-04-01T09:30:00.000Z', 'PT1H', '2026-04-01T10:30:00.000Z'],
    ['2026-04-01T09:30:00.000Z', 'P2W', '2026-04-15T09:30:00.000Z'],
    ['2026-04-01T09:30:00.000Z', 'P1Y2M3DT4H5M6.789S', '2027-06-04T13:35:06.789Z'],
    ['2026-01-31T00:00:00.000Z', 'P1M', '2026-02-28T00:00:00.000Z'],
    ['2028-01-31T00:00:00.000Z', 'P1M', '2028-02-29T00:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', 'P1Y', '2029-02-28T00:00:00.000Z'],
    ['2026-04-01T09:30:00.000Z', 'PT0S', '2026-04-01T09:30:00.000Z'],
  ])('%s and %s is %s', (from, duration, to) => {
    expect(plusDuration(asInstant(from), duration)).toBe(to);
  });

  it('counts days in UTC unless told a zone, where a day may have 23 hours', () => {
    const eveOfSummerTime = asInstant('2026-03-07T12:00:00Z');
    expect(plusDuration(eveOfSummerTime, 'P1D')).toBe('2026-03-08T12:00:00.000Z');
    expect(plusDuration(eveOfSummerTime, 'P1D', 'America/New_York')).toBe('2026-03-08T11:00:00.000Z');
    expect(plusDuration(eveOfSummerTime, 'PT24H', 'America/New_York')).toBe('2026-03-08T12:00:00.000Z');
  });

  it.each(['-P1D', 'P-1D', '-PT1S', '10D', 'P', 'PT', 'P1', 'P1H', 'P1.5D', 'ten days', '', 'P1D ', 'P99999999999Y'])(
    'refuses "%s"',
    (duration) => {
      expect(() => plusDuration(asInstant('2026-04-01T00:00:00Z'), duration)).toThrow(RangeError);
    },
  );

  it('goes to the last millisecond of 2999 and no further', () => {
    const noon = asInstant('2999-12-31T12:00:00Z');
    expect(plusDuration(noon, 'PT11H59M59.999S')).toBe('2999-12-31T23:59:59.999Z');
    expect(() => plusDuration(noon, 'PT12H')).toThrow(RangeError);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => plusDuration(asInstant('2026-04-01T00:00:00Z'), 'P1D', 'Asia/Osaka')).toThrow(RangeError);
  });
});
