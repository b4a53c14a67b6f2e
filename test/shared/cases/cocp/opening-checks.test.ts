import { describe, expect, it } from 'vitest';
import type { CocpForm } from '../../../../shared/cases/cocp/index.ts';
import type { Enrollment, Party } from '../../../../shared/records/index.ts';
import { aCaller, aCocpForm, anAmericanEnrollment, anEnrollment, aParty, aStory, parties } from '../../../builders/index.ts';

const tryOpen = (form: CocpForm, enrollments: readonly Enrollment[] = [anEnrollment()], others: readonly Party[] = []) =>
  aStory({ enrollments, parties: others }).tryOpen('P-RES2', form);

const named = (refusals: ReturnType<typeof tryOpen>) => refusals.map(({ rule, code, path }) => [rule, code, path]);

const openAlready = { openCases: [{ caseId: 'C-1', kind: 'COCP' as const, logNumber: 'COCP-7K3M-9QX1' }] };

describe('each check alone', () => {
  it('COCP-PROGRAM: EES and SCHOOL only', () => {
    for (const program of ['EES', 'SCHOOL'] as const) expect(tryOpen(aCocpForm(), [anEnrollment({ program })])).toEqual([]);
    for (const program of ['EA', 'OPEN'] as const) {
      expect(named(tryOpen(aCocpForm(), [anEnrollment({ program })]))).toEqual([['COCP-PROGRAM', 'PROGRAM_NOT_COVERED', '/enrollmentId']]);
    }
  });

  it('COCP-TERMINATED: a terminated enrollment takes none', () => {
    expect(named(tryOpen(aCocpForm(), [anEnrollment({ status: 'TERMINATED' })]))).toEqual([
      ['COCP-TERMINATED', 'ENROLLMENT_TERMINATED', '/enrollmentId'],
    ]);
  });

  it('COCP-DISTRIBUTOR-ROLE: a distributor changes in the two-tier model only', () => {
    const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });
    const expected = [['COCP-DISTRIBUTOR-ROLE', 'NO_DISTRIBUTOR_IN_ONE_TIER', '/enrollmentId']];
    expect(named(aStory({ enrollments: [oneTier] }).tryOpen('P-DIS2', aCocpForm('DISTRIBUTOR', oneTier)))).toEqual(expected);
    expect(named(tryOpen(aCocpForm('RESELLER_AND_DISTRIBUTOR', oneTier), [oneTier]))).toEqual(expected);
    expect(tryOpen(aCocpForm('RESELLER', oneTier), [oneTier])).toEqual([]);
  });

  it('COCP-ONE-OPEN: a second one is refused with the log number of the first', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    const { logNumber } = story.case();
    const [refusal, ...others] = story.tryOpen('P-DIS2', aCocpForm('DISTRIBUTOR'));
    expect(refusal).toEqual({
      rule: 'COCP-ONE-OPEN',
      code: 'ALREADY_OPEN',
      path: '/enrollmentId',
      facts: { enrollmentId: 'E-1', number: '80000001', logNumber },
    });
    expect(others).toEqual([]);
  });
});

describe('COCP-NEW-PCN: the new partner', () => {
  const toParty = (newResellerId: string, others: readonly Party[] = []) => {
    const story = aStory({ enrollments: [anEnrollment()], parties: others });
    return named(story.tryOpen(aCaller(aParty({ partyId: newResellerId })), aCocpForm('RESELLER', anEnrollment(), { newResellerId })));
  };
  const at = '/form/newResellerId';

  it.each([
    ['is registered', 'P-NOBODY', [], ['COCP-NEW-PCN', 'NEW_PARTNER_NOT_REGISTERED', at]],
    ['is registered for that role', 'P-ADV', [], ['COCP-NEW-PCN', 'NEW_PARTNER_NOT_REGISTERED', at]],
    ['has a PCN', 'P-NEW', [aParty({ partyId: 'P-NEW', pcn: null })], ['COCP-NEW-PCN', 'NEW_PARTNER_WITHOUT_PCN', at]],
    ['is not the current one', 'P-RES', [], ['COCP-NEW-PCN', 'NEW_PARTNER_IS_CURRENT', at]],
  ])('%s', (_, newResellerId, others, refused) => {
    expect(toParty(newResellerId, others)).toEqual([refused]);
  });

  it('is checked for each role that changes', () => {
    const form = aCocpForm('RESELLER_AND_DISTRIBUTOR', anEnrollment(), { newDistributorId: 'P-DIS' });
    expect(named(tryOpen(form))).toEqual([['COCP-NEW-PCN', 'NEW_PARTNER_IS_CURRENT', '/form/newDistributorId']]);
  });
});

describe('COCP-ASKED-DEFAULT: where internationally no date can be set by default', () => {
  it('one must be asked for', () => {
    // The second anniversary has passed, the third is the day after the term.
    const story = aStory({ enrollments: [anEnrollment()], now: '2026-06-01T03:00:00Z' });
    expect(named(story.tryOpen('P-RES2', aCocpForm()))).toEqual([
      ['COCP-ASKED-DEFAULT', 'EFFECTIVE_DATE_REQUIRED', '/form/requestedEffectiveOn'],
    ]);
    expect(story.tryOpen('P-RES2', aCocpForm('RESELLER', anEnrollment(), { requestedEffectiveOn: '2026-09-01' }))).toEqual([]);
  });
});

