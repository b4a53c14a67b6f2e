import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  formArrives,
  nextSigns,
  operationsDo,
  paperArrives,
  type Story,
} from '../../../builders/index.ts';

const remindersBy = (story: Story, rule: string) =>
  story
    .told()
    .filter((told) => told.rule === rule && told.message.startsWith('REMINDER'))
    .map(({ at, to }) => [at, [...to]]);

const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });

// Nine o'clock in Tokyo is midnight UTC.
describe('COCP-REMIND-SIGN: whoever’s turn it is, 7, 30 and 60 days after the turn began', () => {
  it('from the opening on, at nine in the zone of the enrollment (DATE-7)', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    story.goesTo('2026-04-10T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-SIGN')).toEqual([
      ['2026-01-22T00:00:00.000Z', ['P-UNI']],
      ['2026-02-14T00:00:00.000Z', ['P-UNI']],
      ['2026-03-16T00:00:00.000Z', ['P-UNI']],
    ]);
    expect(
      story
        .history()
        .filter(({ act }) => act === 'remind')
        .map(({ at, by, rule }) => [at, by, rule]),
    ).toEqual([
      ['2026-01-22T00:00:00.000Z', null, 'COCP-REMIND-SIGN'],
      ['2026-02-14T00:00:00.000Z', null, 'COCP-REMIND-SIGN'],
      ['2026-03-16T00:00:00.000Z', null, 'COCP-REMIND-SIGN'],
    ]);
  });

  it('not a moment before', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    story.goesTo('2026-01-21T23:59:59.999Z');
    expect(remindersBy(story, 'COCP-REMIND-SIGN')).toEqual([]);
    story.goesTo('2026-01-22T00:00:00.000Z');
    expect(remindersBy(story, 'COCP-REMIND-SIGN')).toHaveLength(1);
  });

  it('the turn of the next begins with the signature before', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    story.goesTo('2026-01-20T03:00:00Z');
    nextSigns(story);
    story.goesTo('2026-02-25T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-SIGN')).toEqual([
      ['2026-01-27T00:00:00.000Z', ['P-RES2']],
      ['2026-02-19T00:00:00.000Z', ['P-RES2']],
    ]);
  });

  it('COCP-INK: on paper everybody who has not signed, from the opening', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR'));
    story.goesTo('2026-01-23T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-SIGN')).toEqual([['2026-01-22T00:00:00.000Z', ['P-UNI', 'P-RES2', 'P-DIS2']]]);
  });

  it('nobody once all have signed', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    everybodySigns(story);
    story.goesTo('2026-03-20T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-SIGN')).toEqual([]);
  });

  it('the submitter while it is to correct the form: asked to correct, not to sign', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    story.goesTo('2026-01-20T03:00:00Z');
    story.does('P-UNI', 'return', { reason: 'Another date, please', paths: ['/requestedEffectiveOn'] });
    story.goesTo('2026-01-28T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-SIGN')).toEqual([]);
    expect(story.told('P-RES2').at(-1)).toMatchObject({
      message: 'CORRECTION_ASKED',
      rule: 'COCP-REMIND-SIGN',
      to: ['P-RES2'],
      at: '2026-01-27T00:00:00.000Z',
      facts: { reason: 'Another date, please', paths: ['/requestedEffectiveOn'] },
    });
  });
});

describe('COCP-REMIND-OPS: operations, 3 and 7 days after a form came to REVIEW', () => {
  it('at nine, and then no more', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    story.goesTo('2026-01-20T14:59:59.999Z');
    paperArrives(story);
    story.goesTo('2026-03-20T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-OPS')).toEqual([
      ['2026-01-23T00:00:00.000Z', ['OPS-INTERNATIONAL']],
      ['2026-01-27T00:00:00.000Z', ['OPS-INTERNATIONAL']],
    ]);
    expect(story.view().phase).toBe('REVIEW');
  });

  it('not when they have countersigned by then', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    paperArrives(story);
    story.goesTo('2026-01-17T23:59:59.999Z');
    operationsDo(story, 'countersign');
    story.goesTo('2026-01-30T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-OPS')).toEqual([]);
  });

  it('from the roll on', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    story.goesTo('2026-03-10T03:00:00Z');
    paperArrives(story);
    story.goesTo('2026-03-12T03:00:00Z');
    story.does('P-RES2', 'roll');
    story.goesTo('2026-03-30T00:00:00Z');
    expect(remindersBy(story, 'COCP-REMIND-OPS').map(([at]) => at)).toEqual(['2026-03-15T00:00:00.000Z', '2026-03-19T00:00:00.000Z']);
  });
});

