import { describe, expect, it } from 'vitest';
import { lateRuleOf, overridesIn } from '../../../../shared/cases/cocp/index.ts';
import { aCocpForm, anEnrollment, aStory, formArrives, type Story } from '../../../builders/index.ts';

const justification = 'The old reseller closes its business at the end of the month.';

/** Signed and received in Tokyo on 2026-03-10, too late for 2026-04-01. */
const late = (): Story => {
  const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
  const story = aStory({ enrollments: [enrollment] });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
  story.goesTo('2026-03-10T03:00:00Z');
  formArrives(story);
  return story;
};

const asks = (story: Story, at: string): void => {
  story.goesTo(at);
  story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn: '2026-04-01' });
};

const told = (story: Story) => overridesIn(story.case(), story.history());

describe('the overrides a history tells of', () => {
  it('are none where none was asked for, late or not', () => {
    expect(told(late())).toEqual([]);
  });

  it('are undecided until operations decide (COCP-OVERRIDE)', () => {
    const story = late();
    asks(story, '2026-03-11T03:00:00.000Z');
    expect(told(story)).toEqual([
      {
        by: 'P-RES2',
        askedAt: '2026-03-11T03:00:00.000Z',
        justification,
        requestedEffectiveOn: '2026-04-01',
        decision: null,
        decidedAt: null,
        note: null,
      },
    ]);
  });

  it('have a decision each, with its reason, however often somebody asks', () => {
    const story = late();
    asks(story, '2026-03-11T03:00:00.000Z');
    story.does('OPS-INTERNATIONAL', 'decide-override', { decision: 'DECLINE', note: 'No reason given' });
    asks(story, '2026-03-13T03:00:00.000Z');
    story.does('OPS-INTERNATIONAL', 'decide-override', { decision: 'APPROVE', note: 'Agreed by telephone' });
    expect(told(story)).toMatchObject([
      { askedAt: '2026-03-11T03:00:00.000Z', decision: 'DECLINED', note: 'No reason given' },
      { askedAt: '2026-03-13T03:00:00.000Z', decision: 'APPROVED', decidedAt: '2026-03-13T03:00:00.000Z', note: 'Agreed by telephone' },
    ]);
  });

  it.each([
    // The whole of the day asked for, 2026-04-01 in Tokyo, is left to decide.
    ['2026-04-01T14:59:59.999Z', null],
    ['2026-04-01T15:00:00.000Z', 'EXPIRED'],
  ])('at %s are %s where nobody decides (COCP-OVERRIDE-EXPIRES)', (at, decision) => {
    const story = late();
    asks(story, '2026-03-11T03:00:00.000Z');
    story.goesTo(at);
    expect(told(story)).toMatchObject([{ decision, decidedAt: decision === null ? null : '2026-04-01T15:00:00.000Z' }]);
  });

  it('came to nothing where the form ended before anybody decided', () => {
    const story = late();
    asks(story, '2026-03-11T03:00:00.000Z');
    story.goesTo('2026-03-12T03:00:00.000Z');
    story.does('P-RES2', 'withdraw', { reason: 'Filed twice.' });
    expect(told(story)).toMatchObject([{ decision: 'ENDED', decidedAt: '2026-03-12T03:00:00.000Z', note: null }]);
  });
});

describe('why a form was late', () => {
  it('is the lead time it missed', () => {
    expect(lateRuleOf(late().case())).toBe('COCP-LEAD-INTL-EES-30');
  });

  it('is the early date where no lead time was missed (COCP-LATE-M15)', () => {
    expect(lateRuleOf({ resolved: [] })).toBe('COCP-LATE-M15');
  });
});
