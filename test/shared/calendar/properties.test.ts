import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  anniversariesOf,
  anniversary,
  asDate,
  civilDate,
  dateIn,
  daysBetween,
  epochMilliseconds,
  instant,
  instantOf,
  noticeInstant,
  plusDays,
  startOfDay,
  startOfNextDay,
  termOf,
  timeZone,
  weekdayOf,
  type CivilDate,
  type Instant,
} from '../../../shared/calendar/index.ts';
import { size } from '../../size.ts';

// A failure prints the seed, with which `fc.assert(…, { seed })` repeats it.
const always = <Drawn>(property: fc.IProperty<Drawn>): void => {
  fc.assert(property, { numRuns: size.propertyRuns });
};

const zones = Intl.supportedValuesOf('timeZone');
const aZone = fc.constantFrom(...zones);
const aDate = fc.integer({ min: 0, max: 401_766 }).map((days) => plusDays(asDate('1900-01-01'), days));
const aRecentDate = fc.integer({ min: 0, max: 36_524 }).map((days) => plusDays(asDate('2000-01-01'), days));
const aLeapDay = fc.constantFrom('2000-02-29', '2024-02-29', '2028-02-29', '2096-02-29').map(asDate);
const aStart = fc.oneof(aDate, aLeapDay);
const anInstant = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2999, 11, 30) }).map(instantOf);
/** Within two days of a change of clocks, to the minute, where there is one after the drawn instant. */
const anInstantAtAChange = fc.tuple(aZone, anInstant, fc.integer({ min: -2880, max: 2880 })).map(([zone, at, minutes]) => {
  const change = zoned(zone, at).getTimeZoneTransition('next')?.epochMilliseconds ?? epochMilliseconds(at);
  return { zone, at: instantOf(change + minutes * 60_000) };
});
const anInstantSomewhere = fc.oneof(fc.record({ zone: aZone, at: anInstant }), anInstantAtAChange);

