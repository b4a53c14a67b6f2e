import { describe, expect, it } from 'vitest';
import type { Enrollment } from '../../../../shared/records/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aParty, aStory, refusedAdvice, someAdvice } from '../../../builders/index.ts';

type Fields = Parameters<typeof anEnrollment>[0];

/** So many enrollments E-1, E-2 … alike but for what `differing` says of the nth. */
const several = (count: number, alike: Fields = {}, differing: (n: number) => Fields = () => ({})): readonly Enrollment[] =>
  Array.from({ length: count }, (_, index) => anEnrollment({ enrollmentId: `E-${index + 1}`, ...alike, ...differing(index + 1) }));

const oneTier = { channelModel: 'ONE_TIER' } as const;

const others = (enrollments: readonly Enrollment[]) => ({ enrollmentIds: enrollments.slice(1).map(({ enrollmentId }) => enrollmentId) });

const tryForm = (enrollments: readonly Enrollment[], of: { requestedEffectiveOn?: string } = {}) => {
  const story = aStory({ enrollments });
  const form = aCocpForm('RESELLER', enrollments[0], { ...others(enrollments), ...of });
  return story.tryOpen('P-RES2', form).map(({ rule, code, path }) => [rule, code, path]);
};

describe('COCP-ROUTE-MULTI: more than 6 enrollments of one PCN and agreement', () => {
  it('7 are one multi-enrollment form, on the manual route', () => {
    const advice = someAdvice({ enrollments: several(7, oneTier) });
    expect(advice).toMatchObject({ form: 'MULTI_ENROLLMENT', route: 'MANUAL' });
    expect(advice.why).toEqual(expect.arrayContaining(['COCP-ROUTE-MULTI', 'COCP-ROUTE-RESELLER', 'COCP-MANY']));
    expect(advice.why).not.toContain('COCP-ROUTE-SINGLE');
    expect(advice.enrollments.map(({ route }) => route)).toEqual(Array(7).fill('MANUAL'));
  });

  it('6 are not', () => {
    const advice = someAdvice({ enrollments: several(6, oneTier) });
    expect(advice).toMatchObject({ form: 'CHANGE_OF_RESELLER', route: 'ELECTRONIC' });
    expect(advice.why).not.toContain('COCP-ROUTE-MULTI');
  });

  it('7 are opened as one case, 20 as well', () => {
    expect(tryForm(several(7, oneTier))).toEqual([]);
    expect(tryForm(several(20, oneTier))).toEqual([]);
  });
});

describe('COCP-ROUTE-SINGLE: 2 to 6 enrollments of one PCN and agreement are one case each', () => {
  it.each([2, 3, 4, 5, 6])('%d are advised with this rule, the form of a single one and the route of each', (count) => {
    const advice = someAdvice({ enrollments: several(count, oneTier) });
    expect(advice).toMatchObject({ form: 'CHANGE_OF_RESELLER', route: 'ELECTRONIC' });
    expect(advice.why).toContain('COCP-ROUTE-SINGLE');
    expect(advice.enrollments.map(({ route }) => route)).toEqual(Array(count).fill('ELECTRONIC'));
  });

  it('one alone is not', () => {
    expect(someAdvice({ enrollments: several(1, oneTier) }).why).not.toContain('COCP-ROUTE-SINGLE');
  });

  it('each goes by the route of its own change', () => {
    const expiredSecond = several(2, oneTier, (n) => (n === 2 ? { startsOn: '2022-04-01', status: 'EXPIRED' } : {}));
    const advice = someAdvice({ enrollments: expiredSecond, requestedEffectiveOn: '2026-03-01' });
    expect(advice.enrollments.map(({ enrollmentId, route }) => [enrollmentId, route])).toEqual([
      ['E-1', 'ELECTRONIC'],
      ['E-2', 'MANUAL'],
    ]);
    expect(advice.route).toBe('MANUAL');
  });

  it.each([2, 6])('a case over %d is refused', (count) => {
    expect(tryForm(several(count, oneTier))).toEqual([['COCP-ROUTE-SINGLE', 'ONE_CASE_EACH', '/form/enrollmentIds']]);
  });
});

