import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

// Temporal also takes offsets and whole timestamps with a zone in brackets where a zone is asked for.
const shapeOfName = /^[A-Za-z][\w+-]*(?:\/[A-Za-z][\w+-]*)*$/;
const epoch = Temporal.Instant.fromEpochMilliseconds(0);

const isTimeZone = (text: string): boolean => {
  if (!shapeOfName.test(text)) return false;
  try {
    epoch.toZonedDateTimeISO(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** As the database writes it: names are told apart by their letters alone. */
const asWritten = (text: string): string => (isTimeZone(text) ? epoch.toZonedDateTimeISO(text).timeZoneId : text);

const zones = new Map<string, string>();

/** The same for all names of one zone: `Asia/Calcutta` is `Asia/Kolkata`. To compare zones by; kept is the name given. */
export const zoneIdentity = (name: string): string => {
  const identity = zones.get(name) ?? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  zones.set(name, identity);
  return identity;
};

/**
 * A name of the IANA time zone database, kept as given but for small and capital letters: an alias (`Asia/Calcutta`) stays the alias.
 * Refuses offsets (`+09:00`) and unknown names, always with one issue `{ code: 'invalid_format', format: 'timeZone' }`.
 */
export const timeZone = z
  .stringFormat('timeZone', isTimeZone)
  .overwrite(asWritten)
  .meta({ description: 'A name of the IANA time zone database', example: 'Asia/Tokyo' });
export type TimeZone = z.infer<typeof timeZone>;
