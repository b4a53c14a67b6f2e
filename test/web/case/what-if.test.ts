import { describe, expect, it } from 'vitest';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { resultsOf, subjectOf, type Advice } from '../../../web/case/why/what-if-subjects.ts';
import { aCase } from './a-case.ts';

const within = (region: EnrollmentShown['region']) => ({ region });
const lead = {
  days: 30,
  anchor: asDate('2027-04-01'),
  receiveBy: asDate('2027-03-02'),
  rule: 'COCP-LEAD-INTL-EES-30',
  onTime: true,
} as const;

describe('what another day would change', () => {
  it('internationally the receipt moves, and the date fixed at opening is asked for again (COCP-ASKED-DEFAULT)', () => {
    const of = aCase({ enrollments: [{ enrollmentId: 'E1', leadTime: lead, effectiveOn: null, outcome: null }] });
    const subject = subjectOf(of, within('INTERNATIONAL'));
    expect(subject?.days).toEqual([{ name: 'RECEIVED', asItIs: null }]);
    expect(subject?.question({ RECEIVED: asDate('2027-03-03') })).toEqual({
      enrollmentIds: ['E1'],
      change: 'RESELLER',
      requestedEffectiveOn: '2027-04-01',
      onDate: '2027-03-03',
    });
  });

  it('in the Americas the first signature moves as well, for the effective date follows from it (COCP-EFFECTIVE-30)', () => {
    const of = aCase({ signers: [{ role: 'INSTITUTION', partyId: 'P-UNI', signedOn: asDate('2027-01-20'), signedBy: null }] });
    const subject = subjectOf(of, within('AMERICAS'));
    expect(subject?.days).toEqual([
      { name: 'SIGNED', asItIs: '2027-01-20' },
      { name: 'RECEIVED', asItIs: null },
    ]);
    expect(subject?.question({ SIGNED: asDate('2027-01-21') })).toMatchObject({ signedOn: '2027-01-21' });
  });

  it('nothing moves a case that is closed', () => {
    expect(subjectOf(aCase({ status: 'CLOSED', phase: null, outcome: 'WITHDRAWN' }), within('AMERICAS'))).toBeNull();
  });

  it('what hangs on the day is told, a late form without an effective date (COCP-LATE-M15)', () => {
    const advice = {
      leadTime: { ...lead, onTime: false },
      effectiveOn: null,
      duties: { institution: [{ rule: 'COCP-SIGN-30', text: '', on: asDate('2027-03-02') }], newPartner: [], previousPartner: [] },
    } as unknown as Advice;
    expect(resultsOf(advice)).toEqual([
      { name: 'RECEIVE_BY', on: '2027-03-02' },
      { name: 'IN_TIME', isInTime: false },
      { name: 'EFFECTIVE', on: null },
      { name: 'SIGN_BY', on: '2027-03-02' },
    ]);
  });
});