describe('COCP-ROUTE-BULK: several enrollments that do not all share one PCN and one agreement', () => {
  const twoAgreements = several(2, oneTier, (n) => ({ masterAgreement: `S100000${n}` }));
  const twoInstitutions = several(2, oneTier, (n) => (n === 2 ? { institutionId: 'P-UNI2' } : {}));

  it.each([
    ['two agreements', twoAgreements],
    ['two institutions', twoInstitutions],
  ])('%s: BULK, on the manual route', (_, enrollments) => {
    const advice = someAdvice({ enrollments });
    expect(advice).toMatchObject({ form: 'BULK', route: 'MANUAL' });
    expect(advice.why).toEqual(expect.arrayContaining(['COCP-ROUTE-BULK', 'COCP-ROUTE-RESELLER']));
    expect(advice.why).not.toContain('COCP-ROUTE-SINGLE');
  });

  it('7 of which one is under another agreement are BULK, not MULTI', () => {
    const advice = someAdvice({ enrollments: several(7, oneTier, (n) => (n === 7 ? { masterAgreement: 'S7654321' } : {})) });
    expect(advice.form).toBe('BULK');
    expect(advice.why).not.toContain('COCP-ROUTE-MULTI');
  });

  it('one institution under two agreements is opened as one case', () => {
    expect(tryForm(twoAgreements)).toEqual([]);
  });

  it('COCP-MANY: several institutions are refused as one case', () => {
    expect(tryForm(twoInstitutions)).toEqual([['COCP-MANY', 'SEVERAL_INSTITUTIONS', '/form/enrollmentIds/0']]);
  });

  it('is by the PCN: two parties of one PCN and agreement are no bulk', () => {
    const enrollments = several(2, oneTier, (n) => (n === 2 ? { institutionId: 'P-UNI3' } : {}));
    const twin = aParty({ partyId: 'P-UNI3', role: 'INSTITUTION', name: 'Mihama University', pcn: '1A2B0001' });
    expect(someAdvice({ enrollments, parties: [twin] }).why).toContain('COCP-ROUTE-SINGLE');
  });
});

describe('one-tier and two-tier enrollments on one form', () => {
  const mixed = several(2, {}, (n) => ({ masterAgreement: `S100000${n}`, channelModel: n === 1 ? 'ONE_TIER' : 'TWO_TIER' }));

  it('COCP-ROUTE-TWO-TIER and COCP-ROUTE-RESELLER both hold', () => {
    for (const enrollments of [mixed, mixed.toReversed()]) {
      expect(someAdvice({ enrollments }).why.slice(0, 3)).toEqual(['COCP-ROUTE-BULK', 'COCP-ROUTE-TWO-TIER', 'COCP-ROUTE-RESELLER']);
    }
  });

  it('COCP-DISTRIBUTOR-ROLE: a distributor does not change on them', () => {
    for (const change of ['DISTRIBUTOR', 'RESELLER_AND_DISTRIBUTOR'] as const) {
      expect(refusedAdvice({ enrollments: mixed, change }).find(({ rule }) => rule === 'COCP-DISTRIBUTOR-ROLE')).toMatchObject({
        path: '/enrollmentIds/0',
      });
    }
  });
});

describe('the form is named by the first rule that holds', () => {
  const expired = { startsOn: '2022-04-01', status: 'EXPIRED' } as const;
  const otherAgreement = (n: number) => ({ masterAgreement: `S100000${n}` });
  const lastExpired = (count: number) => (n: number) => (n === count ? expired : {});

  it.each([
    [
      'M15 before BULK, EXPIRED and TWO-TIER',
      several(2, {}, (n) => ({ ...otherAgreement(n), ...lastExpired(2)(n) })),
      '2026-02-13',
      'M15',
      ['COCP-ROUTE-M15', 'COCP-ROUTE-BULK', 'COCP-ROUTE-EXPIRED', 'COCP-ROUTE-TWO-TIER'],
    ],
    [
      'M15 before MULTI, EXPIRED and TWO-TIER',
      several(7, {}, lastExpired(7)),
      '2026-02-13',
      'M15',
      ['COCP-ROUTE-M15', 'COCP-ROUTE-MULTI', 'COCP-ROUTE-EXPIRED', 'COCP-ROUTE-TWO-TIER'],
    ],
    [
      'BULK before EXPIRED and TWO-TIER',
      several(2, {}, (n) => ({ ...otherAgreement(n), ...lastExpired(2)(n) })),
      '2026-02-14',
      'BULK',
      ['COCP-ROUTE-BULK', 'COCP-ROUTE-EXPIRED', 'COCP-ROUTE-TWO-TIER'],
    ],
    [
      'MULTI before EXPIRED and TWO-TIER',
      several(7, {}, lastExpired(7)),
      '2026-02-14',
      'MULTI_ENROLLMENT',
      ['COCP-ROUTE-MULTI', 'COCP-ROUTE-EXPIRED', 'COCP-ROUTE-TWO-TIER'],
    ],
    ['EXPIRED before TWO-TIER', several(1, expired), '2026-02-14', 'EXPIRED', ['COCP-ROUTE-EXPIRED', 'COCP-ROUTE-TWO-TIER']],
    ['M15 before TWO-TIER', several(1), '2026-02-13', 'M15', ['COCP-ROUTE-M15', 'COCP-ROUTE-TWO-TIER']],
    ['M15 before the change’s own', several(1, oneTier), '2026-02-13', 'M15', ['COCP-ROUTE-M15', 'COCP-ROUTE-RESELLER']],
  ])('%s', (_, enrollments, requestedEffectiveOn, form, why) => {
    const advice = someAdvice({ enrollments, requestedEffectiveOn });
    expect(advice).toMatchObject({ form, route: 'MANUAL' });
    expect(advice.why.filter((rule) => rule.startsWith('COCP-ROUTE-'))).toEqual(why);
  });
});

