import { describe, expect, it } from 'vitest';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { withLateTasks } from '../../../../shared/cases/known-late.ts';
import { anAmericanEnrollment, anEnrollment, aStory, countedIds } from '../../../builders/index.ts';

const begun = { startsOn: '2026-01-15', firstOrderOn: null, knownAt: '2026-01-10T00:00:00.000Z' } as const;

describe('an enrollment without a first order', () => {
  it.each([
    ['Tokyo', anEnrollment(begun), '2026-02-14T14:59:59.999Z', '2026-02-14T15:00:00.000Z'],
    ['New York', anAmericanEnrollment({ ...begun, program: 'SCHOOL' }), '2026-02-15T04:59:59.999Z', '2026-02-15T05:00:00.000Z'],
  ] as const)('is in force to the end of startsOn + 30 in %s, then terminated by the calendar (TERM-NO-ORDER-30)', (_, of, last, first) => {
    const story = aStory({ enrollments: [of] });
    story.goesTo(last);
    expect(story.enrollment().status).toBe('ACTIVE');
    story.goesTo(first);
    expect(story.enrollment()).toMatchObject({ status: 'TERMINATED', openCases: [] });
    expect(story.caseOfKind('TERMINATION')).toMatchObject({
      status: 'CLOSED',
      outcome: 'EFFECTIVE',
      openedBy: null,
      openedAt: first,
      form: { reason: 'NO_FIRST_ORDER' },
      rows: [{ effectiveOn: '2026-02-14', outcome: 'EFFECTIVE' }],
    });
    expect(story.told().map(({ message, to }) => [message, to.length])).toEqual([
      ['TERMINATION_EFFECTIVE', of.distributorId === null ? 3 : 4],
    ]);
  });

  it('goes on with a first order dated by then, also before the start, and not with a later one (TERM-NO-ORDER-30)', () => {
    const ends = (firstOrderOn: string) => {
      const story = aStory({ enrollments: [anEnrollment({ ...begun, firstOrderOn })] });
      story.goesTo('2026-03-01T00:00:00.000Z');
      return story.enrollment().status;
    };
    expect(ends('2026-01-02')).toBe('ACTIVE');
    expect(ends('2026-02-14')).toBe('ACTIVE');
    expect(ends('2026-02-15')).toBe('TERMINATED');
  });

  it('is not revived by one recorded later (TERM-NO-ORDER-30)', () => {
    const story = aStory({ enrollments: [anEnrollment(begun)] });
    story.goesTo('2026-02-14T15:00:00.000Z');
    story.rewrites('E-1', { firstOrderOn: story.enrollment().startsOn });
    story.goesTo('2026-03-01T00:00:00.000Z');
    expect(story.enrollment().status).toBe('TERMINATED');
  });

  it('goes on under EA and OPEN (TERM-NO-ORDER-30)', () => {
    for (const program of ['EA', 'OPEN'] as const) {
      const story = aStory({ enrollments: [anEnrollment({ ...begun, program })] });
      story.goesTo('2026-03-01T00:00:00.000Z');
      expect(story.enrollment().status).toBe('ACTIVE');
    }
  });

  it('goes on when it becomes known after that day, and operations look at it (TERM-NO-ORDER-LATE)', () => {
    const known = (knownAt: string) => {
      const of = withLateTasks(anEnrollment({ ...begun, knownAt }), asInstant(knownAt), countedIds());
      const story = aStory({ now: knownAt, enrollments: [of] });
      story.goesTo('2026-03-01T00:00:00.000Z');
      return [story.enrollment().status, story.enrollment().tasks.map(({ rule, partyId, state }) => [rule, partyId, state])];
    };
    expect(known('2026-02-14T14:59:59.999Z')).toEqual(['TERMINATED', []]);
    expect(known('2026-02-14T15:00:00.000Z')).toEqual(['ACTIVE', [['TERM-NO-ORDER-LATE', 'OPS-INTERNATIONAL', 'OPEN']]]);
  });
});
