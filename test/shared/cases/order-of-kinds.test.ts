import { describe, expect, it } from 'vitest';
import { asDate } from '../../../shared/calendar/index.ts';
import type { Changes } from '../../../shared/cases/changes.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { aCocpForm, anEnrollment, aStory, everybodySigns, operationsDo, type Story } from '../../builders/index.ts';

type Fields = Parameters<typeof anEnrollment>[0];

const oneTier = (enrollmentId: string, fields: Fields = {}): Enrollment =>
  anEnrollment({ enrollmentId, channelModel: 'ONE_TIER', ...fields });

/** What a step did: to which enrollment, and what the cases' histories call it. */
const did = ({ cases, enrollments }: Changes) => [
  ...enrollments.filter(({ before, after }) => before.status !== after.status).map(({ after }) => `${after.status} ${after.enrollmentId}`),
  ...enrollments
    .filter(({ before, after }) => before.terms.length < after.terms.length)
    .map(({ after }) => `new term ${after.enrollmentId}`),
  ...cases.flatMap(({ after, events }) => events.map(({ act }) => `${after.kind} ${act} ${after.enrollmentId}`)),
];

const stepsAt = (story: Story, instant: string) => {
  const before = story.steps().length;
  story.goesTo(instant);
  return story.steps().slice(before).map(did);
};

/** Midnight of 2026-04-01 in Tokyo: the end of 31 March. */
const atOnce = '2026-03-31T15:00:00.000Z';
const justBefore = '2026-03-31T14:59:59.999Z';
const ending = { startsOn: '2023-04-01' } as const;

/** A change of reseller that takes effect on 2026-04-01. */
const scheduled = (story: Story, enrollmentId: string): void => {
  const form = aCocpForm('RESELLER', story.enrollment(enrollmentId), { requestedEffectiveOn: '2026-04-01' });
  story.opens('P-RES2', form, enrollmentId);
  everybodySigns(story);
  operationsDo(story, 'countersign');
};

/** An amendment approved for 2026-04-01. */
const amended = (story: Story, enrollmentId: string): void => {
  story.opensKind('TERMINATION', 'P-RES', { reason: 'AMENDMENT' }, enrollmentId);
  story.does('OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-04-01', note: 'Agreed.' });
};

/** A breach to be cured by the end of 2026-03-31. */
const inBreach = (story: Story, enrollmentId: string): void => {
  story.opensKind('TERMINATION', 'P-UNI', { reason: 'BREACH', noticeOn: asDate('2026-03-01') }, enrollmentId);
};

