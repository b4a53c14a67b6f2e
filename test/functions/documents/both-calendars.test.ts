import { describe, expect, it } from 'vitest';
import { inBothCalendars, onTheClock } from '../../../functions/documents/index.ts';
import { asInstant, civilDate } from '../../../shared/calendar/index.ts';

describe('a day on a form', () => {
  it.each([
    ['2019-04-30', '2019-04-30 (平成31年4月30日)'],
    ['2019-05-01', '2019-05-01 (令和元年5月1日)'],
    ['2026-04-01', '2026-04-01 (令和8年4月1日)'],
  ])('%s stands in both calendars', (on, both) => {
    expect(inBothCalendars(civilDate.parse(on))).toBe(both);
  });
});

describe('an instant on the audit page', () => {
  it('is told on the clock of the zone, which it names', () => {
    expect(onTheClock(asInstant('2026-03-31T15:00:00Z'), 'Asia/Tokyo')).toBe('2026-04-01 00:00:00 Asia/Tokyo');
    expect(onTheClock(asInstant('2026-03-31T15:00:00Z'), 'America/New_York')).toBe('2026-03-31 11:00:00 America/New_York');
  });
});
