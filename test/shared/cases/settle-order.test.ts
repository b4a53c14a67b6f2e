import { describe, expect, it } from 'vitest';
import type { Changes } from '../../../shared/cases/changes.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { aCocpForm, anEnrollment, aStory, everybodySigns, operationsDo, type Story } from '../../builders/index.ts';

type Fields = Parameters<typeof anEnrollment>[0];

const oneTier = (enrollmentId: string, fields: Fields = {}): Enrollment =>
  anEnrollment({ enrollmentId, channelModel: 'ONE_TIER', ...fields });

/** What a step did: to which enrollment, and what its cases' histories call it. */
const did = ({ cases, enrollments }: Changes) => {
  const acts = cases.flatMap(({ after, events }) => events.map(({ act }) => `${act} ${after.enrollmentId}`));
  const ended = enrollments
    .filter(({ before, after }) => before.status !== after.status)
    .map(({ after }) => `${after.status} ${after.enrollmentId}`);
  const extended = enrollments
    .filter(({ before, after }) => before.terms.length < after.terms.length)
    .map(({ after }) => `new term ${after.enrollmentId}`);
  return [...ended, ...extended, ...acts];
};

const stepsAt = (story: Story, instant: string) => {
  const before = story.steps().length;
  story.goesTo(instant);
  return story.steps().slice(before).map(did);
};

const opens = (story: Story, enrollmentId: string, fields: Parameters<typeof aCocpForm>[2] = {}): void => {
  story.opens('P-RES2', aCocpForm('RESELLER', story.enrollment(enrollmentId), fields), enrollmentId);
};

const schedules = (story: Story, enrollmentId: string, requestedEffectiveOn: string): void => {
  opens(story, enrollmentId, { requestedEffectiveOn });
  everybodySigns(story);
  operationsDo(story, 'countersign');
};

/** Midnight of 2026-04-01 in Tokyo; nine o'clock of 2026-03-31 in Denver. */
const atOnce = '2026-03-31T15:00:00.000Z';
const justBefore = '2026-03-31T14:59:59.999Z';
const endingThen = { startsOn: '2023-04-01' } as const;

describe('ORDER-1: what falls on one instant', () => {
  const crowded = (): Story => {
    const story = aStory({
      enrollments: [
        oneTier('E-1', { timeZone: 'America/Denver' }),
        oneTier('E-2'),
        oneTier('E-3'),
        oneTier('E-4', { ...endingThen, extension: { years: 1 } }),
        oneTier('E-5', endingThen),
      ],
      now: '2025-12-31T02:00:00Z',
    });
    // Day 90 of 31 December is 31 March: not signed by the end of it, it lapses at that instant.
    opens(story, 'E-2');
    story.goesTo('2026-01-20T02:00:00Z');
    schedules(story, 'E-3', '2026-04-01');
    schedules(story, 'E-5', '2026-04-01');
    // The 30th day of a turn that began in Denver on 1 March.
    story.goesTo('2026-03-01T18:00:00Z');
    opens(story, 'E-1', { requestedEffectiveOn: '2026-09-01' });
    return story;
  };

  it('happens in this order: expiries, new terms, changes taking effect, lapses, notices', () => {
    const story = crowded();
    story.goesTo(justBefore);
    expect(stepsAt(story, atOnce)).toEqual([
      ['EXPIRED E-5', 'expire E-5', 'void E-5'],
      ['new term E-4', 'extend E-4'],
      ['effect E-3'],
      ['lapse E-2'],
      ['remind E-1'],
    ]);
  });

  it('also when it is noticed long after', () => {
    const story = crowded();
    expect(stepsAt(story, '2026-04-20T00:00:00Z').slice(-7, -1)).toContainEqual(['effect E-3']);
    const order = ['EXPIRED E-5', 'new term E-4', 'effect E-3', 'lapse E-2'];
    expect(
      story
        .steps()
        .flatMap(did)
        .filter((what) => order.includes(what)),
    ).toEqual(order);
  });
});

describe('ORDER-1: ties', () => {
  it('go by the opening instant', () => {
    const story = aStory({ enrollments: [oneTier('E-1'), oneTier('E-2'), oneTier('E-3')] });
    for (const id of ['E-3', 'E-1', 'E-2']) {
      schedules(story, id, '2026-04-01');
      story.goesTo(new Date(Date.parse(story.now()) + 1).toISOString());
    }
    expect(stepsAt(story, atOnce)).toEqual([['effect E-3'], ['effect E-1'], ['effect E-2']]);
  });

  it('then by log number', () => {
    const story = aStory({ enrollments: [oneTier('E-1'), oneTier('E-2'), oneTier('E-3')] });
    for (const id of ['E-2', 'E-3', 'E-1']) schedules(story, id, '2026-04-01');
    const byLogNumber = story.allOfKind('COCP').toSorted((a, b) => (a.logNumber < b.logNumber ? -1 : 1));
    expect(stepsAt(story, atOnce)).toEqual(byLogNumber.map(({ enrollmentId }) => [`effect ${enrollmentId}`]));
  });

  it('a form over several enrollments that end at one instant loses one after the other, and is VOID', () => {
    const enrollments = [
      oneTier('E-1', { ...endingThen, masterAgreement: 'S0000001' }),
      oneTier('E-2', { ...endingThen, masterAgreement: 'S0000002' }),
    ];
    const story = aStory({ enrollments });
    opens(story, 'E-1', { enrollmentIds: ['E-2'], requestedEffectiveOn: '2026-05-01' });
    story.goesTo(justBefore);
    expect(stepsAt(story, atOnce)).toEqual([
      ['EXPIRED E-1', 'expire E-1', 'void E-1'],
      ['EXPIRED E-2', 'expire E-2', 'void E-1'],
    ]);
    expect(story.case()).toMatchObject({ outcome: 'VOID', rows: [{ outcome: 'VOID' }, { outcome: 'VOID' }] });
  });
});

describe('an enrollment with several terms to come', () => {
  it('each ends at its own instant, however late it is noticed', () => {
    const story = aStory({ enrollments: [oneTier('E-1', { startsOn: '2023-04-01', extension: { years: 1 } })] });
    story.goesTo('2028-01-01T00:00:00Z');
    expect(story.enrollment('E-1')).toMatchObject({ status: 'EXPIRED', terms: [{ endsOn: '2026-03-31' }, { endsOn: '2027-03-31' }] });
    const ends = story
      .steps()
      .map(did)
      .filter(([what]) => what !== 'remind E-1');
    expect(ends).toEqual([
      ['open E-1'],
      ['notice E-1'],
      ['new term E-1', 'extend E-1'],
      ['open E-1'],
      ['notice E-1'],
      ['EXPIRED E-1', 'expire E-1'],
    ]);
  });
});
