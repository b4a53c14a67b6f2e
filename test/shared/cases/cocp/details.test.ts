import { describe, expect, it } from 'vitest';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, formArrives } from '../../../builders/index.ts';

const inInk = () => {
  const story = aStory({ enrollments: [anEnrollment()] });
  story.opens('P-RES2', aCocpForm());
  return story;
};

const onScreen = () => {
  const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
  const story = aStory({ enrollments: [enrollment] });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
  return story;
};

describe('what a change of channel partner says of itself', () => {
  it('COCP-INK, COCP-COPIES: signed on paper in Japan it is printed twice, on screen not at all', () => {
    expect(inInk().view().details).toMatchObject({ change: 'RESELLER', ink: true, originals: 2 });
    expect(onScreen().view().details).toMatchObject({ change: 'RESELLER', ink: false, originals: null });
  });

  it('COCP-COPIES: what the institution does not sign is printed once', () => {
    const enrollment = anEnrollment();
    const story = aStory({ enrollments: [enrollment], now: '2026-01-10T03:00:00Z' });
    story.opens('P-DIS2', aCocpForm('DISTRIBUTOR', enrollment, { requestedEffectiveOn: '2026-01-20' }));
    expect(story.view().details).toMatchObject({ ink: true, originals: 1 });
  });

  it('COCP-CORRECT, SCAN-MATCH: sent back it is to be corrected, and no scan of it is taken until it is', () => {
    const story = inInk();
    expect(story.view().details).toMatchObject({ returned: false, awaitsScan: true });
    story.does('P-UNI', 'return', { reason: 'Another name', paths: ['/form/current/0/name'] });
    expect(story.view().details).toMatchObject({ returned: true, awaitsScan: false });
  });

  it('SCAN-MATCH: a scan is taken until the form is received, also where it may be signed on screen as well; never on the electronic route', () => {
    const enrollment = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    expect(story.view().details).toMatchObject({ ink: false, awaitsScan: true });
    formArrives(story);
    expect(story.view().details).toMatchObject({ awaitsScan: false });
    expect(onScreen().view().details).toMatchObject({ awaitsScan: false });
  });

  it('COCP-ROLL: while it is late it says the date it would take, which is the one it takes; nothing before and after', () => {
    const enrollment = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    expect(story.view().details).toMatchObject({ ifRolled: null });
    story.goesTo('2026-03-04T15:00:00Z');
    formArrives(story);
    const ifRolled = [{ enrollmentId: enrollment.enrollmentId, effectiveOn: '2026-04-03' }];
    expect(story.view()).toMatchObject({ phase: 'LATE', details: { ifRolled } });
    story.does('P-RES2', 'roll');
    expect(story.view()).toMatchObject({ phase: 'REVIEW', effectiveOn: '2026-04-03', details: { ifRolled: null } });
  });
});
