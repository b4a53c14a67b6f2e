import { isCivilDate, type CivilDate, type Instant } from '../../shared/calendar/index.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
};

/** The date of an instant in a zone, for showing only: what counts is decided by the API. */
export const dateAt = (at: Instant, timeZone: string): CivilDate => {
  const parts = formatter('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(Date.parse(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  if (!isCivilDate(date)) throw new RangeError(`${at} has no date in ${timeZone}`);
  return date;
};

/** What clocks in a zone are ahead of UTC by at an instant: `UTC+9`. */
const offsetAt = (at: Instant, timeZone: string): string => {
  const parts = formatter('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(Date.parse(at));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset.replace('GMT', 'UTC').replace('-', '−');
};

/** The time of day of an instant in a zone, and which zone that is: `09:00 UTC+9`. */
const timeAt = (at: Instant, timeZone: string): string => {
  const time = formatter('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(at));
  return `${time} ${offsetAt(at, timeZone)}`;
};

/**
 * An instant as people read it, its day written by `date`: `1 April 2027 (Thu) 09:00 UTC+9`. What belongs to an enrollment is told in
 * its zone, as its dates are; all else in the reader's.
 */
export const momentAt = (at: Instant, timeZone: string, date: (on: CivilDate) => string): string =>
  `${date(dateAt(at, timeZone))} ${timeAt(at, timeZone)}`;

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
