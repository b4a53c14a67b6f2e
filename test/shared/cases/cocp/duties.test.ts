import { describe, expect, it } from 'vitest';
import { anAmericanEnrollment, anEnrollment, someAdvice, type Question } from '../../../builders/index.ts';

const dutiesOf = (question: Question) => {
  const { duties } = someAdvice(question);
  const told = (list: readonly { readonly rule: string; readonly on: string | null }[]) => list.map(({ rule, on }) => [rule, on]);
  return { institution: told(duties.institution), newPartner: told(duties.newPartner), previousPartner: told(duties.previousPartner) };
};

const olsOrders = [{ product: 'M365 A3', quantity: 10, renewsOn: '2026-08-01' }];

describe('what the advice asks of each party, with its last good day', () => {
  it('internationally, for 2026-04-01', () => {
    expect(dutiesOf({})).toEqual({
      institution: [
        ['COCP-NOTICE-PREVIOUS', null],
        ['COCP-SIGN-30', '2026-03-02'],
        ['COCP-PO', null],
      ],
      newPartner: [
        ['COCP-COPIES', null],
        ['COCP-LEAD-INTL-EES-30', '2026-03-02'],
        ['COCP-EARLIER-USAGE', null],
      ],
      previousPartner: [['COCP-PO', null]],
    });
  });

  it('internationally under SCHOOL', () => {
    const { institution, newPartner } = dutiesOf({ enrollments: [anEnrollment({ program: 'SCHOOL' })] });
    expect(institution).toContainEqual(['COCP-SIGN-30', '2026-03-17']);
    expect(newPartner).toContainEqual(['COCP-LEAD-INTL-SCHOOL-15', '2026-03-17']);
  });

  it('in the Americas, signed on 2026-01-20, with online-service orders', () => {
    const enrollments = [anAmericanEnrollment({ olsOrders })];
    expect(dutiesOf({ enrollments, signedOn: '2026-01-20' })).toEqual({
      institution: [
        ['COCP-NOTICE-PREVIOUS', '2026-01-20'],
        ['COCP-SIGN-30', '2026-01-20'],
        ['COCP-PO', null],
      ],
      newPartner: [
        ['COCP-COPIES', null],
        ['COCP-LEAD-AMS-30', '2026-03-02'],
        ['COCP-RECEIPT-10', '2026-01-30'],
        ['COCP-OLS', null],
        ['COCP-EARLIER-USAGE', null],
      ],
      previousPartner: [['COCP-PO', null]],
    });
  });

  it('in the Americas, not signed yet: what hangs on the signature has no day', () => {
    const { institution, newPartner } = dutiesOf({ enrollments: [anAmericanEnrollment()] });
    expect(institution).toContainEqual(['COCP-SIGN-30', null]);
    expect(newPartner).toContainEqual(['COCP-RECEIPT-10', null]);
    expect(newPartner.map(([rule]) => rule)).not.toContain('COCP-OLS');
  });

  it('a change of distributor asks no signature of the institution', () => {
    for (const enrollment of [anEnrollment(), anAmericanEnrollment({ channelModel: 'TWO_TIER' })]) {
      const { institution, newPartner } = dutiesOf({ enrollments: [enrollment], change: 'DISTRIBUTOR', signedOn: '2026-01-20' });
      expect(institution).toEqual([['COCP-PO', null]]);
      expect(newPartner.map(([rule]) => rule)).not.toEqual(expect.arrayContaining(['COCP-COPIES']));
      expect(newPartner.map(([rule]) => rule)).not.toEqual(expect.arrayContaining(['COCP-RECEIPT-10']));
    }
  });

  it('a software advisor without predecessor: nobody to tell, nothing of a previous partner', () => {
    const asked = { change: 'SOFTWARE_ADVISOR', enrollments: [anEnrollment({ olsOrders })] } as const;
    const { institution, newPartner, previousPartner } = dutiesOf(asked);
    expect(institution.map(([rule]) => rule)).toEqual(['COCP-SIGN-30', 'COCP-PO']);
    expect(newPartner.map(([rule]) => rule)).not.toContain('COCP-OLS');
    expect(previousPartner).toEqual([]);
    expect(dutiesOf({ ...asked, enrollments: [anEnrollment({ advisorId: 'P-ADV' })] }).previousPartner).toEqual([['COCP-PO', null]]);
  });

  it('over several enrollments the most pressing day', () => {
    const enrollments = [anEnrollment({ startsOn: '2024-06-01', masterAgreement: 'S0000001' }), anEnrollment({ enrollmentId: 'E-2' })];
    expect(dutiesOf({ enrollments }).newPartner).toContainEqual(['COCP-LEAD-INTL-EES-30', '2026-03-02']);
    expect(dutiesOf({ enrollments }).institution).toContainEqual(['COCP-SIGN-30', '2026-03-02']);
  });
});

describe('the days the form has to be with operations', () => {
  it.each([
    ['COCP-RECEIPT-10', anAmericanEnrollment(), 'RESELLER', 10],
    ['COCP-RECEIPT-10', anAmericanEnrollment({ channelModel: 'TWO_TIER' }), 'DISTRIBUTOR', null],
    ['COCP-RECEIPT-10', anEnrollment(), 'RESELLER', null],
  ] as const)('%s', (rule, enrollment, change, days) => {
    const advice = someAdvice({ enrollments: [enrollment], change });
    expect([advice.receiptWindowDays, advice.why.includes(rule)]).toEqual([days, days !== null]);
  });
});

describe('COCP-NOT-BACKDATED: advice on a date before the form can be there', () => {
  it('is given with this rule', () => {
    const expired = anEnrollment({ startsOn: '2022-04-01', status: 'EXPIRED' });
    const reasons = (requestedEffectiveOn: string) => someAdvice({ enrollments: [expired], requestedEffectiveOn }).why;
    expect(reasons('2026-01-14')).toContain('COCP-NOT-BACKDATED');
    expect(reasons('2026-01-15')).not.toContain('COCP-NOT-BACKDATED');
  });
});
