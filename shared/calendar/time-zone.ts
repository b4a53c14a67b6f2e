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

/**
 * A name of the IANA time zone database, kept as given: an alias (`Asia/Calcutta`) stays the alias.
 * Refuses offsets (`+09:00`) and unknown names, always with one issue `{ code: 'invalid_format', format: 'timeZone' }`.
 */
export const timeZone = z
  .stringFormat('timeZone', isTimeZone)
  .meta({ description: 'A name of the IANA time zone database', example: 'Asia/Tokyo' });
export type TimeZone = z.infer<typeof timeZone>;
