import { describe, expect, it } from 'vitest';
import { asDate, asInstant, keptDate, keptInstant, plusDays, startOfNextDay } from '../../../shared/calendar/index.ts';

describe('what follows from the first and the last date that can be filed', () => {
  it('is read as it was written, though nobody could file it', () => {
    for (const date of [plusDays(asDate('1900-01-01'), -30), plusDays(asDate('2999-12-31'), 1_200)]) {
      expect(keptDate.parse(date)).toBe(date);
      expect(() => asDate(date)).toThrow(RangeError);
    }
    const at = startOfNextDay(asDate('2999-12-31'), 'America/New_York');
    expect(keptInstant.parse(at)).toBe('3000-01-01T05:00:00.000Z');
    expect(() => asInstant(at)).toThrow(RangeError);
  });

  it.each(['2026-1-1', '12026-01-01', 'soon', ''])('%j is no date in a record', (text) => {
    expect(keptDate.safeParse(text).success).toBe(false);
  });

  it.each(['2026-01-01', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000+09:00'])('%j is no instant in a record', (text) => {
    expect(keptInstant.safeParse(text).success).toBe(false);
  });
});
