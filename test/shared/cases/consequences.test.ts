import { describe, expect, it } from 'vitest';
import type { Enrollment } from '../../../shared/records/index.ts';
import { aCicrForm, aCocpForm, aContact, aContactChange, anEnrollment, aStory } from '../../builders/index.ts';

/** Cases in one write beside the end itself. */
const mostInOneWrite = 3;

/** One COCP and eight CICRs, opened at instants of their own. */
const busy = (enrollment: Enrollment) => {
  const story = aStory({ now: '2027-03-01T00:00:00.000Z', enrollments: [enrollment] });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2027-09-01' }));
  for (let day = 2; day < 10; day += 1) {
    story.goesTo(`2027-03-0${day}T00:00:00.000Z`);
    story.opensKind('CICR', 'P-RES', aCicrForm(aContactChange('PRIMARY', aContact(`Ito${day} Ken`))));
  }
  return story;
};

/** The notice of its expiry has been given before: what ends here are the other cases. */
const enrollment = anEnrollment({ channelModel: 'ONE_TIER', expiryOpenedFor: '2027-03-31' });

describe('an enrollment with one change of partner and eight of contacts open', () => {
  it('CLOSE-VOID: all of them follow when it expires, at its instant, a few in each write, and none is lost', () => {
    const story = busy(enrollment);
    expect(story.enrollment().openCases).toHaveLength(9);
    story.goesTo('2027-03-31T14:59:59.999Z');
    const before = story.steps().length;
    story.goesTo('2027-03-31T15:00:00.000Z');
    expect(story.enrollment()).toMatchObject({ status: 'EXPIRED', openCases: [], following: null });
    const steps = story.steps().slice(before);
    expect(steps.map(({ cases }) => cases.length)).toEqual([3, 3, 3]);
    for (const { cases } of steps) expect(cases.length).toBeLessThanOrEqual(mostInOneWrite);
    const closed = steps.flatMap(({ cases }) => cases.map(({ after }) => after));
    expect(new Set(closed.map(({ caseId }) => caseId)).size).toBe(9);
    for (const { outcome, status } of closed) expect([status, outcome]).toEqual(['CLOSED', 'VOID']);
    expect(closed.map(({ openedAt }) => openedAt)).toEqual(closed.map(({ openedAt }) => openedAt).toSorted());
    const told = story.told().filter(({ rule }) => rule === 'CLOSE-VOID');
    expect(new Set(told.map(({ caseId }) => caseId)).size).toBe(9);
    for (const { at } of told) expect(at).toBe('2027-03-31T15:00:00.000Z');
  });

  it('CLOSE-VOID: those that wait to follow can not be acted on any more, and nothing else happens before they have', () => {
    const story = busy(enrollment);
    const last = story.caseOfKind('CICR');
    story.sleepsTo('2027-03-31T15:00:00.000Z');
    expect(story.tryAct('P-UNI', 'confirm', {}, last.caseId)).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
    expect(story.enrollment().contacts).toEqual({});
  });

  it('an extension closes none of them', () => {
    const story = busy(enrollment);
    story.rewrites('E-1', { extension: { years: 3 } });
    story.goesTo('2027-03-31T15:00:00.000Z');
    expect(story.enrollment()).toMatchObject({ status: 'ACTIVE', following: null });
    expect(story.enrollment().openCases).toHaveLength(9);
  });

  it('is named again only where there are more than one write takes', () => {
    const story = aStory({ now: '2027-03-01T00:00:00.000Z', enrollments: [enrollment] });
    for (let count = 0; count < mostInOneWrite; count += 1) story.opensKind('CICR', 'P-RES', aCicrForm());
    const before = story.steps().length;
    story.goesTo('2027-03-31T15:00:00.000Z');
    expect(story.steps().length - before).toBe(1);
    expect(story.enrollment()).toMatchObject({ openCases: [], following: null });
  });
});
