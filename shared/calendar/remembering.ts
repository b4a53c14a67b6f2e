import type { CivilDate } from './civil-date.ts';
import type { Instant } from './instant.ts';
import type { TimeZone } from './time-zone.ts';

export type InstantOnDay = (date: CivilDate, zone: TimeZone) => Instant;

/**
 * Remembers up to `limit` answers of `find`, then forgets them all and starts over, so that it never grows with what people ask.
 * Settling asks for the same days over and over, and asking the rules of a zone is a hundred times dearer.
 * A memory has its place among pure functions here because the answer never changes while the process lives.
 */
export const remembering = (limit: number, find: InstantOnDay): InstantOnDay => {
  const zones = new Map<TimeZone, Map<CivilDate, Instant>>();
  let remembered = 0;
  return (date, zone) => {
    const known = zones.get(zone)?.get(date);
    if (known !== undefined) return known;
    const found = find(date, zone);
    if (remembered === limit) {
      zones.clear();
      remembered = 0;
    }
    const days = zones.get(zone) ?? new Map<CivilDate, Instant>();
    zones.set(zone, days.set(date, found));
    remembered += 1;
    return found;
  };
};
