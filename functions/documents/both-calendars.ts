import type { CivilDate, Instant, TimeZone } from '../../shared/calendar/index.ts';

const japanese = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as both readers know it: `2026-04-01 (令和8年4月1日)`. */
export const inBothCalendars = (on: CivilDate): string => `${on} (${japanese.format(new Date(`${on}T00:00:00Z`))})`;

const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

const clockIn = (timeZone: TimeZone): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  clocks.set(timeZone, made);
  return made;
};

/** An instant on the clock of a zone, which it names: `2026-04-01 09:00:00 Asia/Tokyo`. */
export const onTheClock = (at: Instant, timeZone: TimeZone): string => `${clockIn(timeZone).format(new Date(at))} ${timeZone}`;