describe('COCP-MANY: what one form covers', () => {
  it.each([
    ['20 enrollments', several(20, oneTier), []],
    ['21 enrollments', several(21, oneTier), [['COCP-MANY', 'TOO_MANY_ENROLLMENTS', '/enrollmentIds/20']]],
    [
      'two regions',
      [...several(6, oneTier), anAmericanEnrollment({ enrollmentId: 'E-7', timeZone: 'Asia/Tokyo' })],
      [['COCP-MANY', 'SEVERAL_REGIONS', '/enrollmentIds/6']],
    ],
    [
      'two time zones',
      several(7, oneTier, (n) => (n === 3 ? { timeZone: 'Asia/Seoul' } : {})),
      [['COCP-MANY', 'SEVERAL_TIME_ZONES', '/enrollmentIds/2']],
    ],
    [
      'two current resellers',
      several(7, oneTier, (n) => (n === 2 ? { resellerId: 'P-RES3' } : {})),
      [['COCP-MANY', 'SEVERAL_CURRENT_PARTNERS', '/enrollmentIds/1']],
    ],
    ['two software advisors, who do not change', several(7, oneTier, (n) => (n === 2 ? { advisorId: 'P-ADV' } : {})), []],
  ])('%s', (_, enrollments, refused) => {
    expect(refusedAdvice({ enrollments }).map(({ rule, code, path }) => [rule, code, path])).toEqual(refused);
    const atOpening = refused.map(([rule, code, path = '']) => [
      rule,
      code,
      path.replace(/^.*\/(\d+)$/, (__, n) => `/form/enrollmentIds/${Number(n) - 1}`),
    ]);
    // The form's own schema takes 20 in all: the 21st never gets as far as a case.
    const fits = enrollments.length <= 20;
    const refusedAtOpening = fits ? tryForm(enrollments) : [];
    expect(refusedAtOpening.filter(([rule]) => rule === 'COCP-MANY')).toEqual(fits ? atOpening : []);
    expect(refusedAtOpening.length > 0).toBe(fits && refused.length > 0);
  });

  it('the form itself has no room for a 21st', () => {
    expect(() => tryForm(several(21, oneTier))).toThrow(/enrollmentIds/);
  });

  it('two distributors, where the distributor changes too', () => {
    const enrollments = several(7, {}, (n) => (n === 5 ? { distributorId: 'P-DIS3' } : {}));
    const refused = (change: 'RESELLER' | 'RESELLER_AND_DISTRIBUTOR' | 'DISTRIBUTOR') =>
      refusedAdvice({ enrollments, change }).map(({ code, path }) => [code, path]);
    expect(refused('RESELLER')).toEqual([]);
    expect(refused('DISTRIBUTOR')).toEqual([['SEVERAL_CURRENT_PARTNERS', '/enrollmentIds/4']]);
    expect(refused('RESELLER_AND_DISTRIBUTOR')).toEqual([['SEVERAL_CURRENT_PARTNERS', '/enrollmentIds/4']]);
  });

  it('an enrollment named twice', () => {
    const [first] = several(1, oneTier);
    const story = aStory({ enrollments: several(8, oneTier) });
    const form = aCocpForm('RESELLER', first, { enrollmentIds: ['E-2', 'E-3', 'E-4', 'E-5', 'E-6', 'E-7', 'E-1'] });
    expect(story.tryOpen('P-RES2', form)[0]).toMatchObject({
      rule: 'COCP-MANY',
      code: 'ENROLLMENT_NAMED_TWICE',
      path: '/form/enrollmentIds/6',
    });
  });

  it.each([
    ['COCP-TERMINATED', { status: 'TERMINATED' }, 'ENROLLMENT_TERMINATED'],
    ['COCP-ONE-OPEN', { openCases: [{ caseId: 'C-1', kind: 'COCP', logNumber: 'COCP-7K3M-9QX1' }] }, 'ALREADY_OPEN'],
  ] as const)('%s: one that refuses is named', (rule, fields, code) => {
    const enrollments = several(7, oneTier, (n) => (n === 4 ? fields : {}));
    const story = aStory({ enrollments });
    const form = aCocpForm('RESELLER', enrollments[0], others(enrollments));
    const [refusal, ...more] = story.tryOpen('P-RES2', form);
    expect(refusal).toMatchObject({ rule, code, path: '/form/enrollmentIds/2', facts: { enrollmentId: 'E-4', number: '80000004' } });
    expect(more).toEqual([]);
  });
});
