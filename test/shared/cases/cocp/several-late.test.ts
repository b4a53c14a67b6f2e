import { describe, expect, it } from 'vitest';
import { anAmericanEnrollment, formArrives, operationsDo, paperArrives, someAdvice } from '../../../builders/index.ts';
import { openedOver, rows, two } from './two-enrollments.ts';

describe('COCP-MANY: the form is late as soon as one is', () => {
  const enrollments = two({}, { startsOn: '2024-06-01' });

  it('then there is no effective date yet for any of them, in the case and in the advice', () => {
    const story = openedOver(enrollments);
    story.goesTo('2026-03-03T03:00:00Z');
    expect(rows(story)).toEqual([
      ['E-1', null, null],
      ['E-2', null, null],
    ]);
    paperArrives(story);
    expect(story.view()).toMatchObject({ phase: 'LATE', effectiveOn: null });
    expect(rows(story)).toEqual([
      ['E-1', null, null],
      ['E-2', null, null],
    ]);
    const advice = someAdvice({ enrollments, receivedOn: '2026-03-03', signedOn: '2026-03-03' });
    expect(advice).toMatchObject({ effectiveOn: null, enrollments: [{ effectiveOn: null }, { effectiveOn: null }] });
    expect(advice.why).toContain('COCP-ROLL');
  });

  it('COCP-ROUTE-SINGLE: one case each is late each by itself', () => {
    const each = enrollments.map((enrollment) => ({ ...enrollment, masterAgreement: 'S1234567' }));
    const advice = someAdvice({ enrollments: each, receivedOn: '2026-03-03' });
    expect(advice.enrollments.map(({ effectiveOn }) => effectiveOn)).toEqual([null, '2026-06-01']);
  });

  it('COCP-ROLL: the one that missed its date moves on, the other keeps its own', () => {
    const story = openedOver(enrollments);
    story.goesTo('2026-03-03T03:00:00Z');
    paperArrives(story);
    story.does('P-RES2', 'roll');
    expect(rows(story)).toEqual([
      ['E-1', '2026-04-02', null],
      ['E-2', '2026-06-01', null],
    ]);
  });

  it('COCP-OVERRIDE-APPROVED: one date for all', () => {
    const story = openedOver(enrollments);
    story.goesTo('2026-03-03T03:00:00Z');
    paperArrives(story);
    story.does('P-RES2', 'request-override', { justification: 'Both have to change on one day.', requestedEffectiveOn: '2026-04-01' });
    operationsDo(story, 'decide-override', { decision: 'APPROVE', note: 'Agreed' });
    expect(rows(story)).toEqual([
      ['E-1', '2026-04-01', null],
      ['E-2', '2026-04-01', null],
    ]);
  });

  it('in the Americas one missed bill date makes it late', () => {
    const american = two({ channelModel: 'TWO_TIER' }, { channelModel: 'TWO_TIER', billDates: ['2026-02-10'] }, anAmericanEnrollment);
    const story = openedOver(american);
    formArrives(story);
    expect(story.view()).toMatchObject({ phase: 'LATE', enrollments: [{ leadTime: { onTime: true } }, { leadTime: { onTime: false } }] });
    story.does('P-RES2', 'roll');
    expect(rows(story).map(([, effectiveOn]) => effectiveOn)).toEqual(['2026-02-14', '2026-02-14']);
  });
});
