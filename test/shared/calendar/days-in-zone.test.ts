import { describe, expect, it } from 'vitest';
import {
  asDate,
  asInstant,
  dateIn,
  instantOf,
  epochMilliseconds,
  noticeInstant,
  NOTICE_HOUR,
  plusDays,
  startOfDay,
  startOfNextDay,
  type TimeZone,
} from '../../../shared/calendar/index.ts';

const minutesBetween = (from: string, to: string): number =>
  (epochMilliseconds(asInstant(to)) - epochMilliseconds(asInstant(from))) / 60_000;
const minutesAfter = (at: string, minutes: number) => instantOf(epochMilliseconds(asInstant(at)) + minutes * 60_000);

describe('a day begins at its first instant in the zone (DATE-7)', () => {
  it.each([
    ['UTC', '2026-04-01', '2026-04-01T00:00:00.000Z'],
    ['Asia/Tokyo', '2026-04-01', '2026-03-31T15:00:00.000Z'],
    ['Asia/Kathmandu', '2026-04-01', '2026-03-31T18:15:00.000Z'],
    ['Asia/Calcutta', '2026-04-01', '2026-03-31T18:30:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-04T11:00:00.000Z'],
    ['Pacific/Auckland', '2026-04-06', '2026-04-05T12:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-27', '2026-09-26T12:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-28', '2026-09-27T11:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-04-01', '2026-03-31T10:00:00.000Z'],
    ['Etc/GMT+12', '2026-04-01', '2026-04-01T12:00:00.000Z'],
    ['Asia/Tokyo', '1900-01-01', '1899-12-31T15:00:00.000Z'],
  ])('%s, %s: %s', (zone, date, at) => {
    expect(startOfDay(asDate(date), zone)).toBe(at);
  });
});

describe('midnight does not exist where clocks go forward then (DATE-1, DATE-7)', () => {
  it.each([
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00.000Z'],
  ])('%s, %s begins at 01:00 there, %s, when the day before is over', (zone, date, at) => {
    const day = asDate(date);
    expect(startOfDay(day, zone)).toBe(at);
    expect(startOfNextDay(plusDays(day, -1), zone)).toBe(at);
    expect(dateIn(zone, minutesAfter(at, -1))).toBe(plusDays(day, -1));
    expect(dateIn(zone, asInstant(at))).toBe(day);
  });
});

describe('midnight comes twice, or the hour before it, where clocks go back then (DATE-1)', () => {
  it.each([
    ['Asia/Beirut', '2026-10-25', '2026-10-24T22:00:00.000Z', 'the hour before midnight twice'],
    ['Africa/Cairo', '2024-11-01', '2024-10-31T22:00:00.000Z', 'the hour before midnight twice'],
    ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z', 'the hour before midnight twice'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z', 'the hour after midnight twice'],
  ])('%s, %s begins at %s: %s', (zone, date, at) => {
    const day = asDate(date);
    expect(startOfDay(day, zone)).toBe(at);
    expect(dateIn(zone, minutesAfter(at, -1))).toBe(plusDays(day, -1));
    expect(dateIn(zone, asInstant(at))).toBe(day);
    expect(dateIn(zone, minutesAfter(at, 90))).toBe(day);
  });
});

describe('a day that clocks skip: Apia had no 30 December 2011', () => {
  const zone = 'Pacific/Apia';
  const skip = '2011-12-30T10:00:00.000Z';

  it('has no instant of its own: the skipped day and the next begin and the day before ends at once', () => {
    expect(startOfNextDay(asDate('2011-12-29'), zone)).toBe(skip);
    expect(startOfDay(asDate('2011-12-30'), zone)).toBe(skip);
    expect(startOfNextDay(asDate('2011-12-30'), zone)).toBe(skip);
    expect(startOfDay(asDate('2011-12-31'), zone)).toBe(skip);
    expect(startOfNextDay(asDate('2011-12-31'), zone)).toBe('2011-12-31T10:00:00.000Z');
  });

  it('is the date of no act (DATE-5)', () => {
    expect(dateIn(zone, minutesAfter(skip, -1))).toBe('2011-12-29');
    expect(dateIn(zone, asInstant(skip))).toBe('2011-12-31');
  });

  it('sends its notices as much later as clocks skipped (DATE-7)', () => {
    expect(noticeInstant(asDate('2011-12-30'), zone)).toBe('2011-12-30T19:00:00.000Z');
  });
});