const zoned = (zone: string, at: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds(at)).toZonedDateTimeISO(zone);
const plain = (date: CivilDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

/** Days that never were: their zones crossed the date line. */
const skippedDays = new Set([
  'Pacific/Apia 2011-12-30',
  'Pacific/Enderbury 1994-12-31',
  'Pacific/Fakaofo 2011-12-30',
  'Pacific/Kanton 1994-12-31',
  'Pacific/Kiritimati 1994-12-31',
  'Pacific/Kwajalein 1993-08-21',
]);

describe('for any dates', () => {
  it('a date read back is itself', () => {
    always(
      fc.property(aDate, (date) => {
        expect(civilDate.parse(date)).toBe(date);
      }),
    );
  });

  it('days forward and back come home, and daysBetween tells how many (DATE-2)', () => {
    always(
      fc.property(aDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        expect(plusDays(plusDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, plusDays(date, days))).toBe(days);
      }),
    );
  });

  it('a day more is later as text, and the next weekday', () => {
    always(
      fc.property(aDate, (date) => {
        const next = plusDays(date, 1);
        expect(next > date).toBe(true);
        expect(weekdayOf(next)).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });

  it('Temporal says the same', () => {
    always(
      fc.property(aDate, aDate, fc.integer({ min: -100_000, max: 100_000 }), (date, other, days) => {
        expect(plusDays(date, days)).toBe(plain(date).add({ days }).toString());
        expect(daysBetween(date, other)).toBe(plain(date).until(plain(other), { largestUnit: 'day' }).days);
        expect(weekdayOf(date)).toBe(plain(date).dayOfWeek);
      }),
    );
  });
});

describe('for any first start', () => {
  it('anniversaries only go forward, a year at a time, and Temporal says the same (DATE-3)', () => {
    always(
      fc.property(aStart, fc.integer({ min: 0, max: 200 }), (start, n) => {
        const date = anniversary(start, n);
        expect(date).toBe(plain(start).add({ years: n }).toString());
        expect([365, 366]).toContain(daysBetween(date, anniversary(start, n + 1)));
      }),
    );
  });

  it('terms follow one another without a gap, and their anniversaries are all there is (DATE-4)', () => {
    always(
      fc.property(aStart, fc.array(fc.constantFrom(1, 3), { minLength: 1, maxLength: 8 }), (start, lengths) => {
        const terms = lengths.map((years, index) => {
          const before = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
          return termOf(start, before, years);
        });
        terms.reduce((previous, term) => {
          expect(term.startsOn).toBe(plusDays(previous.endsOn, 1));
          return term;
        });
        for (const term of terms) expect(anniversariesOf(start, term).at(-1)).toBe(plusDays(term.endsOn, 1));
        const total = lengths.reduce((sum, length) => sum + length, 0);
        expect(terms.flatMap((term) => anniversariesOf(start, term))).toEqual(
          Array.from({ length: total }, (_, year) => anniversary(start, year + 1)),
        );
      }),
    );
  });
});

describe('for any instant', () => {
  it('milliseconds and text say the same, and text is kept as it is', () => {
    always(
      fc.property(anInstant, (at) => {
        expect(instantOf(epochMilliseconds(at))).toBe(at);
        expect(instant.parse(at)).toBe(at);
      }),
    );
  });

  it('earlier is less, as a number and as text', () => {
    always(
      fc.property(anInstant, anInstant, (a, b) => {
        expect(a < b).toBe(epochMilliseconds(a) < epochMilliseconds(b));
      }),
    );
  });

  it('any fraction of a second is cut to milliseconds', () => {
    always(
      fc.property(anInstant, fc.stringMatching(/^\d{1,9}$/), (at, fraction) => {
        const kept = instant.parse(`${at.slice(0, 19)}.${fraction}Z`);
        expect(kept).toBe(`${at.slice(0, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
      }),
    );
  });
});

describe('for any day in any zone', () => {
  it('every zone the platform knows may be filed', () => {
    for (const zone of zones) expect(timeZone.parse(zone)).toBe(zone);
  });

  it('the first instant of a day is of that day, unless the day was skipped, and a millisecond before it is not', () => {
    always(
      fc.property(aZone, fc.oneof(aDate, aRecentDate), (zone, date) => {
        fc.pre(!skippedDays.has(`${zone} ${date}`));
        const start = startOfDay(date, zone);
        expect(dateIn(zone, start)).toBe(date);
        expect(dateIn(zone, instantOf(epochMilliseconds(start) - 1)) < date).toBe(true);
      }),
    );
  });

  it('a day ends when the next begins', () => {
    always(
      fc.property(aZone, aDate, (zone, date) => {
        expect(startOfNextDay(date, zone)).toBe(startOfDay(plusDays(date, 1), zone));
      }),
    );
  });

  it('an act is in time by its date exactly when it is by its instant (DATE-1, DATE-5)', () => {
    always(
      fc.property(anInstantSomewhere, fc.integer({ min: -2, max: 2 }), ({ zone, at }, days) => {
        const deadline = plusDays(dateIn(zone, at), days);
        expect(dateIn(zone, at) <= deadline).toBe(at < startOfNextDay(deadline, zone));
      }),
    );
  });

  it('Temporal begins the day at the same instant, and has nine o’clock at the same (DATE-7)', () => {
    always(
      fc.property(aZone, aDate, (zone, date) => {
        expect(epochMilliseconds(startOfDay(date, zone))).toBe(plain(date).toZonedDateTime(zone).epochMilliseconds);
        const nine = plain(date).toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
        expect(epochMilliseconds(noticeInstant(date, zone))).toBe(nine.epochMilliseconds);
      }),
    );
  });

  it('Temporal and Intl give an instant the same date, but for the hour when clocks went back over midnight', () => {
    always(
      fc.property(anInstantSomewhere, ({ zone, at }) => {
        const date = dateIn(zone, at);
        const shown = zoned(zone, at).toPlainDate().toString();
        const shownByIntl = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(epochMilliseconds(at));
        expect(shownByIntl).toBe(shown);
        if (date === shown) return;
        expect(shown).toBe(plusDays(date, -1));
        expect(startOfDay(date, zone) <= at).toBe(true);
        expect(at < '2011-12-01').toBe(true);
      }),
    );
  });
});
