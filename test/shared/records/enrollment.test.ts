import { describe, expect, it } from 'vitest';
import { asDate } from '../../../shared/calendar/index.ts';
import {
  compareVersions,
  currentTerm,
  dayAfterTerm,
  enrollment,
  enrollmentFields,
  nextAnniversary,
} from '../../../shared/records/index.ts';
import { anEnrollment } from '../../builders/index.ts';

const withField = (field: string, value: unknown): boolean => enrollment.safeParse({ ...anEnrollment(), [field]: value }).success;

describe('VERSION-ORDER: agreement versions compare as numbers, part by part', () => {
  it.each([
    ['3.2', '3.10'],
    ['3.2', '3.2.1'],
    ['3.9', '4'],
    ['2.99', '3'],
    ['9', '10'],
  ])('%s is earlier than %s', (earlier, later) => {
    expect(compareVersions(earlier, later)).toBeLessThan(0);
    expect(compareVersions(later, earlier)).toBeGreaterThan(0);
  });

  it.each([
    ['3.2', '3.2'],
    ['3.2', '3.02'],
    ['3', '3.0.0'],
  ])('%s and %s are the same', (one, other) => {
    expect(compareVersions(one, other)).toBe(0);
    expect(compareVersions(other, one)).toBe(0);
  });

  it.each(['3.2', '3', '10.20.30.40'])('%s is a version', (version) => {
    expect(withField('agreementVersion', version)).toBe(true);
  });

  it.each(['', 'v3.2', '3.', '.2', '3..2', '3.2a', '3,2', '1.2.3.4.5', '12345', '-1'])('"%s" is none', (version) => {
    expect(withField('agreementVersion', version)).toBe(false);
  });
});

describe('an enrollment', () => {
  it('is kept as it was parsed', () => {
    const kept = anEnrollment({ billDates: ['2026-10-01'], olsOrders: [{ product: 'M365 A3', quantity: 10, renewsOn: '2027-04-01' }] });
    expect(enrollment.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([
    ['years', [1, 3], [0, 2, 4, '1', null]],
    ['program', ['EES', 'SCHOOL', 'EA', 'OPEN'], ['ees', 'Campus', null]],
    ['channelModel', ['ONE_TIER', 'TWO_TIER'], ['THREE_TIER', null]],
    ['status', ['ACTIVE', 'EXPIRED', 'TERMINATED'], ['OPEN', null]],
    ['region', ['AMERICAS', 'INTERNATIONAL'], ['EMEA', null]],
    ['timeZone', ['Asia/Tokyo', 'America/New_York', 'UTC'], ['+09:00', 'Asia/Toukyou', '', null]],
    ['startsOn', ['2024-04-01', '2024-02-29'], ['2023-02-29', '2024-4-1', '2024-04-01T00:00:00Z', null]],
    ['firstOrderOn', ['2024-04-10', null], ['', undefined]],
    ['billDates', [[], ['2026-10-01']], ['2026-10-01', ['2026-02-30'], null]],
    ['number', ['87654321', '登録-1'], ['', ' ', '8'.repeat(41), '87\n65']],
    [
      'contacts',
      [{}, { PRIMARY: { name: 'Sato', email: 'sato@example.com' } }],
      [{ BILL_TO: { name: 'S', email: 's@example.com' } }, null],
    ],
    [
      'olsOrders',
      [[]],
      [[{ product: 'M365', quantity: 0, renewsOn: '2027-04-01' }], [{ product: 'M365', quantity: 1.5, renewsOn: '2027-04-01' }]],
    ],
    ['terms', [], [[]]],
    ['colour', [], ['blue']],
  ] as const)('%s: takes what is right and nothing else', (field, right, wrong) => {
    for (const value of right) expect([value, withField(field, value)]).toEqual([value, true]);
    for (const value of wrong) expect([value, withField(field, value)]).toEqual([value, false]);
  });

  it('is registered with every field, null where there is nobody', () => {
    const {
      schema: _,
      enrollmentId: _id,
      status,
      terms,
      extension,
      openCases,
      expiryOpenedFor,
      namedPartnerIds,
      caseChanges,
      contactChanges,
      knownAt: _knownAt,
      following: _following,
      tasks: _tasks,
      version,
      ...fields
    } = anEnrollment();
    expect([status, terms.length, extension, expiryOpenedFor, openCases, namedPartnerIds, caseChanges, contactChanges, version]).toEqual([
      'ACTIVE',
      1,
      null,
      null,
      [],
      [],
      [],
      [],
      1,
    ]);
    expect(enrollmentFields.parse(fields)).toEqual(fields);
    for (const field of Object.keys(fields)) {
      const { [field as keyof typeof fields]: _left, ...others } = fields;
      expect([field, enrollmentFields.safeParse(others).success]).toEqual([field, false]);
    }
  });
});

describe('the current term (DATE-4)', () => {
  const extended = anEnrollment({
    terms: [
      { startsOn: '2024-04-01', endsOn: '2027-03-31', years: 3 },
      { startsOn: '2027-04-01', endsOn: '2028-03-31', years: 1 },
    ],
  });

  it('is the last one on record, and its end the expiration date', () => {
    expect(currentTerm(anEnrollment()).endsOn).toBe('2027-03-31');
    expect(dayAfterTerm(anEnrollment())).toBe('2027-04-01');
    expect(currentTerm(extended).endsOn).toBe('2028-03-31');
    expect(dayAfterTerm(extended)).toBe('2028-04-01');
  });

  it.each([
    ['DATE-3', '2024-04-01', '2025-04-01'],
    ['DATE-3', '2025-04-01', '2025-04-01'],
    ['DATE-3', '2025-04-02', '2026-04-01'],
    ['DATE-4', '2026-04-02', '2027-04-01'],
    ['DATE-4', '2027-04-01', '2027-04-01'],
    ['DATE-4', '2027-04-02', null],
  ])('%s: on %s its next anniversary is %s', (_, today, next) => {
    expect(nextAnniversary(anEnrollment(), asDate(today))).toBe(next);
  });

  it('DATE-3: a start on 29 February has its anniversary on the 28th, and on the 29th again in a leap year', () => {
    const leapDay = anEnrollment({ startsOn: '2024-02-29', years: 3 });
    expect(nextAnniversary(leapDay, asDate('2024-03-01'))).toBe('2025-02-28');
    expect(nextAnniversary(leapDay, asDate('2025-03-01'))).toBe('2026-02-28');
    expect(currentTerm(leapDay).endsOn).toBe('2027-02-27');
    const second = anEnrollment({ ...leapDay, terms: [...leapDay.terms, { startsOn: '2027-02-28', endsOn: '2028-02-28', years: 1 }] });
    expect(nextAnniversary(second, asDate('2027-03-01'))).toBe('2028-02-29');
  });
});
