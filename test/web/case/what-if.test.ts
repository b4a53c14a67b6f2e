import { describe, expect, it } from 'vitest';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { overtakenBy, resultsOf, subjectOf, type Advice } from '../../../web/case/why/what-if-subjects.ts';
import { aCase } from './a-case.ts';

const within = (region: EnrollmentShown['region']) => ({ region, status: 'ACTIVE' as const, endsOn: asDate('2027-03-31') });
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
    // A form that lapses before has no target after that day (COCP-SIGN-90).
    expect(resultsOf(advice, { lapsesOn: asDate('2027-03-01') })).toContainEqual({ name: 'SIGN_BY', on: '2027-03-01' });
    expect(resultsOf(advice, { lapsesOn: asDate('2027-03-01') })).toContainEqual({ name: 'RECEIVE_BY', on: '2027-03-01' });
  });

  it('a day after the lapse of the form, or after the term, says so; the last day itself does not', () => {
    const deadlines = [{ rule: 'COCP-SIGN-90', on: asDate('2027-03-10'), state: 'PENDING' }] as const;
    const subject = subjectOf(aCase({ deadlines: [...deadlines] }), within('INTERNATIONAL')) ?? {};
    const onDay = (day: string) => overtakenBy(subject, { RECEIVED: asDate(day) }, []);
    expect(onDay('2027-03-10')).toEqual({ lapse: null, termEnd: null });
    expect(onDay('2027-03-11')).toEqual({ lapse: '2027-03-10', termEnd: null });
    expect(onDay('2027-03-31')).toEqual({ lapse: '2027-03-10', termEnd: null });
    expect(onDay('2027-04-01')).toEqual({ lapse: '2027-03-10', termEnd: '2027-03-31' });
    const effect = [{ name: 'EFFECTIVE', on: asDate('2027-04-01') }] as const;
    expect(overtakenBy(subject, { SIGNED: asDate('2027-03-02') }, effect)).toEqual({ lapse: null, termEnd: '2027-03-31' });
  });
});
