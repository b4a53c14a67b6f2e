import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../shared/cases/kinds.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, formArrives, operationsDo, type Story } from '../../../builders/index.ts';

/** The case as it is read again after it was kept. */
const readAgain = (story: Story) => kindOf(story.case()).caseSchema.parse(JSON.parse(JSON.stringify(story.case())));

const askedForAndDeclined = (story: Story): void => {
  if (story.view().phase !== 'LATE') return;
  story.does('P-RES2', 'request-override', { justification: 'For the end of the calendar.', requestedEffectiveOn: '2999-12-31' });
  operationsDo(story, 'decide-override', { decision: 'DECLINE', note: 'Too far' });
};

const rolled = (story: Story): void => {
  if (story.view().phase === 'LATE') story.does('P-RES2', 'roll');
};

const countersigned = (story: Story): void => operationsDo(story, 'countersign');

// Any day from 1900-01-01 to 2999-12-31 may be filed; what is computed from it may lie beyond.
describe.each(['1900-01-01', '2999-12-31'])('a form that asks for %s', (requestedEffectiveOn) => {
  it.each([
    ['INTERNATIONAL', anEnrollment()],
    ['INTERNATIONAL, expired', anEnrollment({ startsOn: '2022-04-01', status: 'EXPIRED' })],
    ['AMERICAS', anAmericanEnrollment()],
    ['AMERICAS, expired', anAmericanEnrollment({ startsOn: '2022-04-01', status: 'EXPIRED' })],
  ])('%s: goes its way, and is kept at every step', (_, enrollment) => {
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn }));
    for (const goesOn of [formArrives, askedForAndDeclined, rolled, countersigned]) {
      goesOn(story);
      expect(readAgain(story)).toEqual(story.case());
    }
    story.goesTo('2028-01-01T00:00:00Z');
    expect(readAgain(story)).toEqual(story.case());
  });
});

describe('an enrollment at the end of the calendar', () => {
  it('has dates beyond it, and its form is kept', () => {
    const enrollment = anEnrollment({ startsOn: '2998-01-01', years: 1, channelModel: 'ONE_TIER' });
    const story = aStory({ enrollments: [enrollment], now: '2998-12-20T00:00:00Z' });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2998-12-31' }));
    formArrives(story);
    expect(story.view().phase).toBe('LATE');
    story.does('P-RES2', 'roll');
    expect(story.view().effectiveOn).toBe('2999-01-19');
    expect(readAgain(story)).toEqual(story.case());
  });
});
