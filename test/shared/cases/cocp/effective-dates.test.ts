import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  formArrives,
  newPartnerOf,
  nextSigns,
  operationsDo,
  paperArrives,
  someAdvice,
} from '../../../builders/index.ts';

describe('the effective date by the first signature, in the Americas', () => {
  it.each([
    ['COCP-EFFECTIVE-30', 'RESELLER', '2026-01-20', '2026-02-19'],
    ['COCP-EFFECTIVE-30', 'RESELLER_AND_DISTRIBUTOR', '2026-01-20', '2026-02-19'],
    ['COCP-EFFECTIVE-30', 'SOFTWARE_ADVISOR', '2026-01-20', '2026-02-19'],
    ['COCP-EFFECTIVE-30', 'RESELLER', '2026-01-30', '2026-03-01'],
    ['COCP-EFFECTIVE-10', 'DISTRIBUTOR', '2026-01-20', '2026-01-30'],
    ['COCP-EFFECTIVE-10', 'DISTRIBUTOR', '2026-02-20', '2026-03-02'],
  ] as const)('%s: change of %s, signed on %s: %s', (rule, change, signedOn, effectiveOn) => {
    for (const program of ['EES', 'SCHOOL'] as const) {
      const enrollment = anAmericanEnrollment({ program, channelModel: 'TWO_TIER' });
      const advice = someAdvice({ enrollments: [enrollment], change, signedOn });
      expect(advice.effectiveOn).toBe(effectiveOn);
      expect(advice.why).toContain(rule);
      const story = aStory({ enrollments: [enrollment] });
      story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
      story.goesTo(`${signedOn}T15:00:00Z`);
      formArrives(story);
      expect(story.view().effectiveOn).toBe(effectiveOn);
    }
  });

  it('hangs on the signature as long as it is not given', () => {
    const enrollment = anAmericanEnrollment();
    const asking = { enrollments: [enrollment], requestedEffectiveOn: '2026-03-10' };
    expect([someAdvice({ enrollments: [enrollment] }).effectiveOn, someAdvice(asking).effectiveOn]).toEqual([null, null]);
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    expect(story.view().effectiveOn).toBe(null);
    nextSigns(story);
    expect(story.view().effectiveOn).toBe('2026-02-14');
  });

  it('is the institution’s signature, not the last one', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    nextSigns(story);
    story.goesTo('2026-01-24T15:00:00Z');
    nextSigns(story);
    expect(story.view()).toMatchObject({ phase: 'REVIEW', effectiveOn: '2026-02-14', receivedOn: '2026-01-24' });
  });

  it.each([
    ['earlier than it', '2026-02-13', 'LATE', null],
    ['just it', '2026-02-14', 'REVIEW', '2026-02-14'],
    ['later', '2026-02-15', 'REVIEW', '2026-02-15'],
    ['much later', '2026-12-24', 'REVIEW', '2026-12-24'],
  ])('COCP-LATE-M15: a date asked for %s', (_, requestedEffectiveOn, phase, effectiveOn) => {
    const enrollment = anAmericanEnrollment();
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn }));
    formArrives(story);
    expect(story.view()).toMatchObject({ phase, effectiveOn, enrollments: [{ leadTime: { onTime: true } }] });
    const advice = someAdvice({ enrollments: [enrollment], requestedEffectiveOn, signedOn: '2026-01-15' });
    expect([advice.effectiveOn, advice.why.includes('COCP-LATE-M15')]).toEqual([effectiveOn, phase === 'LATE']);
  });

  it('COCP-LATE-M15: no M15 when it was opened, but signed so late that the date asked for is too early', () => {
    const enrollment = anAmericanEnrollment();
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-02-14' }));
    expect(story.case().route).toBe('ELECTRONIC');
    story.goesTo('2026-01-16T15:00:00Z');
    everybodySigns(story);
    expect(story.view()).toMatchObject({ phase: 'LATE', route: 'ELECTRONIC', effectiveOn: null });
    expect(story.told('P-RES2').at(-1)).toMatchObject({ message: 'FORM_IS_LATE', rule: 'COCP-LATE-M15', facts: { receiveBy: null } });
  });
});

