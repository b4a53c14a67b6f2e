import { describe, expect, it } from 'vitest';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, newPartnerOf, someAdvice } from '../../../builders/index.ts';

const routeRules = (why: readonly string[]) => why.filter((rule) => rule.startsWith('COCP-ROUTE-'));

describe('the route of one enrollment', () => {
  it.each([
    ['COCP-ROUTE-ADVISOR', 'SOFTWARE_ADVISOR', 'ONE_TIER', 'CHANGE_OF_ADVISOR', 'ELECTRONIC'],
    ['COCP-ROUTE-ADVISOR', 'SOFTWARE_ADVISOR', 'TWO_TIER', 'CHANGE_OF_ADVISOR', 'ELECTRONIC'],
    ['COCP-ROUTE-RESELLER', 'RESELLER', 'ONE_TIER', 'CHANGE_OF_RESELLER', 'ELECTRONIC'],
    ['COCP-ROUTE-DISTRIBUTOR', 'DISTRIBUTOR', 'TWO_TIER', 'CHANGE_OF_DISTRIBUTOR', 'ELECTRONIC'],
    ['COCP-ROUTE-TWO-TIER', 'RESELLER', 'TWO_TIER', 'CHANGE_OF_RESELLER_TWO_TIER', 'MANUAL'],
    ['COCP-ROUTE-TWO-TIER', 'RESELLER_AND_DISTRIBUTOR', 'TWO_TIER', 'CHANGE_OF_RESELLER_TWO_TIER', 'MANUAL'],
  ] as const)('%s: a change of %s, %s, is the form %s, %s', (rule, change, channelModel, form, route) => {
    for (const enrollment of [anEnrollment({ channelModel }), anAmericanEnrollment({ channelModel })]) {
      const advice = someAdvice({ enrollments: [enrollment], change });
      expect(advice).toMatchObject({ form, route, enrollments: [{ enrollmentId: 'E-1', route }] });
      expect(routeRules(advice.why)).toEqual([rule]);
    }
  });

  it.each([
    ['COCP-ROUTE-EXPIRED', 'SOFTWARE_ADVISOR', 'ONE_TIER', ['COCP-ROUTE-EXPIRED', 'COCP-ROUTE-ADVISOR']],
    ['COCP-ROUTE-EXPIRED', 'RESELLER', 'ONE_TIER', ['COCP-ROUTE-EXPIRED', 'COCP-ROUTE-RESELLER']],
    ['COCP-ROUTE-EXPIRED', 'DISTRIBUTOR', 'TWO_TIER', ['COCP-ROUTE-EXPIRED', 'COCP-ROUTE-DISTRIBUTOR']],
    ['COCP-ROUTE-EXPIRED', 'RESELLER', 'TWO_TIER', ['COCP-ROUTE-EXPIRED', 'COCP-ROUTE-TWO-TIER']],
    ['COCP-ROUTE-EXPIRED', 'RESELLER_AND_DISTRIBUTOR', 'TWO_TIER', ['COCP-ROUTE-EXPIRED', 'COCP-ROUTE-TWO-TIER']],
  ] as const)('%s: an expired enrollment, change of %s, %s, is manual; every rule that holds is named', (_, change, channelModel, why) => {
    for (const anyEnrollment of [anEnrollment, anAmericanEnrollment]) {
      const enrollment = anyEnrollment({ channelModel, startsOn: '2022-04-01', status: 'EXPIRED' });
      const advice = someAdvice({ enrollments: [enrollment], change, requestedEffectiveOn: '2026-02-01' });
      expect(advice).toMatchObject({ form: 'EXPIRED', route: 'MANUAL' });
      expect(routeRules(advice.why)).toEqual(why);
    }
  });
});

