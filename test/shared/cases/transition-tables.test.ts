import { describe, expect, it } from 'vitest';
import type { CaseChange } from '../../../shared/cases/changes.ts';
import { anEnrollment, aStory, everybodySigns, operationsDo, aCocpForm, offTheTable } from '../../builders/index.ts';

// Every story of these tests, the random ones too, throws at a step that is in no transition table.

const aWalk = (): readonly CaseChange[] => {
  const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
  const story = aStory({ enrollments: [enrollment] });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
  everybodySigns(story);
  operationsDo(story, 'countersign');
  story.goesTo('2026-03-31T15:00:00.000Z');
  return story.steps().flatMap(({ cases }) => cases);
};

describe('the transition tables', () => {
  it('know each step of a change from the first signature to its effect', () => {
    const steps = aWalk();
    expect(steps.map(({ after }) => after.outcome ?? after.state.phase)).toEqual([
      'SIGNING',
      'SIGNING',
      'REVIEW',
      'SCHEDULED',
      'EFFECTIVE',
    ]);
    expect(steps.map(offTheTable)).toEqual([null, null, null, null, null]);
  });

  it('are asked: what leads elsewhere than they say is named', () => {
    const steps = aWalk();
    const [signed, effective] = [steps[2], steps[4]];
    if (signed === undefined || effective === undefined) throw new Error('the walk has five steps');
    expect(offTheTable({ ...effective, before: signed.before })).toBe(
      'COCP: SIGNING --> EFFECTIVE by COCP-EFFECTIVE-ASKED is in no transition table',
    );
    expect(offTheTable({ ...signed, after: effective.after })).toBe('COCP: SIGNING --> EFFECTIVE by sign is in no transition table');
  });
});