describe('ORDER-1: what falls on one instant, whatever kind it is of', () => {
  it('happens in this order: terminations, expiries, new terms, changes taking effect, lapses, openings, notices', () => {
    const story = aStory({
      now: '2025-12-31T02:00:00Z',
      enrollments: [
        // By its notice, the ninth hour in Denver: 2026-03-31T15:00Z is nine o'clock there, of a form waiting since 1 March.
        oneTier('E-1', { timeZone: 'America/Denver' }),
        // Day -60 of a term to 31 May: its expiry case opens.
        oneTier('E-2', { startsOn: '2023-06-01' }),
        oneTier('E-3'),
        oneTier('E-4'),
        oneTier('E-5', { ...ending, extension: { years: 1 } }),
        oneTier('E-6', ending),
        oneTier('E-7'),
        oneTier('E-8', { startsOn: '2026-03-01', firstOrderOn: null, knownAt: '2025-12-31T00:00:00.000Z' }),
      ],
    });
    // Day 90 of 31 December is 31 March: not signed by the end of it, it lapses at that instant.
    story.opens('P-RES2', aCocpForm('RESELLER', story.enrollment('E-3')), 'E-3');
    story.goesTo('2026-01-20T02:00:00Z');
    scheduled(story, 'E-4');
    story.goesTo('2026-03-01T18:00:00Z');
    story.opens('P-RES2', aCocpForm('RESELLER', story.enrollment('E-1'), { requestedEffectiveOn: '2026-09-01' }), 'E-1');
    inBreach(story, 'E-7');
    story.goesTo(justBefore);
    const kinds = stepsAt(story, atOnce).map(([first]) => first);
    expect(kinds).toEqual([
      'TERMINATED E-8',
      'TERMINATED E-7',
      'EXPIRED E-6',
      'new term E-5',
      'COCP effect E-4',
      'COCP lapse E-3',
      'EXPIRY open E-2',
      'COCP remind E-1',
    ]);
  });

  it('a termination and the end of the term: terminated, and nothing expires', () => {
    for (const brings of [amended, inBreach]) {
      const story = aStory({ now: '2026-03-10T02:00:00Z', enrollments: [oneTier('E-1', ending)] });
      brings(story, 'E-1');
      story.goesTo(justBefore);
      expect(story.enrollment().status).toBe('ACTIVE');
      const [first, ...others] = stepsAt(story, atOnce);
      expect(first?.[0]).toBe('TERMINATED E-1');
      expect(others.flat().filter((what) => what.startsWith('EXPIRED'))).toEqual([]);
      expect(story.caseOfKind('TERMINATION').outcome).toBe('EFFECTIVE');
    }
  });

  it('a termination and a new term: terminated, and the term does not begin', () => {
    const story = aStory({ now: '2026-03-10T02:00:00Z', enrollments: [oneTier('E-1', { ...ending, extension: { years: 3 } })] });
    amended(story, 'E-1');
    story.goesTo('2026-05-01T00:00:00Z');
    expect(story.enrollment()).toMatchObject({ status: 'TERMINATED', extension: null, terms: [{ endsOn: '2026-03-31' }] });
  });

  it('a termination and a change that takes effect: the change is void, the partner stays', () => {
    const story = aStory({ now: '2026-01-20T02:00:00Z', enrollments: [oneTier('E-1')] });
    scheduled(story, 'E-1');
    amended(story, 'E-1');
    story.goesTo(justBefore);
    expect(stepsAt(story, atOnce)).toEqual([['TERMINATED E-1', 'TERMINATION terminate E-1', 'COCP void E-1']]);
    expect(story.enrollment().resellerId).toBe('P-RES');
  });

  it('a termination and a form that lapses: void, not lapsed', () => {
    const story = aStory({ now: '2025-12-31T02:00:00Z', enrollments: [oneTier('E-1')] });
    story.opens('P-RES2', aCocpForm('RESELLER', story.enrollment()), 'E-1');
    story.goesTo('2026-03-01T18:00:00Z');
    inBreach(story, 'E-1');
    story.goesTo(atOnce);
    expect(story.caseOfKind('COCP').outcome).toBe('VOID');
  });

  it('a termination and the day of the expiry notice: no expiry case opens', () => {
    const story = aStory({ now: '2026-03-10T02:00:00Z', enrollments: [oneTier('E-1', { startsOn: '2023-06-01' })] });
    amended(story, 'E-1');
    story.goesTo(justBefore);
    expect(
      stepsAt(story, atOnce)
        .flat()
        .filter((what) => what.startsWith('EXPIRY')),
    ).toEqual([]);
  });

  it('two terminations of one enrollment: the one opened first, the other is void', () => {
    const story = aStory({ now: '2026-03-10T02:00:00Z', enrollments: [oneTier('E-1')] });
    amended(story, 'E-1');
    const first = story.caseOfKind('TERMINATION').caseId;
    story.goesTo('2026-03-10T02:00:01Z');
    inBreach(story, 'E-1');
    const second = story.caseOfKind('TERMINATION').caseId;
    story.goesTo(atOnce);
    expect([first, second].map((id) => story.caseOfKind('TERMINATION', id).outcome)).toEqual(['EFFECTIVE', 'VOID']);
  });
});
