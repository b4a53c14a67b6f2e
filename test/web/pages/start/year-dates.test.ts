import { describe, expect, it } from 'vitest';
import { enrollmentShown, type EnrollmentShown } from '../../../../shared/api/index.ts';
import { asDate } from '../../../../shared/calendar/index.ts';
import type { Ending } from '../../../../web/registry/endings.ts';
import { leadTimesOf } from '../../../../web/pages/start/lead-times.ts';
import { monthsOf, placeIn, yearOf } from '../../../../web/pages/start/year-dates.ts';
import { aListedCase } from '../../case/a-case.ts';

const goesOn = ({ endsOn }: EnrollmentShown): Ending => ({ on: endsOn, isTermination: false });

const shown = (of: object = {}) =>
  enrollmentShown.parse({
    enrollmentId: 'E-1',
    number: '87654321',
    masterAgreement: 'S1234567',
    program: 'EES',
    agreementVersion: '3.2',
    region: 'INTERNATIONAL',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    channelModel: 'ONE_TIER',
    startsOn: '2024-04-01',
    years: 3,
    institutionId: 'P-UNI',
    resellerId: 'P-RES',
    status: 'ACTIVE',
    endsOn: '2027-03-31',
    nextAnniversary: '2027-04-01',
    openCases: [],
    version: 1,
    billDates: ['2026-10-01', '2027-02-15'],
    terms: [{ startsOn: '2024-04-01', endsOn: '2027-03-31', years: 3 }],
    ...of,
  });

describe('the year of an enrollment', () => {
  const today = asDate('2027-01-10');
  const due = aListedCase({ deadlines: [{ rule: 'COCP-SIGN-90', on: asDate('2027-03-05'), state: 'PENDING' }] });
  const year = yearOf(shown(), [due], today, goesOn(shown()));

  it('begins a little before today and goes on for a year, months marked', () => {
    expect([year.from, year.to]).toEqual(['2026-11-26', '2027-11-26']);
    expect(placeIn(year, year.from)).toBe(0);
    expect(placeIn(year, year.to)).toBe(1);
    expect(monthsOf(year).slice(0, 2)).toEqual(['2026-12-01', '2027-01-01']);
  });

  it('has the term, its anniversaries and bill dates, last safe days, the choice, today and what is due', () => {
    expect(year.dates.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2027-01-10 TODAY',
      '2027-01-16 SAFE_UNTIL',
      '2027-01-30 CHOOSE',
      '2027-02-15 BILL_DATE',
      '2027-03-02 SAFE_UNTIL',
      '2027-03-05 DUE',
      '2027-03-31 END',
    ]);
    expect(year.term).toEqual({ from: '2026-11-26', to: '2027-03-31' });
  });

  it('has the windows: too late for a change, and the choice from 60 days before the end (EXPIRY-NOTICE-60)', () => {
    expect(year.choosing).toEqual({ from: '2027-01-30', to: '2027-03-31' });
    expect(year.tooLate).toContainEqual({ from: '2027-03-03', to: '2027-04-01' });
  });

  it('has no windows once the term is over', () => {
    const over = yearOf(shown({ status: 'EXPIRED' }), [], asDate('2027-05-01'), goesOn(shown()));
    expect([over.choosing, over.tooLate]).toEqual([null, []]);
    expect(over.dates.map(({ kind }) => kind)).toEqual(['END', 'TODAY']);
  });

  it('ends on the day of a termination that is approved, with no date after it and no choice', () => {
    const cut = yearOf(shown(), [], today, { on: asDate('2027-02-20'), isTermination: true });
    expect(cut.dates.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2027-01-10 TODAY',
      '2027-01-16 SAFE_UNTIL',
      '2027-02-15 BILL_DATE',
      '2027-02-20 TERMINATION',
    ]);
    expect([cut.term?.to, cut.choosing]).toEqual(['2027-02-20', null]);
  });

  it('once terminated has no day for a change, and no term where nobody knows when it was', () => {
    const terminated = shown({ status: 'TERMINATED' });
    const over = yearOf(terminated, [], today, { on: asDate('2027-01-05'), isTermination: true });
    expect(over.dates.map(({ kind, on }) => `${on} ${kind}`)).toEqual(['2027-01-05 TERMINATION', '2027-01-10 TODAY']);
    expect([over.tooLate, over.choosing]).toEqual([[], null]);
    const unknown = yearOf(terminated, [], today, { on: null, isTermination: true });
    expect([unknown.term, unknown.dates.map(({ kind }) => kind)]).toEqual([null, ['TODAY']]);
  });
});

describe('lead times running out', () => {
  const all = [shown({ enrollmentId: 'E-2', number: '2', billDates: [] }), shown(), shown({ enrollmentId: 'E-3', status: 'EXPIRED' })];
  const on = (day: string) =>
    leadTimesOf(all, () => asDate(day), 60, goesOn).map((each) => [each.enrollment.enrollmentId, each.receiveBy, each.daysLeft]);

  it('are the nearest last safe day of each running enrollment, the nearest first', () => {
    expect(on('2027-01-10')).toEqual([
      ['E-1', '2027-01-16', 6],
      ['E-2', '2027-03-02', 51],
    ]);
  });

  it('are told from 60 days before, not from 61, and on the day itself, not the day after', () => {
    const of2 = (day: string) => on(day).find(([id]) => id === 'E-2')?.[2];
    expect([of2('2026-12-31'), of2('2027-01-01')]).toEqual([undefined, 60]);
    expect([of2('2027-03-02'), of2('2027-03-03')]).toEqual([0, undefined]);
  });

  it('are none for a date that a termination comes before', () => {
    const ending = (day: string) => () => ({ on: asDate(day), isTermination: true });
    const until = (day: string) => leadTimesOf([shown()], () => asDate('2027-01-10'), 60, ending(day)).map(({ anchor }) => anchor);
    expect([until('2027-02-15'), until('2027-02-16')]).toEqual([[], ['2027-02-15']]);
  });
});
