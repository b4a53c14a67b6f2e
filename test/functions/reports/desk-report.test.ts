import { describe, expect, it } from 'vitest';
import { lateFigures, medianOf, phaseFigures } from '../../../functions/reports/desk-report.ts';
import type { Override } from '../../../shared/cases/cocp/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import type { TimeSpent } from '../../../shared/cases/time-spent.ts';
import { aCocpForm, anEnrollment, aStory, formArrives } from '../../builders/index.ts';

const day = 86_400_000;
const at = asInstant('2026-03-11T03:00:00.000Z');

const story = aStory({ enrollments: [anEnrollment({ channelModel: 'ONE_TIER' })] });
story.opens('P-RES2', aCocpForm('RESELLER', anEnrollment({ channelModel: 'ONE_TIER' })));
const signing = story.case();
story.goesTo('2026-03-10T03:00:00Z');
formArrives(story);
const late = story.case();

const time = (phase: string, spent: TimeSpent['spent']): TimeSpent => ({ phase, since: at, spent });
const inReview = (spent: TimeSpent['spent']) => ({ case: { ...signing, state: late.state }, time: time('LATE', spent) });

describe('the middle of what was measured', () => {
  it.each([
    [[7], 7],
    [[1, 100], 50.5],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it('of nothing there is none', () => {
    expect(() => medianOf([])).toThrow('no median');
  });
});

describe('the days of a phase', () => {
  it('are the median over the cases that have left it, to a tenth, with the longest', () => {
    const counted = [1, 2, 9].map((days) => inReview({ SIGNING: days * day }));
    expect(phaseFigures(counted)).toEqual([{ kind: 'COCP', phase: 'SIGNING', cases: 3, medianDays: 2, longestDays: 9 }]);
    expect(phaseFigures([inReview({ SIGNING: day / 20 })])[0]?.medianDays).toBe(0.1);
    expect(phaseFigures([inReview({ SIGNING: day / 20 - 1 })])[0]?.medianDays).toBe(0);
  });

  it('leave out a case that is in the phase once more, and what was not counted', () => {
    expect(
      phaseFigures([
        { case: signing, time: time('SIGNING', { SIGNING: day }) },
        { case: late, time: null },
      ]),
    ).toEqual([]);
  });

  it('come in the order in which a form goes through its phases', () => {
    const counted = [{ case: signing, time: time('SIGNING', { SCHEDULED: day, LATE: day, REVIEW: day }) }];
    expect(phaseFigures(counted).map(({ phase }) => phase)).toEqual(['REVIEW', 'LATE', 'SCHEDULED']);
  });
});

describe('late forms', () => {
  const override = (decision: Override['decision']): Override => ({
    by: 'P-RES2',
    askedAt: at,
    justification: 'The old reseller closes its business.',
    requestedEffectiveOn: null,
    decision,
    decidedAt: decision === null ? null : at,
    note: null,
  });
  const none = { forms: 1, asked: 0, approved: 0, declined: 0, expired: 0, ended: 0, undecided: 0 };
  const counted = [{ case: late, time: time('LATE', { SIGNING: day }) }];

  it('count by why they were late, whether or not somebody asks for an override', () => {
    expect(lateFigures(counted, new Map())).toEqual([{ rule: 'COCP-LEAD-INTL-EES-30', ...none }]);
  });

  it.each([
    [[null], { asked: 1, undecided: 1 }],
    [['APPROVED'], { asked: 1, approved: 1 }],
    [['DECLINED', 'APPROVED'], { asked: 1, approved: 1 }],
    [['APPROVED', 'DECLINED'], { asked: 1, declined: 1 }],
    [['EXPIRED'], { asked: 1, expired: 1 }],
    [['ENDED'], { asked: 1, ended: 1 }],
  ] as const)('whose requests came to %j count once, by the last', (decisions, expected) => {
    const overrides = new Map([[late.caseId, decisions.map(override)]]);
    expect(lateFigures(counted, overrides)).toEqual([{ rule: 'COCP-LEAD-INTL-EES-30', ...none, ...expected }]);
  });

  it('are those that ever were, whatever became of them; a form in time is none', () => {
    const withdrawn = { ...late, state: { phase: 'CLOSED', since: at, receivedOn: null } as const };
    expect(lateFigures([{ case: withdrawn, time: time('CLOSED', { LATE: day }) }], new Map())).toHaveLength(1);
    expect(lateFigures([{ case: signing, time: time('SIGNING', {}) }], new Map())).toEqual([]);
  });
});
