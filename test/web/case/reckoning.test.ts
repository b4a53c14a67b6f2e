import { describe, expect, it } from 'vitest';
import { asDate, asInstant } from '../../../shared/calendar/index.ts';
import { editionOn, listRules } from '../../../shared/rules/index.ts';
import { factsOf, reckoningOf, yearsOf, type Reckoning } from '../../../web/case/why/reckoning.ts';
import { aCase, anEntry } from './a-case.ts';

const zone = 'Asia/Tokyo';
const rules = listRules(editionOn('2027-01-10'));

const counted = (rule: string, on: string, of = aCase()): { name: string; on: string; days: number } | null => {
  const known = rules.find(({ id }) => id === rule);
  if (known === undefined) throw new Error(`there is no rule ${rule}`);
  const found: Reckoning | null = reckoningOf(known, asDate(on), factsOf(of, zone));
  return found === null || found.by === 'YEARS' ? null : { name: found.from.what.name, on: found.from.on, days: found.days };
};

const lead = {
  days: 30,
  anchor: asDate('2027-04-01'),
  receiveBy: asDate('2027-03-02'),
  rule: 'COCP-LEAD-INTL-EES-30',
  onTime: true,
} as const;
const measured = { enrollments: [{ enrollmentId: 'E1', leadTime: lead, effectiveOn: null, outcome: null }] };
const signed = {
  signers: [{ role: 'INSTITUTION' as const, partyId: 'P-UNI', signedOn: asDate('2027-01-20'), signedBy: null }],
};

describe('why a date is the date it is', () => {
  it('ninety days to sign are counted from the opening (COCP-SIGN-90)', () => {
    expect(counted('COCP-SIGN-90', '2027-04-10')).toEqual({ name: 'OPENED', on: '2027-01-10', days: 90 });
  });

  it('and from the return of a complete form, once it was sent back (COCP-SIGN-90)', () => {
    const returned = anEntry({ seq: 2, act: 'return', at: asInstant('2027-02-01T15:30:00Z') });
    // 15:30 in UTC is the next day in Tokyo.
    expect(counted('COCP-SIGN-90', '2027-05-03', aCase({ history: [returned] }))).toEqual({ name: 'HAPPENED', on: '2027-02-02', days: 90 });
  });

  it('a lead time is counted back from the date it is measured to (COCP-LEAD-INTL-EES-30)', () => {
    expect(counted('COCP-LEAD-INTL-EES-30', '2027-03-02', aCase(measured))).toEqual({ name: 'ANCHOR', on: '2027-04-01', days: -30 });
  });

  it('the institution should sign so many days before the date asked for (COCP-SIGN-30)', () => {
    const asked = aCase({ form: { change: 'RESELLER', newResellerId: 'P-RES2', current: [], requestedEffectiveOn: asDate('2027-04-01') } });
    expect(counted('COCP-SIGN-30', '2027-03-02', asked)).toEqual({ name: 'ASKED', on: '2027-04-01', days: -30 });
    expect(counted('COCP-SIGN-30', '2027-03-17', asked)).toMatchObject({ days: -15 });
    expect(counted('COCP-SIGN-30', '2027-03-03', asked)).toBeNull();
  });

  it('receipt within ten days, and effect after thirty, are counted from the signature (COCP-RECEIPT-10, COCP-EFFECTIVE-30)', () => {
    expect(counted('COCP-RECEIPT-10', '2027-01-30', aCase(signed))).toEqual({ name: 'SIGNED', on: '2027-01-20', days: 10 });
    expect(counted('COCP-EFFECTIVE-30', '2027-02-19', aCase(signed))).toEqual({ name: 'SIGNED', on: '2027-01-20', days: 30 });
  });

  it('an override expires with the date it asks for, else ten days after it was asked (COCP-OVERRIDE-EXPIRES)', () => {
    const asked = anEntry({
      seq: 3,
      act: 'request-override',
      at: asInstant('2027-02-01T00:00:00Z'),
      detail: { requestedEffectiveOn: '2027-02-20' },
    });
    const of = aCase({ history: [asked] });
    expect(counted('COCP-OVERRIDE-EXPIRES', '2027-02-20', of)).toEqual({ name: 'OVERRIDE', on: '2027-02-20', days: 0 });
    expect(counted('COCP-OVERRIDE-EXPIRES', '2027-02-11', of)).toEqual({ name: 'HAPPENED', on: '2027-02-01', days: 10 });
  });

  it('a date somebody decided has no arithmetic', () => {
    expect(counted('COCP-RECEIVED', '2027-01-20', aCase(signed))).toBeNull();
  });

  it('anniversaries and last days of terms are counted in years from the first start (DATE-3, DATE-4)', () => {
    const of = { startsOn: asDate('2024-02-29') };
    expect(yearsOf(of, asDate('2027-02-28'), false)).toMatchObject({ years: 3, lessOneDay: false });
    expect(yearsOf(of, asDate('2028-02-29'), false)).toMatchObject({ years: 4 });
    expect(yearsOf(of, asDate('2027-02-27'), true)).toMatchObject({ years: 3, lessOneDay: true });
    expect(yearsOf({ startsOn: asDate('2024-01-01') }, asDate('2026-12-31'), true)).toMatchObject({ years: 3 });
    expect(yearsOf(of, asDate('2027-02-26'), true)).toBeNull();
  });
});
