import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { overrideEffects } from '../../../../web/kinds/cocp/forms/override-effects.ts';
import { aCocpForm, anEnrollment, aStory, formArrives, type Story } from '../../../builders/index.ts';
import { aCase } from '../../case/a-case.ts';

const asked = asDate('2026-04-01');

/** Signed and received in Tokyo on 2026-03-10, too late for 2026-04-01; asked for on the day after. */
const undecided = (): Story => {
  const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
  const story = aStory({ enrollments: [enrollment] });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
  story.goesTo('2026-03-10T03:00:00Z');
  formArrives(story);
  story.goesTo('2026-03-11T03:00:00Z');
  const justification = 'The old reseller closes its business at the end of the month.';
  story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn: asked });
  return story;
};

const previewed = (story: Story, today = '2026-03-11') => {
  const { form, signers, openedAt, openedBy } = story.case();
  return overrideEffects(aCase({ form, signers, openedAt, openedBy }), asked, 'INTERNATIONAL', asDate(today));
};

/** Who is told from here on, each once. */
const toldBy = (story: Story, decide: () => void): readonly string[] => {
  const before = story.told().length;
  decide();
  return [
    ...new Set(
      story
        .told()
        .slice(before)
        .flatMap(({ to }) => to),
    ),
  ].toSorted();
};

describe('what is said to follow from a decision on an override is what follows', () => {
  it('approved: the new partner and operations are told (COCP-OVERRIDE-APPROVED)', () => {
    const story = undecided();
    const { told } = previewed(story).approve;
    const decision = { decision: 'APPROVE', note: 'Agreed by telephone' };
    expect(toldBy(story, () => story.does('OPS-INTERNATIONAL', 'decide-override', decision))).toEqual([...told].toSorted());
    expect(story.view()).toMatchObject({ phase: 'REVIEW', effectiveOn: asked });
  });

  it('refused: the new partner alone is told, and its thirty days begin anew (COCP-LATE-30)', () => {
    const story = undecided();
    const { told, decideBy } = previewed(story).refuse;
    const decision = { decision: 'DECLINE', note: 'No reason given' };
    expect(toldBy(story, () => story.does('OPS-INTERNATIONAL', 'decide-override', decision))).toEqual([...told].toSorted());
    expect(story.view().phase).toBe('LATE');
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-LATE-30', on: decideBy, state: 'PENDING' });
    expect(decideBy).toBe('2026-04-10');
  });

  it('rejected: whoever signs or filed it is told, and the case is over', () => {
    const story = undecided();
    const { told } = previewed(story).reject;
    expect(toldBy(story, () => story.does('OPS-INTERNATIONAL', 'reject', { reason: 'The form is not complete.' }))).toEqual(
      [...told].toSorted(),
    );
    expect(story.case().outcome).toBe('REJECTED');
  });

  it.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
  ])('decided on %s, a countersignature then changes the records at once: %s', (today, isAtOnce) => {
    expect(previewed(undecided(), today).approve.isAtOnce).toBe(isAtOnce);
  });
});
