import { describe, expect, it } from 'vitest';
import { enrollmentShown, type EnrollmentShown, type ListedOf } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { page } from '../../../shared/texts/en/page.ts';
import { endingIn, terminationsIn } from '../../../web/registry/endings.ts';
import { enrollmentsCsv } from '../../../web/pages/enrollments/enrollments-csv.ts';
import { enrollmentList } from '../../../shared/texts/en/page/enrollment-list.ts';

type Told = Pick<ListedOf<'TERMINATION'>, 'kind' | 'phase' | 'enrollments'>;
type Row = Told['enrollments'][number];

const row = (told: Partial<Row>): Row => ({
  enrollmentId: 'E-1',
  leadTime: null,
  effectiveOn: asDate('2027-02-20'),
  outcome: null,
  ...told,
});
const termination = (phase: Told['phase'], told: Partial<Row> = {}): Told => ({ kind: 'TERMINATION', phase, enrollments: [row(told)] });
const of = (told: Partial<EnrollmentShown> = {}) => ({
  enrollmentId: 'E-1',
  status: 'ACTIVE' as const,
  endsOn: asDate('2027-03-31'),
  ...told,
});
const endsOfTerm = { on: '2027-03-31', isTermination: false };

describe('when an enrollment ends', () => {
  it('is the last day of its term, also while a breach may be cured or an amendment waits for its approval (TERM-BREACH-30, TERM-AMENDMENT)', () => {
    expect(endingIn(terminationsIn([]), of())).toEqual(endsOfTerm);
    expect(endingIn(terminationsIn([termination('CURE')]), of())).toEqual(endsOfTerm);
    expect(endingIn(terminationsIn([termination('AMENDMENT', { effectiveOn: null })]), of())).toEqual(endsOfTerm);
  });

  it('is the day of its termination once that is approved, and once it is carried out', () => {
    const cut = { on: '2027-02-20', isTermination: true };
    expect(endingIn(terminationsIn([termination('SCHEDULED')]), of())).toEqual(cut);
    expect(endingIn(terminationsIn([termination(null, { outcome: 'EFFECTIVE' })]), of({ status: 'TERMINATED' }))).toEqual(cut);
  });

  it('is the last day of its term where a termination was void, rejected or comes after it', () => {
    expect(endingIn(terminationsIn([termination(null, { outcome: 'VOID' })]), of())).toEqual(endsOfTerm);
    expect(endingIn(terminationsIn([termination('SCHEDULED', { effectiveOn: asDate('2027-04-01') })]), of())).toEqual(endsOfTerm);
  });

  it('is not known of one terminated by a case the reader does not see', () => {
    expect(endingIn(terminationsIn([]), of({ status: 'TERMINATED' }))).toEqual({ on: null, isTermination: true });
  });
});

describe('the list of enrollments as CSV', () => {
  const shown = enrollmentShown.parse({
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
    status: 'ACTIVE',
    endsOn: '2027-03-31',
    nextAnniversary: '2027-04-01',
    openCases: [],
    version: 1,
  });
  const lastCells = (ending: ReturnType<typeof endingIn>): readonly string[] =>
    enrollmentsCsv([shown], { nameOf: () => 'Kita University', endingOf: () => ending }, page, enrollmentList)
      .trim()
      .split('\r\n')
      .map((line) => line.split(',').slice(-2).join(','));

  it('has the last day of a term, or the day of its termination instead', () => {
    expect(lastCells({ on: asDate('2027-03-31'), isTermination: false })).toEqual(['Last day of the term,Terminated on', '2027-03-31,']);
    expect(lastCells({ on: asDate('2027-02-20'), isTermination: true })).toEqual(['Last day of the term,Terminated on', ',2027-02-20']);
    expect(lastCells({ on: null, isTermination: true })).toEqual(['Last day of the term,Terminated on', ',']);
  });
});
