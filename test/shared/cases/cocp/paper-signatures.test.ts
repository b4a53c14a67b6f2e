import { describe, expect, it } from 'vitest';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, nextSigns } from '../../../builders/index.ts';

describe('COCP-TURN and DATE-6: signatures on paper', () => {
  const paper = (signedOn: Record<string, string>, receivedOn = '2026-01-14') => {
    const story = aStory({ enrollments: [anEnrollment()], now: '2026-01-10T03:00:00Z' });
    story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR'));
    story.goesTo('2026-01-15T03:00:00Z');
    return story
      .tryAct('OPS-INTERNATIONAL', 'record-receipt', { receivedOn, signedOn, noticeToPreviousOn: '2025-12-01' })
      .map(({ rule, code, path }) => [rule, code, path]);
  };

  it.each([
    ['on one day', { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12', NEW_DISTRIBUTOR: '2026-01-12' }],
    ['one after the other', { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-13', NEW_DISTRIBUTOR: '2026-01-14' }],
    ['before the opening', { INSTITUTION: '2025-12-01', NEW_RESELLER: '2025-12-02', NEW_DISTRIBUTOR: '2026-01-09' }],
    ['the last on the day of receipt', { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12', NEW_DISTRIBUTOR: '2026-01-14' }],
  ])('%s: recorded', (_, signedOn) => {
    expect(paper(signedOn)).toEqual([]);
  });

  it.each([
    ['NEW_RESELLER', { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-11', NEW_DISTRIBUTOR: '2026-01-12' }],
    ['NEW_DISTRIBUTOR', { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-13', NEW_DISTRIBUTOR: '2026-01-12' }],
    ['NEW_DISTRIBUTOR', { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12', NEW_DISTRIBUTOR: '2026-01-11' }],
  ])('COCP-TURN: %s before who signs before it: refused', (role, signedOn) => {
    expect(paper(signedOn)).toEqual([['COCP-TURN', 'SIGNED_BEFORE_EARLIER_SIGNER', `/signedOn/${role}`]]);
  });

  it('DATE-6: a signature after the receipt: refused', () => {
    const signedOn = { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12', NEW_DISTRIBUTOR: '2026-01-15' };
    expect(paper(signedOn)).toEqual([['DATE-6', 'DATE_BEFORE_WHAT_IT_FOLLOWS', '/receivedOn']]);
  });

  it('DATE-6: a signature of tomorrow, and a receipt of tomorrow: refused', () => {
    const today = { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-15', NEW_DISTRIBUTOR: '2026-01-15' };
    expect(paper(today, '2026-01-15')).toEqual([]);
    expect(paper(today, '2026-01-16')).toEqual([['DATE-6', 'DATE_IN_FUTURE', '/receivedOn']]);
    expect(paper({ ...today, NEW_DISTRIBUTOR: '2026-01-16' }, '2026-01-15')).toEqual(
      expect.arrayContaining([['DATE-6', 'DATE_IN_FUTURE', '/signedOn/NEW_DISTRIBUTOR']]),
    );
  });

  it('DATE-6: receipt before the case was opened: refused', () => {
    const signedOn = { INSTITUTION: '2026-01-05', NEW_RESELLER: '2026-01-06', NEW_DISTRIBUTOR: '2026-01-07' };
    expect(paper(signedOn, '2026-01-10')).toEqual([]);
    expect(paper(signedOn, '2026-01-09')).toEqual([['DATE-6', 'DATE_BEFORE_WHAT_IT_FOLLOWS', '/receivedOn']]);
  });

  it('DATE-6: before the form was corrected in the portal, as before it was opened: recorded', () => {
    const story = aStory({ enrollments: [anEnrollment()], now: '2026-01-10T03:00:00Z' });
    story.opens('P-RES2', aCocpForm());
    story.does('P-UNI', 'return', { reason: 'Another date, please', paths: ['/form/requestedEffectiveOn'] });
    story.goesTo('2026-01-15T03:00:00Z');
    story.does('P-RES2', 'correct', { form: aCocpForm('RESELLER', anEnrollment(), { requestedEffectiveOn: '2026-06-01' }) });
    const signedOn = { INSTITUTION: '2026-01-13', NEW_RESELLER: '2026-01-14' };
    story.does('OPS-INTERNATIONAL', 'record-receipt', { receivedOn: '2026-01-15', signedOn, noticeToPreviousOn: '2026-01-10' });
    expect(story.view()).toMatchObject({ phase: 'REVIEW', receivedOn: '2026-01-15' });
  });

  it('COCP-RECEIVED: each signature the portal does not have is recorded, and no other', () => {
    expect(paper({ INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12' })).toEqual([
      ['COCP-RECEIVED', 'SIGNATURE_DATE_REQUIRED', '/signedOn/NEW_DISTRIBUTOR'],
    ]);
    const all = { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12', NEW_DISTRIBUTOR: '2026-01-12' };
    expect(paper({ ...all, NEW_ADVISOR: '2026-01-12' })).toEqual([['COCP-RECEIVED', 'SIGNATURE_NOT_ASKED', '/signedOn/NEW_ADVISOR']]);
  });

  it('COCP-RECEIVED: a signature given on screen stands, and is not recorded again', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment({ channelModel: 'TWO_TIER' })] });
    story.opens('P-RES2', aCocpForm());
    nextSigns(story);
    const input = { receivedOn: '2026-01-15', signedOn: { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-15' } };
    expect(story.tryAct('OPS-AMERICAS', 'record-receipt', input)).toMatchObject([
      { code: 'SIGNATURE_ALREADY_HELD', path: '/signedOn/INSTITUTION' },
    ]);
    story.does('OPS-AMERICAS', 'record-receipt', { receivedOn: '2026-01-15', signedOn: { NEW_RESELLER: '2026-01-15' } });
    expect(story.case().signers.map(({ signedOn, signedBy }) => [signedOn, signedBy])).toEqual([
      ['2026-01-15', 'U-P-UNI'],
      ['2026-01-15', null],
    ]);
  });

  it('COCP-TURN: a paper signature does not go before one given on screen', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment({ channelModel: 'TWO_TIER' })] });
    story.opens('P-RES2', aCocpForm());
    nextSigns(story);
    const refused = story.tryAct('OPS-AMERICAS', 'record-receipt', { receivedOn: '2026-01-15', signedOn: { NEW_RESELLER: '2026-01-14' } });
    expect(refused).toMatchObject([{ rule: 'COCP-TURN', path: '/signedOn/NEW_RESELLER' }]);
  });
});