describe('COCP-EFFECTIVE-ASKED: internationally, in time, the date asked for', () => {
  it.each([
    ['RESELLER', 'ONE_TIER'],
    ['DISTRIBUTOR', 'TWO_TIER'],
    ['SOFTWARE_ADVISOR', 'ONE_TIER'],
  ] as const)('change of %s', (change, channelModel) => {
    const enrollment = anEnrollment({ channelModel });
    const story = aStory({ enrollments: [enrollment] });
    story.opens(newPartnerOf[change], aCocpForm(change, enrollment, { requestedEffectiveOn: '2026-05-12' }));
    expect(story.view().effectiveOn).toBe('2026-05-12');
    formArrives(story);
    expect(story.view()).toMatchObject({ phase: 'REVIEW', effectiveOn: '2026-05-12' });
    expect(someAdvice({ enrollments: [enrollment], change, requestedEffectiveOn: '2026-05-12' }).why).toContain('COCP-EFFECTIVE-ASKED');
  });
});

describe('an expired enrollment: no date is too early', () => {
  const expired = { startsOn: '2022-04-01', status: 'EXPIRED' } as const;

  it.each([
    ['AMERICAS', '2026-01-01', '2026-01-01'],
    ['AMERICAS', '2026-02-13', '2026-02-13'],
    ['AMERICAS', '2026-03-01', '2026-03-01'],
    ['AMERICAS', undefined, '2026-02-14'],
    ['INTERNATIONAL', '2026-01-01', '2026-01-01'],
    ['INTERNATIONAL', '2026-01-16', '2026-01-16'],
  ] as const)('%s, %s asked for, signed on 2026-01-15: %s', (region, asked, effectiveOn) => {
    const enrollment = region === 'AMERICAS' ? anAmericanEnrollment(expired) : anEnrollment(expired);
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, asked === undefined ? {} : { requestedEffectiveOn: asked }));
    paperArrives(story);
    expect(story.view()).toMatchObject({ phase: 'REVIEW', effectiveOn, enrollments: [{ leadTime: null }] });
  });
});

describe('COCP-NOT-BACKDATED: the later of the date so computed and the day of countersigning', () => {
  const countersignedAt = (instant: string) => {
    const story = aStory({ enrollments: [anAmericanEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    everybodySigns(story);
    expect(story.view().effectiveOn).toBe('2026-02-14');
    story.goesTo(instant);
    operationsDo(story, 'countersign', { note: 'Checked' });
    return story;
  };

  // Midnight in New York is 05:00 UTC in winter.
  it.each([
    ['the day before: scheduled', '2026-02-14T04:59:59.999Z', '2026-02-14', 'SCHEDULED'],
    ['that day: the records change with it', '2026-02-14T05:00:00.000Z', '2026-02-14', null],
    ['the day after: that day is the date', '2026-02-15T05:00:00.000Z', '2026-02-15', null],
    ['a month later', '2026-03-15T12:00:00.000Z', '2026-03-15', null],
  ])('countersigned %s', (_, instant, effectiveOn, phase) => {
    const story = countersignedAt(instant);
    expect(story.view()).toMatchObject({ phase, effectiveOn });
    expect(story.case()).toMatchObject(phase === null ? { status: 'CLOSED', outcome: 'EFFECTIVE' } : { status: 'OPEN', outcome: null });
    expect(story.enrollment().resellerId).toBe(phase === null ? 'P-RES2' : 'P-RES');
    expect(story.history().find(({ act }) => act === 'countersign')).toMatchObject({
      rule: 'COCP-NOT-BACKDATED',
      detail: { effectiveOn, note: 'Checked' },
    });
  });

  it('who signed is told of a date to come, not of one that has come', () => {
    const told = (instant: string) =>
      countersignedAt(instant)
        .told()
        .filter(({ message }) => message === 'COUNTERSIGNED')
        .map(({ to, facts }) => [to.toSorted(), facts['effectiveOn']]);
    expect(told('2026-02-14T04:59:59.999Z')).toEqual([[['P-RES2', 'P-UNI'], '2026-02-14']]);
    expect(told('2026-02-14T05:00:00.000Z')).toEqual([]);
  });

  it('also on an expired enrollment that asks for a past date', () => {
    const enrollment = anEnrollment({ startsOn: '2022-04-01', status: 'EXPIRED' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2025-06-01' }));
    paperArrives(story);
    operationsDo(story, 'countersign');
    expect(story.view()).toMatchObject({ phase: null, effectiveOn: '2026-01-15' });
  });
});
