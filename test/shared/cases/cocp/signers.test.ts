import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  newPartnerOf,
  nextSigns,
  someAdvice,
  type Story,
} from '../../../builders/index.ts';

const partyOf = {
  INSTITUTION: 'P-UNI',
  RESELLER: 'P-RES',
  NEW_RESELLER: 'P-RES2',
  NEW_DISTRIBUTOR: 'P-DIS2',
  NEW_ADVISOR: 'P-ADV2',
} as const;

const byRegion = { AMERICAS: anAmericanEnrollment, INTERNATIONAL: anEnrollment };

describe('who signs, in this order', () => {
  it.each([
    ['COCP-SIGN-AMS-RESELLER', 'AMERICAS', 'RESELLER', 'ONE_TIER', ['INSTITUTION', 'NEW_RESELLER']],
    ['COCP-SIGN-AMS-RESELLER', 'AMERICAS', 'RESELLER', 'TWO_TIER', ['INSTITUTION', 'NEW_RESELLER']],
    ['COCP-SIGN-AMS-RESELLER', 'AMERICAS', 'RESELLER_AND_DISTRIBUTOR', 'TWO_TIER', ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR']],
    ['COCP-SIGN-AMS-DISTRIBUTOR', 'AMERICAS', 'DISTRIBUTOR', 'TWO_TIER', ['RESELLER', 'NEW_DISTRIBUTOR']],
    ['COCP-SIGN-INTL-DISTRIBUTOR', 'INTERNATIONAL', 'DISTRIBUTOR', 'TWO_TIER', ['RESELLER', 'NEW_DISTRIBUTOR']],
    ['COCP-SIGN-INTL-RESELLER', 'INTERNATIONAL', 'RESELLER', 'ONE_TIER', ['INSTITUTION', 'NEW_RESELLER']],
    ['COCP-SIGN-INTL-RESELLER', 'INTERNATIONAL', 'RESELLER', 'TWO_TIER', ['INSTITUTION', 'NEW_RESELLER']],
    ['COCP-SIGN-INTL-BOTH', 'INTERNATIONAL', 'RESELLER_AND_DISTRIBUTOR', 'TWO_TIER', ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR']],
    ['COCP-SIGN-ADVISOR', 'AMERICAS', 'SOFTWARE_ADVISOR', 'ONE_TIER', ['INSTITUTION', 'NEW_ADVISOR']],
    ['COCP-SIGN-ADVISOR', 'INTERNATIONAL', 'SOFTWARE_ADVISOR', 'TWO_TIER', ['INSTITUTION', 'NEW_ADVISOR']],
  ] as const)('%s: %s, change of %s, %s', (rule, region, change, channelModel, roles) => {
    for (const program of ['EES', 'SCHOOL'] as const) {
      const enrollment = byRegion[region]({ channelModel, program });
      const advice = someAdvice({ enrollments: [enrollment], change });
      expect(advice).toMatchObject({ signers: roles, countersign: true });
      expect(advice.why).toContain(rule);
      const story = aStory({ enrollments: [enrollment] });
      story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
      expect(story.case().signers.map(({ role, partyId, signedOn }) => [role, partyId, signedOn])).toEqual(
        roles.map((role) => [role, partyOf[role], null]),
      );
    }
  });
});

describe('whom the countersigned form goes back to', () => {
  it.each([
    ['COCP-SIGN-INTL-RESELLER', 'INTERNATIONAL', 'RESELLER', 'ONE_TIER', 'NEW_RESELLER'],
    ['COCP-SIGN-INTL-RESELLER', 'INTERNATIONAL', 'RESELLER', 'TWO_TIER', 'DISTRIBUTOR'],
    ['COCP-SIGN-INTL-BOTH', 'INTERNATIONAL', 'RESELLER_AND_DISTRIBUTOR', 'TWO_TIER', 'DISTRIBUTOR'],
    ['COCP-SIGN-INTL-DISTRIBUTOR', 'INTERNATIONAL', 'DISTRIBUTOR', 'TWO_TIER', 'DISTRIBUTOR'],
    ['COCP-SIGN-ADVISOR', 'INTERNATIONAL', 'SOFTWARE_ADVISOR', 'ONE_TIER', null],
    ['COCP-SIGN-ADVISOR', 'INTERNATIONAL', 'SOFTWARE_ADVISOR', 'TWO_TIER', null],
    ['COCP-SIGN-AMS-RESELLER', 'AMERICAS', 'RESELLER', 'ONE_TIER', null],
    ['COCP-SIGN-AMS-RESELLER', 'AMERICAS', 'RESELLER_AND_DISTRIBUTOR', 'TWO_TIER', null],
    ['COCP-SIGN-AMS-DISTRIBUTOR', 'AMERICAS', 'DISTRIBUTOR', 'TWO_TIER', null],
  ] as const)('%s: %s, change of %s, %s: %s', (_, region, change, channelModel, returnTo) => {
    expect(someAdvice({ enrollments: [byRegion[region]({ channelModel })], change }).returnTo).toBe(returnTo);
  });
});

describe('who takes part', () => {
  it('the distributor that forwards a two-tier change of reseller is on the case, without signing', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    expect(story.case().partyIds.toSorted()).toEqual(['OPS-INTERNATIONAL', 'P-DIS', 'P-RES', 'P-RES2', 'P-UNI']);
  });

  it.each([
    ['SOFTWARE_ADVISOR', ['OPS-INTERNATIONAL', 'P-ADV', 'P-ADV2', 'P-UNI']],
    ['DISTRIBUTOR', ['OPS-INTERNATIONAL', 'P-DIS', 'P-DIS2', 'P-RES', 'P-UNI']],
    ['RESELLER_AND_DISTRIBUTOR', ['OPS-INTERNATIONAL', 'P-DIS', 'P-DIS2', 'P-RES', 'P-RES2', 'P-UNI']],
  ] as const)('SEE-PARTY: everybody a change of %s concerns is on the case, the previous partner too', (change, partyIds) => {
    const enrollment = anEnrollment({ advisorId: 'P-ADV' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
    expect(story.case().partyIds.toSorted()).toEqual(partyIds);
  });

  it('SEE-PARTY: the enrollment knows the partners a form names from the opening on', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR'));
    expect(story.enrollment().namedPartnerIds.toSorted()).toEqual(['P-DIS2', 'P-RES2']);
  });
});

describe('COCP-TURN: on screen everybody signs in turn', () => {
  const both = () => {
    const story = aStory({ enrollments: [anAmericanEnrollment({ channelModel: 'TWO_TIER' })] });
    story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR'));
    return story;
  };

  it('one after the other is waited on, told, and may sign', () => {
    const story = both();
    for (const [partyId, next] of [
      ['P-UNI', 'P-RES2'],
      ['P-RES2', 'P-DIS2'],
      ['P-DIS2', 'OPS-AMERICAS'],
    ] as const) {
      expect(story.view().waitingOn).toEqual([partyId]);
      expect(story.told(partyId).at(-1)).toMatchObject({ message: 'YOUR_TURN', rule: 'COCP-TURN' });
      expect(story.acts(partyId)).toEqual(expect.arrayContaining(['sign', 'decline', 'return']));
      nextSigns(story);
      expect(story.view().waitingOn).toEqual([next]);
    }
    expect(story.view().phase).toBe('RECEIPT');
  });

  it.each([
    ['the new reseller before the institution', 0, 'P-RES2'],
    ['the new distributor before the institution', 0, 'P-DIS2'],
    ['the new distributor before the new reseller', 1, 'P-DIS2'],
    ['the institution a second time', 1, 'P-UNI'],
    ['the new reseller a second time', 2, 'P-RES2'],
  ])('%s: refused', (_, signedBefore, who) => {
    const story = both();
    for (let count = 0; count < signedBefore; count += 1) nextSigns(story);
    for (const [act, input] of [
      ['sign', { name: 'Sato' }],
      ['decline', { reason: 'Not agreed' }],
    ] as const) {
      expect(story.tryAct(who, act, input)).toMatchObject([{ rule: 'COCP-TURN', code: 'NOT_YOUR_TURN' }]);
    }
    expect(story.acts(who)).not.toContain('sign');
  });

  it.each(['P-RES', 'P-DIS', 'OPS-AMERICAS', 'P-UNI2'])('%s never signs it', (who) => {
    expect(both().tryAct(who, 'sign', { name: 'Sato' })).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
  });

  it('signing is over when all have signed', () => {
    const story = both();
    everybodySigns(story);
    for (const who of ['P-UNI', 'P-RES2', 'P-DIS2']) {
      expect(story.tryAct(who, 'sign', { name: 'Sato' })).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
    }
  });

  it('DATE-5: a signature is dated today in the zone of the enrollment', () => {
    const story = both();
    story.goesTo('2026-01-16T04:59:59.999Z');
    nextSigns(story);
    expect(story.case().signers[0]).toMatchObject({ signedOn: '2026-01-15', signedBy: 'U-P-UNI' });
    story.goesTo('2026-01-16T05:00:00.000Z');
    nextSigns(story);
    expect(story.case().signers[1]).toMatchObject({ signedOn: '2026-01-16', signedBy: 'U-P-RES2' });
  });
});

describe('whoever’s turn it is hears by which day', () => {
  const signBy = (story: Story) => story.told().findLast(({ message }) => message === 'YOUR_TURN')?.facts['signBy'];

  it.each([
    ['COCP-LEAD-INTL-EES-30', anEnrollment({ channelModel: 'ONE_TIER' }), '2026-03-02'],
    ['COCP-SIGN-90', anEnrollment({ channelModel: 'ONE_TIER', startsOn: '2025-09-01' }), '2026-04-15'],
    ['COCP-SIGN-90', anEnrollment({ channelModel: 'ONE_TIER', startsOn: '2022-04-01', status: 'EXPIRED' }), '2026-04-15'],
    ['COCP-LEAD-AMS-30', anAmericanEnrollment(), '2026-03-02'],
  ] as const)('%s', (_, enrollment, day) => {
    const story = aStory({ enrollments: [enrollment] });
    const asked = enrollment.status === 'EXPIRED' ? { requestedEffectiveOn: '2026-02-01' } : {};
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, asked));
    expect(signBy(story)).toBe(day);
  });

  it('COCP-RECEIPT-10: in the Americas the window of the institution’s signature, where it ends first', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    nextSigns(story);
    expect(signBy(story)).toBe('2026-01-25');
  });

  it('a lead time that can not be kept any more is no such day', () => {
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    story.goesTo('2026-03-03T03:00:00Z');
    nextSigns(story);
    expect(signBy(story)).toBe('2026-04-15');
  });
});
