import { describe, expect, it } from 'vitest';
import type { CaseShown } from '../../../shared/api/index.ts';
import { asDate, asInstant } from '../../../shared/calendar/index.ts';
import { metOn } from '../../../web/case/met-on.ts';
import { aCase, anEntry } from './a-case.ts';

const met = (rule: CaseShown['deadlines'][number]['rule'], on: string, state: 'MET' | 'MISSED' | 'PENDING' = 'MET') => ({
  rule,
  on: asDate(on),
  state,
});
const at = asInstant('2027-01-19T16:00:00Z');

describe('the day on which a deadline was met', () => {
  it('is that of the act that met it, in the zone of the enrollment', () => {
    const of = aCase({ history: [anEntry({ act: 'roll', at })] });
    expect(metOn(of, met('COCP-LATE-30', '2027-02-10'), 'Asia/Tokyo')).toBe('2027-01-20');
    expect(metOn(of, met('COCP-LATE-30', '2027-02-10'), 'America/New_York')).toBe('2027-01-19');
  });

  it('is the day ordered, where the act tells of an order placed before', () => {
    const of = aCase({ history: [anEntry({ act: 'acquire-sa', at, detail: { orderedOn: '2027-01-12' } })] });
    expect(metOn(of, met('TRANSFER-SA-30', '2027-02-10'), 'Asia/Tokyo')).toBe('2027-01-12');
  });

  it('is the receipt of a form, and the signature of the institution (COCP-SIGN-30)', () => {
    const of = aCase({
      receivedOn: asDate('2027-01-15'),
      signers: [{ role: 'INSTITUTION', partyId: 'P-UNI', signedOn: asDate('2027-01-11'), signedBy: null }],
    });
    expect(metOn(of, met('COCP-LEAD-INTL-EES-30', '2027-03-02'), 'Asia/Tokyo')).toBe('2027-01-15');
    expect(metOn(of, met('COCP-SIGN-90', '2027-04-10'), 'Asia/Tokyo')).toBe('2027-01-15');
    expect(metOn(of, met('COCP-SIGN-30', '2027-03-02'), 'Asia/Tokyo')).toBe('2027-01-11');
  });

  it('is told of none that is pending or missed, was met on its own day, or by nobody knows what', () => {
    const of = aCase({ receivedOn: asDate('2027-03-02') });
    expect(metOn(of, met('COCP-LEAD-INTL-EES-30', '2027-03-02'), 'Asia/Tokyo')).toBeNull();
    expect(metOn(of, met('COCP-LEAD-INTL-EES-30', '2027-03-05', 'PENDING'), 'Asia/Tokyo')).toBeNull();
    expect(metOn(of, met('COCP-LEAD-INTL-EES-30', '2027-03-05', 'MISSED'), 'Asia/Tokyo')).toBeNull();
    expect(metOn(of, met('CICR-CONFIRM', '2027-03-05'), 'Asia/Tokyo')).toBeNull();
  });
});