describe('COCP-SIGN-90: not completely signed 90 days after opening', () => {
  it('is LAPSED at the first instant of day 91', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-90', on: '2026-04-15', state: 'PENDING' });
    story.goesTo('2026-04-15T14:59:59.999Z');
    expect(story.view().phase).toBe('SIGNING');
    story.goesTo('2026-04-15T15:00:00.000Z');
    expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'LAPSED' });
    expect(story.history().at(-1)).toMatchObject({ act: 'lapse', at: '2026-04-15T15:00:00.000Z', rule: 'COCP-SIGN-90' });
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-90', on: '2026-04-15', state: 'MISSED' });
  });

  it('a signature does not begin the days anew', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    story.goesTo('2026-04-10T03:00:00Z');
    nextSigns(story);
    story.goesTo('2026-04-15T15:00:00.000Z');
    expect(story.case().outcome).toBe('LAPSED');
  });

  it('is met by the last signature on day 90, and by paper recorded that day', () => {
    const onScreen = aStory({ enrollments: [oneTier] });
    onScreen.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    const onPaper = aStory({ enrollments: [anEnrollment()] });
    onPaper.opens('P-RES2', aCocpForm());
    for (const story of [onScreen, onPaper]) story.goesTo('2026-04-15T14:59:59.999Z');
    everybodySigns(onScreen);
    paperArrives(onPaper);
    for (const story of [onScreen, onPaper]) {
      story.goesTo('2026-04-16T00:00:00Z');
      expect(story.case().status).toBe('OPEN');
      expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-90', on: '2026-04-15', state: 'MET' });
    }
  });

  it('in the Americas too, where nobody signs', () => {
    const enrollment = anAmericanEnrollment();
    const story = aStory({ enrollments: [enrollment], now: '2026-01-15T15:00:00Z' });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    // Summer time by then: midnight in New York is 04:00 UTC.
    story.goesTo('2026-04-16T03:59:59.999Z');
    expect(story.case().status).toBe('OPEN');
    story.goesTo('2026-04-16T04:00:00.000Z');
    expect(story.case().outcome).toBe('LAPSED');
  });
});

describe('COCP-SIGN-30: the institution signs 30 days before the expected effective date', () => {
  it.each([
    ['INTERNATIONAL', 'EES', '2026-05-12', '2026-04-12'],
    ['INTERNATIONAL', 'SCHOOL', '2026-05-12', '2026-04-27'],
    ['AMERICAS', 'EES', '2026-05-12', '2026-04-12'],
    ['AMERICAS', 'SCHOOL', '2026-05-12', '2026-04-12'],
  ] as const)('%s, %s, for %s: by %s', (region, program, requestedEffectiveOn, on) => {
    const enrollment = region === 'AMERICAS' ? anAmericanEnrollment({ program }) : anEnrollment({ program, channelModel: 'ONE_TIER' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn }));
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-30', on, state: 'PENDING' });
  });

  it('is a duty, not a refusal: a day later there is a warning, and the signature is taken', () => {
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-03-31' }));
    story.goesTo('2026-03-01T14:59:59.999Z');
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-30', on: '2026-03-01', state: 'PENDING' });
    story.goesTo('2026-03-01T15:00:00.000Z');
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-30', on: '2026-03-01', state: 'MISSED' });
    nextSigns(story);
    expect(story.case().signers[0]?.signedOn).toBe('2026-03-02');
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-30', on: '2026-03-01', state: 'MISSED' });
  });

  it('is met by a signature of that day, on screen and on paper', () => {
    for (const enrollment of [oneTier, anEnrollment()]) {
      const story = aStory({ enrollments: [enrollment] });
      story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-03-31' }));
      story.goesTo('2026-03-01T14:59:59.999Z');
      formArrives(story);
      expect(story.view().deadlines.filter(({ rule }) => rule === 'COCP-SIGN-30')).toEqual([
        { rule: 'COCP-SIGN-30', on: '2026-03-01', state: 'MET' },
      ]);
    }
  });

  it('is none of a change of distributor', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-DIS2', aCocpForm('DISTRIBUTOR'));
    expect(story.view().deadlines.map(({ rule }) => rule)).not.toContain('COCP-SIGN-30');
  });
});
