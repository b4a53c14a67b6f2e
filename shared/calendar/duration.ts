import { Temporal } from 'temporal-polyfill';
import { asInstant, epochMilliseconds, instantOf, type Instant } from './instant.ts';
import type { TimeZone } from './time-zone.ts';

/**
 * The instant an ISO 8601 duration (`P10D`, `PT1H`, `P1M`) after `from`, its days and months counted in `zone`:
 * a month after 31 January is the last day of February.
 * Throws a RangeError for a duration that is malformed or negative, or that leads past the year 2999.
 */
export const plusDuration = (from: Instant, isoDuration: string, zone: TimeZone = 'UTC'): Instant => {
  const duration = Temporal.Duration.from(isoDuration);
  if (duration.sign < 0) throw new RangeError(`"${isoDuration}" leads back in time`);
  const start = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds(from)).toZonedDateTimeISO(zone);
  return asInstant(instantOf(start.add(duration).epochMilliseconds));
};