describe('COCP-ROUTE-M15: an early effective date is asked for on 2026-01-15', () => {
  it.each([
    ['INTERNATIONAL', 'EES', 'RESELLER', 'ONE_TIER', '2026-02-13', '2026-02-14'],
    ['INTERNATIONAL', 'EES', 'DISTRIBUTOR', 'TWO_TIER', '2026-02-13', '2026-02-14'],
    ['INTERNATIONAL', 'EES', 'SOFTWARE_ADVISOR', 'ONE_TIER', '2026-02-13', '2026-02-14'],
    ['INTERNATIONAL', 'SCHOOL', 'RESELLER', 'ONE_TIER', '2026-01-29', '2026-01-30'],
    ['INTERNATIONAL', 'SCHOOL', 'DISTRIBUTOR', 'TWO_TIER', '2026-01-29', '2026-01-30'],
    ['INTERNATIONAL', 'SCHOOL', 'SOFTWARE_ADVISOR', 'ONE_TIER', '2026-01-29', '2026-01-30'],
    ['AMERICAS', 'EES', 'RESELLER', 'ONE_TIER', '2026-02-13', '2026-02-14'],
    ['AMERICAS', 'SCHOOL', 'RESELLER', 'ONE_TIER', '2026-02-13', '2026-02-14'],
    ['AMERICAS', 'EES', 'SOFTWARE_ADVISOR', 'ONE_TIER', '2026-02-13', '2026-02-14'],
    ['AMERICAS', 'SCHOOL', 'SOFTWARE_ADVISOR', 'TWO_TIER', '2026-02-13', '2026-02-14'],
    ['AMERICAS', 'EES', 'DISTRIBUTOR', 'TWO_TIER', '2026-01-24', '2026-01-25'],
    ['AMERICAS', 'SCHOOL', 'DISTRIBUTOR', 'TWO_TIER', '2026-01-24', '2026-01-25'],
  ] as const)('%s, %s, change of %s, %s: %s is early, %s is not', (region, program, change, channelModel, early, inTime) => {
    const anyEnrollment = region === 'AMERICAS' ? anAmericanEnrollment : anEnrollment;
    const enrollments = [anyEnrollment({ program, channelModel })];
    const asking = (requestedEffectiveOn: string) => someAdvice({ enrollments, change, requestedEffectiveOn });
    expect(asking(early)).toMatchObject({ form: 'M15', route: 'MANUAL' });
    expect(asking(early).why[0]).toBe('COCP-ROUTE-M15');
    expect(asking(inTime)).toMatchObject({ route: 'ELECTRONIC' });
    expect(asking(inTime).why).not.toContain('COCP-ROUTE-M15');
  });

  it('a back-dated one is early too', () => {
    expect(someAdvice({ requestedEffectiveOn: '2025-12-01' })).toMatchObject({ form: 'M15', route: 'MANUAL' });
  });

  it('counts from the day of opening in the zone of the enrollment', () => {
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
    const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-02-14' });
    const onTheFifteenth = aStory({ now: '2026-01-15T14:59:59.999Z', enrollments: [enrollment] });
    onTheFifteenth.opens('P-RES2', form);
    expect(onTheFifteenth.case().route).toBe('ELECTRONIC');
    const onTheSixteenth = aStory({ now: '2026-01-15T15:00:00.000Z', enrollments: [enrollment] });
    onTheSixteenth.opens('P-RES2', form);
    expect(onTheSixteenth.case().route).toBe('MANUAL');
  });

  it.each(['2026-01-14', '2026-01-15', '2026-01-16', '2020-01-01'])('never on an expired enrollment: %s is only EXPIRED', (date) => {
    for (const anyEnrollment of [anEnrollment, anAmericanEnrollment]) {
      const enrollment = anyEnrollment({ channelModel: 'ONE_TIER', startsOn: '2022-04-01', status: 'EXPIRED' });
      const advice = someAdvice({ enrollments: [enrollment], requestedEffectiveOn: date });
      expect(advice.form).toBe('EXPIRED');
      expect(advice.why).not.toContain('COCP-ROUTE-M15');
    }
  });
});

describe('a date after the term', () => {
  it('CLOSE-VOID: may be asked for, with the warning that it is void unless the enrollment is extended', () => {
    const asking = (requestedEffectiveOn: string, extension: { years: 1 | 3 } | null = null) =>
      someAdvice({ enrollments: [anEnrollment({ extension })], requestedEffectiveOn }).why.includes('CLOSE-VOID');
    expect(asking('2027-03-31')).toBe(false);
    expect(asking('2027-04-01')).toBe(true);
    expect(asking('2027-04-01', { years: 1 })).toBe(false);
    expect(asking('2028-03-31', { years: 1 })).toBe(false);
    expect(asking('2028-04-01', { years: 1 })).toBe(true);
  });
});

describe('the case goes the way the advice says', () => {
  it.each(['RESELLER', 'DISTRIBUTOR', 'RESELLER_AND_DISTRIBUTOR', 'SOFTWARE_ADVISOR'] as const)('change of %s', (change) => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens(newPartnerOf[change], aCocpForm(change));
    const advice = someAdvice({ change });
    expect(story.case()).toMatchObject({ route: advice.route, ink: advice.ink });
    expect(story.history()[0]).toMatchObject({ act: 'open', rule: advice.why[0], detail: { form: advice.form, route: advice.route } });
  });
});