describe('a deadline is met to the end of its day and missed at the first instant of the next (DATE-1)', () => {
  it.each<[TimeZone, string, string]>([
    ['Asia/Tokyo', '2026-03-31', '2026-03-31T15:00:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-09T04:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-02T05:00:00.000Z'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-05T12:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-03', '2018-11-04T03:00:00.000Z'],
    ['Asia/Kathmandu', '2026-03-31', '2026-03-31T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-31', '2026-03-31T10:00:00.000Z'],
    ['UTC', '2999-12-31', '3000-01-01T00:00:00.000Z'],
    ['Etc/GMT+12', '2999-12-31', '3000-01-01T12:00:00.000Z'],
  ])('%s, %s: missed at %s, and an act a minute or a millisecond earlier is of that day (DATE-5)', (zone, date, missedAt) => {
    expect(startOfNextDay(asDate(date), zone)).toBe(missedAt);
    const missed = startOfNextDay(asDate(date), zone);
    expect(dateIn(zone, instantOf(epochMilliseconds(missed) - 60_000))).toBe(date);
    expect(dateIn(zone, instantOf(epochMilliseconds(missed) - 1))).toBe(date);
    expect(dateIn(zone, missed)).toBe(plusDays(asDate(date), 1));
    expect(dateIn(zone, instantOf(epochMilliseconds(missed) + 60_000))).toBe(plusDays(asDate(date), 1));
  });
});

describe('days are not all 24 hours long', () => {
  it.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Pacific/Auckland', '2026-04-05', 25],
    ['Pacific/Auckland', '2026-09-27', 23],
    ['Asia/Tokyo', '2026-03-08', 24],
    ['Pacific/Kwajalein', '1969-09-30', 47],
  ])('%s, %s has %d hours', (zone, date, hours) => {
    expect(minutesBetween(startOfDay(asDate(date), zone), startOfNextDay(asDate(date), zone))).toBe(hours * 60);
  });
});

describe('the date of an act is the date in the zone of the enrollment (DATE-5)', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-04-02'],
    ['Asia/Tokyo', '2026-04-01'],
    ['UTC', '2026-04-01'],
    ['America/New_York', '2026-04-01'],
    ['Etc/GMT+12', '2026-03-31'],
  ])('2026-04-01T11:59:59.999Z is in %s on %s', (zone, date) => {
    expect(dateIn(zone, asInstant('2026-04-01T11:59:59.999Z'))).toBe(date);
  });

  it('and never goes back, also where clocks go back over midnight: St. John’s, 2010-11-07 at 00:01', () => {
    const zone = 'America/St_Johns';
    expect(startOfDay(asDate('2010-11-07'), zone)).toBe('2010-11-07T02:30:00.000Z');
    expect(dateIn(zone, asInstant('2010-11-07T02:29:59.999Z'))).toBe('2010-11-06');
    expect(dateIn(zone, asInstant('2010-11-07T02:30:00.000Z'))).toBe('2010-11-07');
    // The clocks there show 23:01 of the 6th again: a deadline on the 6th was missed a minute ago.
    expect(dateIn(zone, asInstant('2010-11-07T02:31:00.000Z'))).toBe('2010-11-07');
  });
});

describe('notices go out at nine (DATE-7)', () => {
  it('by a policy of the portal', () => {
    expect(NOTICE_HOUR).toBe(9);
  });

  it.each([
    ['Asia/Tokyo', '2026-04-01', '2026-04-01T00:00:00.000Z'],
    ['America/New_York', '2026-03-07', '2026-03-07T14:00:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T13:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T14:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T11:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-04-01', '2026-03-31T19:00:00.000Z'],
    ['Asia/Kathmandu', '2026-04-01', '2026-04-01T03:15:00.000Z'],
  ])('in %s on %s: %s', (zone, date, at) => {
    expect(noticeInstant(asDate(date), zone)).toBe(at);
  });
});

describe('a zone that does not exist', () => {
  it('throws, every time it is asked', () => {
    const today = asDate('2026-04-01');
    const ask: readonly ((zone: TimeZone) => unknown)[] = [
      (zone) => startOfDay(today, zone),
      (zone) => startOfNextDay(today, zone),
      (zone) => noticeInstant(today, zone),
      (zone) => dateIn(zone, asInstant('2026-04-01T00:00:00Z')),
    ];
    for (const question of [...ask, ...ask]) expect(() => question('Asia/Osaka')).toThrow(RangeError);
  });
});
