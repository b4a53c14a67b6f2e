import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  formArrives,
  operationsDo,
  type Story,
} from '../../../builders/index.ts';

const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });

/** In Tokyo the term ends with 2027-03-31, at 15:00 UTC. */
const lastInstant = '2027-03-31T14:59:59.999Z';
const firstAfter = '2027-03-31T15:00:00.000Z';

const openedFor = (requestedEffectiveOn: string, enrollment = oneTier): Story => {
  const story = aStory({ enrollments: [enrollment], now: '2027-01-10T03:00:00Z' });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn }));
  return story;
};

const scheduledFor = (requestedEffectiveOn: string, enrollment = oneTier): Story => {
  const story = openedFor(requestedEffectiveOn, enrollment);
  everybodySigns(story);
  operationsDo(story, 'countersign');
  return story;
};

describe('CLOSE-VOID: an enrollment that expires takes the case open on it along', () => {
  it('at the first instant after the term, in every phase', () => {
    const phases: readonly (readonly [string, (story: Story) => void])[] = [
      ['SIGNING', () => undefined],
      ['REVIEW', (story) => everybodySigns(story)],
      [
        'SCHEDULED',
        (story) => {
          everybodySigns(story);
          operationsDo(story, 'countersign');
        },
      ],
    ];
    for (const [phase, bring] of phases) {
      const story = openedFor('2027-06-01');
      bring(story);
      story.goesTo(lastInstant);
      expect(story.view().phase).toBe(phase);
      expect(story.enrollment().status).toBe('ACTIVE');
      story.goesTo(firstAfter);
      expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'VOID', openOn: [], rows: [{ outcome: 'VOID' }] });
      expect(story.view()).toMatchObject({ effectiveOn: null, enrollments: [{ effectiveOn: null }] });
      expect(story.enrollment()).toMatchObject({ status: 'EXPIRED', resellerId: 'P-RES', openCases: [{ kind: 'EXPIRY' }] });
      expect(story.history().at(-1)).toMatchObject({ at: firstAfter, by: null, rule: 'CLOSE-VOID' });
      expect(story.told('P-UNI').at(-1)).toMatchObject({ message: 'VOID', rule: 'CLOSE-VOID', at: firstAfter });
    }
  });

  it('in LATE and OVERRIDE too', () => {
    const story = openedFor('2027-02-20');
    story.goesTo('2027-03-10T03:00:00Z');
    formArrives(story);
    expect(story.view().phase).toBe('LATE');
    story.does('P-RES2', 'request-override', {
      justification: 'The old reseller closes its business.',
      requestedEffectiveOn: '2027-05-01',
    });
    story.goesTo(firstAfter);
    expect(story.case().outcome).toBe('VOID');
  });

  it.each([
    ['the last day of the term', '2027-03-31', 'EFFECTIVE', 'P-RES2'],
    ['the day after: the expiry comes first (ORDER-1)', '2027-04-01', 'VOID', 'P-RES'],
  ])('effective on %s', (_, date, outcome, resellerId) => {
    const story = scheduledFor(date);
    story.goesTo('2027-04-10T00:00:00Z');
    expect(story.case().outcome).toBe(outcome);
    expect(story.enrollment()).toMatchObject({ status: 'EXPIRED', resellerId });
  });

  it('an extension closes nothing, and the change on the day after the old term takes effect in the new one', () => {
    const story = scheduledFor('2027-04-01', anEnrollment({ channelModel: 'ONE_TIER', extension: { years: 1 } }));
    story.goesTo(firstAfter);
    expect(story.case().outcome).toBe('EFFECTIVE');
    expect(story.enrollment()).toMatchObject({ status: 'ACTIVE', resellerId: 'P-RES2', extension: null });
    expect(story.enrollment().terms.at(-1)).toEqual({ startsOn: '2027-04-01', endsOn: '2028-03-31', years: 1 });
  });

  it('tasks of a closed case stay', () => {
    const story = scheduledFor('2027-03-31');
    story.goesTo('2027-04-10T00:00:00Z');
    expect(story.acts('P-UNI')).toEqual(['complete-task']);
  });

  it('after expiry a new one may be opened, on the manual route (COCP-ROUTE-EXPIRED)', () => {
    const story = openedFor('2027-06-01');
    story.goesTo('2027-04-10T00:00:00Z');
    expect(story.tryOpen('P-RES2', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2027-04-20' }))).toEqual([]);
    expect(story.case()).toMatchObject({ route: 'MANUAL', rows: [{ expired: true }] });
    story.goesTo('2027-05-10T00:00:00Z');
    expect(story.case().status).toBe('OPEN');
  });

  it('an act a moment too late finds it closed, also when nobody has looked', () => {
    const story = openedFor('2027-06-01');
    story.sleepsTo(firstAfter);
    expect(story.tryAct('P-UNI', 'sign', { name: 'Sato', noticeToPreviousOn: '2027-01-10' })).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
  });
});

describe('DATE-4: the end of a term', () => {
  it.each([
    ['Asia/Tokyo', anEnrollment({ startsOn: '2024-04-01', years: 1 }), '2025-03-31T14:59:59.999Z', '2025-03-31T15:00:00.000Z'],
    [
      'America/New_York',
      anAmericanEnrollment({ startsOn: '2024-04-01', years: 1 }),
      '2025-04-01T03:59:59.999Z',
      '2025-04-01T04:00:00.000Z',
    ],
    [
      'Pacific/Auckland',
      anEnrollment({ startsOn: '2024-04-01', years: 1, timeZone: 'Pacific/Auckland' }),
      '2025-03-31T10:59:59.999Z',
      '2025-03-31T11:00:00.000Z',
    ],
    ['a start on 29 February', anEnrollment({ startsOn: '2024-02-29', years: 1 }), '2025-02-27T14:59:59.999Z', '2025-02-27T15:00:00.000Z'],
    ['an end on 29 February', anEnrollment({ startsOn: '2023-03-01', years: 1 }), '2024-02-29T14:59:59.999Z', '2024-02-29T15:00:00.000Z'],
  ])('%s: EXPIRED at the first instant after it', (_, enrollment, last, firstAfterIt) => {
    const story = aStory({ enrollments: [enrollment], now: '2024-01-10T00:00:00Z' });
    story.goesTo(last);
    expect(story.enrollment().status).toBe('ACTIVE');
    story.goesTo(firstAfterIt);
    expect(story.enrollment().status).toBe('EXPIRED');
  });

  it('extended term after term is counted from the first start (DATE-3)', () => {
    const story = aStory({
      enrollments: [anEnrollment({ startsOn: '2024-02-29', years: 3, extension: { years: 1 } })],
      now: '2027-01-01T00:00:00Z',
    });
    story.goesTo('2027-02-27T15:00:00.000Z');
    expect(story.enrollment().terms.at(-1)).toEqual({ startsOn: '2027-02-28', endsOn: '2028-02-28', years: 1 });
    story.rewrites('E-1', { extension: { years: 3 } });
    story.goesTo('2028-02-28T15:00:00.000Z');
    expect(story.enrollment().terms.at(-1)).toEqual({ startsOn: '2028-02-29', endsOn: '2031-02-27', years: 3 });
  });
});
