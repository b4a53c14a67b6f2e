import { describe, expect, it } from 'vitest';
import { asDate, asInstant, type CivilDate, type TimeZone } from '../../../shared/calendar/index.ts';
import { remembering } from '../../../shared/calendar/remembering.ts';

const [first, second, third] = [asDate('2026-04-01'), asDate('2026-04-02'), asDate('2026-04-03')];

/** Answers with midnight of UTC, and notes what it was asked. */
const aCalendar = (limit: number) => {
  const asked: string[] = [];
  const ask = remembering(limit, (date: CivilDate, zone: TimeZone) => {
    asked.push(`${date} ${zone}`);
    if (zone === 'Asia/Osaka') throw new RangeError(zone);
    return asInstant(`${date}T00:00:00Z`);
  });
  return { ask, asked };
};

describe('an answer that is remembered', () => {
  it('is found once for each day and zone', () => {
    const { ask, asked } = aCalendar(10);
    for (const zone of ['Asia/Tokyo', 'UTC', 'Asia/Tokyo', 'UTC']) {
      expect(ask(first, zone)).toBe('2026-04-01T00:00:00.000Z');
      expect(ask(second, zone)).toBe('2026-04-02T00:00:00.000Z');
    }
    expect(asked).toEqual(['2026-04-01 Asia/Tokyo', '2026-04-02 Asia/Tokyo', '2026-04-01 UTC', '2026-04-02 UTC']);
  });

  it('is kept up to the limit, and with one more all are forgotten, time and again', () => {
    const { ask, asked } = aCalendar(2);
    ask(first, 'UTC');
    ask(second, 'UTC');
    ask(first, 'UTC');
    expect(asked).toHaveLength(2);
    ask(third, 'UTC');
    expect(asked).toHaveLength(3);
    ask(first, 'UTC');
    ask(third, 'UTC');
    expect(asked).toHaveLength(4);
    ask(second, 'UTC');
    ask(first, 'UTC');
    expect(asked).toHaveLength(6);
    expect(ask(first, 'UTC')).toBe('2026-04-01T00:00:00.000Z');
    expect(asked).toHaveLength(6);
  });

  it('is none that was thrown', () => {
    const { ask, asked } = aCalendar(10);
    expect(() => ask(first, 'Asia/Osaka')).toThrow(RangeError);
    expect(() => ask(first, 'Asia/Osaka')).toThrow(RangeError);
    expect(asked).toHaveLength(2);
  });
});
