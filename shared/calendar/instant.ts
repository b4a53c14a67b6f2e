import * as z from 'zod';
import { isCivilDate } from './is-civil-date.ts';

const utc = /^(?<minute>.{10}T(?:[01]\d|2[0-3]):[0-5]\d)(?::(?<second>[0-5]\d)(?:\.(?<fraction>\d{1,9}))?)?Z$/;

const isInstant = (text: string): boolean => utc.test(text) && isCivilDate(text.slice(0, 10));

/** Cut off, never rounded up: an act in the last nanosecond of a day stays in it. */
const toMilliseconds = (text: string): string => {
  const { minute, second = '00', fraction = '' } = utc.exec(text)?.groups ?? {};
  return `${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
};

/**
 * A moment in UTC (DATE-5): ISO 8601 with `Z`, seconds and up to nine digits of their fraction optional, years 1900 to 2999.
 * Comes out as `YYYY-MM-DDTHH:mm:ss.sssZ`: fixed width, so instants compare with `<`.
 * Refuses offsets, leap seconds and 24:00, always with one issue `{ code: 'invalid_format', format: 'datetime' }`.
 */
export const instant = z
  .stringFormat('datetime', isInstant, { abort: true })
  .overwrite(toMilliseconds)
  .meta({ format: 'date-time', description: 'An instant in UTC', example: '2026-04-01T00:00:00.000Z' })
  .brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

/** The instant that `text` spells, for instants written out in code and tests; throws a RangeError where `instant` refuses. */
export const asInstant = (text: string): Instant => {
  const parsed = instant.safeParse(text);
  if (!parsed.success) throw new RangeError(`"${text}" is not an instant in UTC of the years 1900 to 2999`);
  return parsed.data;
};

const isFixedWidth = (text: string): text is Instant => text.length === '2026-04-01T00:00:00.000Z'.length;

/** An instant as kept in a record: also one that a date filed for the year 2999 led to. */
export const keptInstant = z
  .stringFormat('datetime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .meta({ format: 'date-time' })
  .brand<'Instant'>();

/**
 * The instant so many whole milliseconds after 1970-01-01T00:00Z.
 * Throws a RangeError for a fraction, and beyond four-digit years, where instants no longer compare.
 */
export const instantOf = (epochMilliseconds: number): Instant => {
  if (!Number.isInteger(epochMilliseconds)) throw new RangeError(`${epochMilliseconds} is not a whole number of milliseconds`);
  const text = new Date(epochMilliseconds).toISOString();
  if (!isFixedWidth(text)) throw new RangeError(`"${text}" is beyond the calendar`);
  return text;
};

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochMilliseconds = (of: Instant): number => Date.parse(of);
