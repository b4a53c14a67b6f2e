// Days and midnights a second time, by Intl and plain counting: what is tested is not asked about itself.

const day = 24 * 60 * 60 * 1_000;

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

export const later = (a: string, b: string): string => (a > b ? a : b);

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formatters.set(timeZone, known);
  return known;
};

/** What the clock on the wall shows: `2027-04-01T00:00:00`. */
const wallClock = (timeZone: string, instant: string): string => {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: string): string => parts.get(type as Intl.DateTimeFormatPartTypes) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
};

export const dateIn = (timeZone: string, instant: string): string => wallClock(timeZone, instant).slice(0, 10);

/** The instant of a time of a date. The zones of these tests have no gap or doubling at midnight or at nine. */
export const instantOf = (timeZone: string, date: string, time = '00:00:00'): string => {
  const wanted = Date.parse(`${date}T${time}Z`);
  // The offset may change within the day: correct twice.
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess += wanted - Date.parse(`${wallClock(timeZone, new Date(guess).toISOString())}Z`);
  return new Date(guess).toISOString();
};
