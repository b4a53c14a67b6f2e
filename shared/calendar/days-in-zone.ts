import { Temporal } from 'temporal-polyfill';
import { computedDate, type CivilDate } from './civil-date.ts';
import { plusDays } from './days.ts';
import { instantOf, type Instant } from './instant.ts';
import { remembering, type InstantOnDay } from './remembering.ts';
import type { TimeZone } from './time-zone.ts';

/** The hour of the day, in the enrollment's zone, at which notices and reminders go out. DATE-7: a policy of the portal, not of the programme. */
export const NOTICE_HOUR = 9;

/** The days of a decade in eight zones; some four megabytes when full. */
const REMEMBERED_DAYS = 30_000;

/**
 * The first instant of `date` in `zone` (DATE-7). Where clocks skip midnight it is the first instant after the gap,
 * and where they skip the whole day (Apia, 2011-12-30) the first instant of the next.
 * Throws a RangeError for a zone that does not exist.
 */
export const startOfDay: InstantOnDay = remembering(REMEMBERED_DAYS, (date, zone) =>
  instantOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds),
);

/** The instant at which a deadline on `date` is missed: the first of the next day in `zone` (DATE-1). */
export const startOfNextDay: InstantOnDay = remembering(REMEMBERED_DAYS, (date, zone) => startOfDay(plusDays(date, 1), zone));

/** When notices and reminders of `date` go out: `NOTICE_HOUR` in `zone`, or as much later as clocks skip there (DATE-7). */
export const noticeInstant: InstantOnDay = remembering(REMEMBERED_DAYS, (date, zone) =>
  instantOf(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: { hour: NOTICE_HOUR } }).epochMilliseconds),
);

/**
 * The date of an instant in `zone`: the last day that has begun there (DATE-5).
 * So an act is in time by its date exactly when it is in time by its instant (DATE-1), also where clocks set back
 * after midnight (St. John's, until 2011) return to the evening before: a day that has begun is not taken back.
 */
export const dateIn = (zone: TimeZone, at: Instant): CivilDate => {
  // No zone is a whole day from UTC: its date is the day of UTC, the one before or the one after.
  const inUtc = computedDate(at.slice(0, 10));
  if (at < startOfDay(inUtc, zone)) return plusDays(inUtc, -1);
  return at < startOfNextDay(inUtc, zone) ? inUtc : plusDays(inUtc, 1);
};
