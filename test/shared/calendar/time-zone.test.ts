import { describe, expect, it } from 'vitest';
import { timeZone, zoneIdentity } from '../../../shared/calendar/index.ts';

describe('the time zone of an enrollment', () => {
  it.each([
    ['asia/tokyo', 'Asia/Tokyo'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires'],
    ['us/eastern', 'US/Eastern'],
  ])('is kept as the database writes it: %s', (given, kept) => {
    expect(timeZone.parse(given)).toBe(kept);
  });

  it.each([
    ['Asia/Calcutta', 'Asia/Kolkata', true],
    ['Japan', 'Asia/Tokyo', true],
    ['Asia/Seoul', 'Asia/Tokyo', false],
  ])('%s and %s are one zone: %s', (one, other, isSame) => {
    expect(zoneIdentity(one) === zoneIdentity(other)).toBe(isSame);
  });

  it.each(['Asia/Tokyo', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+9', 'UTC'])('may be %s', (name) => {
    expect(timeZone.parse(name)).toBe(name);
  });

  it.each(['Asia/Calcutta', 'Europe/Kiev', 'US/Eastern', 'Japan'])('stays as given when it is an alias: %s', (name) => {
    expect(timeZone.parse(name)).toBe(name);
  });

  it.each([
    '+09:00',
    '-0500',
    '+9',
    'UTC+9',
    'GMT+9',
    'JST',
    'Z',
    'Asia/Osaka',
    'Asia',
    'Asia/',
    '/Asia/Tokyo',
    ' Asia/Tokyo',
    'Asia/Tokyo\n',
    'Asia/Tokyo[u-ca=japanese]',
    '2026-04-01T00:00[Asia/Tokyo]',
    '2026-04-01T00:00Z',
    '../../etc/passwd',
    'A'.repeat(100_000),
    '',
  ])('may not be "%.40s": one issue that says "timeZone"', (text) => {
    const { error } = timeZone.safeParse(text);
    expect(error?.issues).toMatchObject([{ code: 'invalid_format', format: 'timeZone' }]);
    expect(error?.issues).toHaveLength(1);
  });
});