describe('all that fail are named, in order, and the first gives the answer its rule', () => {
  it('one enrollment', () => {
    const worst = anEnrollment({ program: 'EA', status: 'TERMINATED', channelModel: 'ONE_TIER', ...openAlready });
    const form = aCocpForm('RESELLER_AND_DISTRIBUTOR', anEnrollment(), {
      current: [{ role: 'RESELLER', name: 'Somebody Else', pcn: '00000000' }],
      newDistributorId: 'P-RES3',
    });
    expect(named(tryOpen(form, [worst]))).toEqual([
      ['COCP-PROGRAM', 'PROGRAM_NOT_COVERED', '/enrollmentId'],
      ['COCP-TERMINATED', 'ENROLLMENT_TERMINATED', '/enrollmentId'],
      ['COCP-DISTRIBUTOR-ROLE', 'NO_DISTRIBUTOR_IN_ONE_TIER', '/enrollmentId'],
      ['COCP-MATCH', 'CURRENT_PARTNER_NAME_DIFFERS', '/form/current/0/name'],
      ['COCP-MATCH', 'CURRENT_PARTNER_PCN_DIFFERS', '/form/current/0/pcn'],
      ['COCP-NEW-PCN', 'NEW_PARTNER_NOT_REGISTERED', '/form/newDistributorId'],
      ['COCP-ONE-OPEN', 'ALREADY_OPEN', '/enrollmentId'],
    ]);
  });

  it('several enrollments', () => {
    const past = { startsOn: '2023-04-01' } as const;
    const enrollments = [
      anEnrollment({ enrollmentId: 'E-1', ...past }),
      anEnrollment({ enrollmentId: 'E-2', ...past, timeZone: 'Asia/Seoul' }),
      anEnrollment({ enrollmentId: 'E-3', ...past, status: 'TERMINATED', ...openAlready }),
    ];
    const form = aCocpForm('RESELLER', enrollments[0], { current: [], enrollmentIds: ['E-2', 'E-3'], newResellerId: 'P-RES2' });
    expect(named(tryOpen(form, enrollments, [aParty({ ...parties().get('P-RES2'), pcn: null })]))).toEqual([
      ['COCP-TERMINATED', 'ENROLLMENT_TERMINATED', '/form/enrollmentIds/1'],
      ['COCP-MANY', 'SEVERAL_TIME_ZONES', '/form/enrollmentIds/0'],
      ['COCP-ROUTE-SINGLE', 'ONE_CASE_EACH', '/form/enrollmentIds'],
      ['COCP-MATCH', 'CURRENT_PARTNER_NOT_NAMED', '/form/current'],
      ['COCP-NEW-PCN', 'NEW_PARTNER_WITHOUT_PCN', '/form/newResellerId'],
      ['COCP-ASKED-DEFAULT', 'EFFECTIVE_DATE_REQUIRED', '/form/requestedEffectiveOn'],
      ['COCP-ONE-OPEN', 'ALREADY_OPEN', '/form/enrollmentIds/1'],
    ]);
  });

  it('2 to 6 of which one is of another programme are no single cases either', () => {
    const enrollments = [anEnrollment(), anEnrollment({ enrollmentId: 'E-2', program: 'OPEN' })];
    expect(named(tryOpen(aCocpForm('RESELLER', enrollments[0], { enrollmentIds: ['E-2'] }), enrollments))).toEqual([
      ['COCP-PROGRAM', 'PROGRAM_NOT_COVERED', '/form/enrollmentIds/0'],
      ['COCP-ROUTE-SINGLE', 'ONE_CASE_EACH', '/form/enrollmentIds'],
    ]);
  });
});

describe('who opens one', () => {
  const both = aCocpForm('RESELLER_AND_DISTRIBUTOR');

  it.each([
    ['the new partner', 'P-RES2', aCocpForm(), []],
    ['the institution', 'P-UNI', aCocpForm(), []],
    ['both: the new reseller', 'P-RES2', both, []],
    ['both: not the new distributor', 'P-DIS2', both, ['NOT_YOUR_ACT']],
    ['a change of distributor: the new distributor', 'P-DIS2', aCocpForm('DISTRIBUTOR'), []],
    ['a change of distributor: the institution', 'P-UNI', aCocpForm('DISTRIBUTOR'), []],
    ['a change of advisor: the new advisor', 'P-ADV2', aCocpForm('SOFTWARE_ADVISOR'), []],
    ['not the current reseller', 'P-RES', aCocpForm(), ['NOT_YOUR_ACT']],
    ['not the distributor that forwards', 'P-DIS', aCocpForm(), ['NOT_YOUR_ACT']],
    ['not a third reseller', 'P-RES3', aCocpForm(), ['NOT_YOUR_ACT']],
    ['not another institution', 'P-UNI2', aCocpForm(), ['NOT_YOUR_ACT']],
    ['not operations', 'OPS-INTERNATIONAL', aCocpForm(), ['NOT_YOUR_ACT']],
  ])('%s', (_, who, form, refused) => {
    const story = aStory({ enrollments: [anEnrollment()] });
    expect(story.tryOpen(who, form).map(({ code }) => code)).toEqual(refused);
  });

  it('needs the right to submit', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment()] });
    expect(story.tryOpen(aCaller('P-RES2', { may: ['SIGN', 'MANAGE'] }), aCocpForm())).toMatchObject([{ code: 'NOT_ALLOWED_TO_YOU' }]);
    expect(story.tryOpen(aCaller('P-RES2', { may: ['SUBMIT'] }), aCocpForm())).toEqual([]);
  });
});
