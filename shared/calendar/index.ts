export { asDate, civilDate, keptDate, type CivilDate } from './civil-date.ts';
export { daysBetween, earliest, lastWholeDay, latest, plusDays, weekdayOf } from './days.ts';
export { dateIn, NOTICE_HOUR, noticeInstant, startOfDay, startOfNextDay } from './days-in-zone.ts';
export { plusDuration } from './duration.ts';
export { isCivilDate } from './is-civil-date.ts';
export { asInstant, epochMilliseconds, instant, instantOf, keptInstant, type Instant } from './instant.ts';
export { anniversariesOf, anniversary, termOf, type TermDates } from './terms.ts';
export { timeZone, zoneIdentity, type TimeZone } from './time-zone.ts';
