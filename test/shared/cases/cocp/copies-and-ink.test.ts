import { describe, expect, it } from 'vitest';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, newPartnerOf, someAdvice } from '../../../builders/index.ts';

describe('COCP-COPIES: copies given to the institution to sign', () => {
  it.each([
    ['JP', 2],
    ['IN', 2],
    ['TW', 2],
    ['US', 1],
    ['GB', 1],
    ['KR', 1],
    ['ID', 1],
  ])('in %s: %d', (country, copies) => {
    for (const anyEnrollment of [anEnrollment, anAmericanEnrollment]) {
      for (const change of ['RESELLER', 'DISTRIBUTOR', 'RESELLER_AND_DISTRIBUTOR', 'SOFTWARE_ADVISOR'] as const) {
        const enrollments = [anyEnrollment({ country, channelModel: 'TWO_TIER' })];
        expect(someAdvice({ enrollments, change }).copies).toBe(copies);
      }
    }
  });
});

describe('COCP-INK', () => {
  it.each([
    ['international and manual', anEnrollment(), 'RESELLER', true],
    ['international and manual, M15', anEnrollment(), 'DISTRIBUTOR', true],
    ['international and electronic', anEnrollment({ channelModel: 'ONE_TIER' }), 'RESELLER', false],
    ['American and manual', anAmericanEnrollment({ channelModel: 'TWO_TIER' }), 'RESELLER', false],
    ['American and electronic', anAmericanEnrollment(), 'RESELLER', false],
  ] as const)('%s', (what, enrollment, change, ink) => {
    const asked = what.endsWith('M15') ? { requestedEffectiveOn: '2026-01-20' } : {};
    const advice = someAdvice({ enrollments: [enrollment], change, ...asked });
    expect([advice.ink, advice.why.includes('COCP-INK')]).toEqual([ink, ink]);
    const story = aStory({ enrollments: [enrollment] });
    story.opens(newPartnerOf[change], aCocpForm(change, enrollment, asked));
    expect(story.case().ink).toBe(ink);
  });

  it('a form in ink is not signed on screen: refused, and not offered', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    expect(story.tryAct('P-UNI', 'sign', { name: 'Sato', noticeToPreviousOn: '2026-01-15' })).toMatchObject([
      { rule: 'COCP-INK', code: 'INK_REQUIRED' },
    ]);
    expect(story.acts('P-UNI')).toEqual(['decline', 'return']);
  });

  it('waits on everybody who has not signed, each of whom may decline', () => {
    for (const partyId of ['P-UNI', 'P-RES2', 'P-DIS2']) {
      const story = aStory({ enrollments: [anEnrollment()] });
      story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR'));
      expect(story.view().waitingOn).toEqual(['P-UNI', 'P-RES2', 'P-DIS2']);
      story.does(partyId, 'decline', { reason: 'Not agreed' });
      expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'DECLINED' });
    }
  });
});
