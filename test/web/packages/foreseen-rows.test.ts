import { describe, expect, it } from 'vitest';
import type { PackageForeseen } from '../../../shared/api/index.ts';
import { civilDate } from '../../../shared/calendar/index.ts';
import { countsByDate, countsByForm, firstReceiveBy, foreseenRows, isRefusedRow, wantsDate } from '../../../web/packages/foreseen-rows.ts';

const day = (text: string) => civilDate.parse(text);
const leadTo = (anchor: string, receiveBy: string) =>
  ({ days: 30, anchor: day(anchor), receiveBy: day(receiveBy), rule: 'COCP-LEAD-INTL-EES-30', onTime: true }) as const;

type Case = PackageForeseen['cases'][number];
const aCase = (enrollmentIds: readonly string[], on: string | null, more: Partial<Case> = {}): Case => ({
  enrollmentIds: [...enrollmentIds],
  route: 'ELECTRONIC',
  form: 'CHANGE_OF_RESELLER',
  ink: false,
  signers: ['INSTITUTION', 'NEW_RESELLER'],
  effectiveOn: on === null ? null : day(on),
  enrollments: enrollmentIds.map((enrollmentId) => ({
    enrollmentId,
    leadTime: on === null ? null : leadTo(on, '2027-03-02'),
    effectiveOn: on === null ? null : day(on),
    isExpired: false,
    regularDates: on === null ? [] : [day(on)],
  })),
  ...more,
});

const noDate = { path: '/form/requestedEffectiveOn', message: 'A date is needed.' };
const wrongName = { path: '/form/current/0/name', message: 'Not the one on record.' };

const foreseen: Pick<PackageForeseen, 'cases' | 'refused'> = {
  cases: [
    aCase(['E-2', 'E-4'], '2027-04-01', { route: 'MANUAL', form: 'MULTI_ENROLLMENT', ink: true }),
    aCase(['E-1'], '2027-10-01'),
    aCase(['E-6'], '2027-04-01'),
    aCase(['E-7'], null),
  ],
  refused: [
    { enrollmentIds: ['E-3'], errors: [noDate] },
    { enrollmentIds: ['E-5'], errors: [wrongName, noDate] },
  ],
};
const rows = foreseenRows(foreseen, ['E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-6', 'E-7']);

describe('what would come of each enrollment of a request', () => {
  it('stands in the order in which they were chosen, each with the case it comes to', () => {
    expect(rows.map(({ enrollmentId, case: of }) => [enrollmentId, of?.index ?? null, of?.count ?? null])).toEqual([
      ['E-1', 2, 1],
      ['E-2', 1, 2],
      ['E-3', null, null],
      ['E-4', 1, 2],
      ['E-5', null, null],
      ['E-6', 3, 1],
      ['E-7', 4, 1],
    ]);
  });

  it('tells what a date mends from what none does', () => {
    expect(rows.filter(wantsDate).map(({ enrollmentId }) => enrollmentId)).toEqual(['E-3']);
    expect(rows.filter(isRefusedRow).map(({ enrollmentId }) => enrollmentId)).toEqual(['E-5']);
  });

  it('is counted by date, the soonest first and what is not known last, and by the way it goes', () => {
    expect(countsByDate(rows)).toEqual([
      { date: '2027-04-01', count: 3 },
      { date: '2027-10-01', count: 1 },
      { date: null, count: 1 },
    ]);
    expect(countsByForm(foreseen.cases)).toEqual([
      { ink: true, route: 'MANUAL', form: 'MULTI_ENROLLMENT', cases: 1, enrollments: 2 },
      { ink: false, route: 'ELECTRONIC', form: 'CHANGE_OF_RESELLER', cases: 3, enrollments: 3 },
    ]);
  });

  it('names the lead time that runs out first', () => {
    const sooner = aCase(['E-8'], '2027-03-15');
    const [own] = sooner.enrollments;
    if (own === undefined) throw new Error('a case has an enrollment');
    own.leadTime = leadTo('2027-03-15', '2027-02-13');
    const all = { ...foreseen, cases: [...foreseen.cases, sooner] };
    expect(firstReceiveBy(foreseenRows(all, ['E-1', 'E-2', 'E-8']))?.receiveBy).toBe('2027-02-13');
    expect(firstReceiveBy([])).toBeNull();
  });
});
