import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  newPartnerOf,
  nextSigns,
  type Story,
} from '../../../builders/index.ts';

// In New York, where midnight is 05:00 UTC and nine o'clock 14:00 UTC in winter.
const openedInNewYork = (change: keyof typeof newPartnerOf = 'RESELLER', channelModel: 'ONE_TIER' | 'TWO_TIER' = 'ONE_TIER'): Story => {
  const enrollment = anAmericanEnrollment({ channelModel });
  const story = aStory({ enrollments: [enrollment], now: '2026-01-15T15:00:00Z' });
  story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
  return story;
};

const reminders = (story: Story) =>
  story
    .told()
    .filter(({ message }) => message === 'REMINDER_RECEIPT_WINDOW')
    .map(({ at, to, rule }) => [at, [...to], rule]);

describe('COCP-RECEIPT-10, electronic route: the last signature comes within 10 days of the institution’s', () => {
  it.each([
    ['on the tenth day', '2026-01-26T04:59:59.999Z', 'REVIEW'],
    ['on the eleventh', '2026-01-26T05:00:00.000Z', 'LAPSED'],
  ])('%s', (_, instant, outcome) => {
    const story = openedInNewYork();
    nextSigns(story);
    story.sleepsTo(instant);
    const refused = story.tryAct('P-RES2', 'sign', { name: 'Ito' });
    expect(story.view().phase ?? story.case().outcome).toBe(outcome);
    expect(refused.map(({ code }) => code)).toEqual(outcome === 'LAPSED' ? ['NOT_POSSIBLE_NOW'] : []);
  });

  it('else it is LAPSED by the clock, at the first instant of day 11', () => {
    const story = openedInNewYork();
    nextSigns(story);
    story.goesTo('2026-02-20T00:00:00Z');
    expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'LAPSED', openOn: [] });
    expect(story.history().at(-1)).toMatchObject({ act: 'lapse', at: '2026-01-26T05:00:00.000Z', by: null, rule: 'COCP-RECEIPT-10' });
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-RECEIPT-10', on: '2026-01-25', state: 'MISSED' });
    expect(story.told('P-UNI').at(-1)).toMatchObject({ message: 'LAPSED', rule: 'COCP-RECEIPT-10', at: '2026-01-26T05:00:00.000Z' });
    expect(story.told('P-RES2').at(-1)).toMatchObject({ message: 'LAPSED' });
    expect(story.enrollment().openCases).toEqual([]);
  });

  it('whoever’s turn it is is reminded on days 7 and 10, at nine', () => {
    const story = openedInNewYork();
    nextSigns(story);
    story.goesTo('2026-01-26T04:59:59.999Z');
    expect(reminders(story)).toEqual([
      ['2026-01-22T14:00:00.000Z', ['P-RES2'], 'COCP-RECEIPT-10'],
      ['2026-01-25T14:00:00.000Z', ['P-RES2'], 'COCP-RECEIPT-10'],
    ]);
  });

  it('is told on day 7 in one mail with COCP-REMIND-SIGN, which counts from the same day; the history names both', () => {
    const story = openedInNewYork();
    nextSigns(story);
    story.goesTo('2026-01-22T14:00:00.000Z');
    const seventh = { at: '2026-01-22T14:00:00.000Z', act: 'remind' };
    expect(story.history().slice(-2)).toMatchObject([
      { ...seventh, rule: 'COCP-RECEIPT-10', detail: { day: 7 } },
      { ...seventh, rule: 'COCP-REMIND-SIGN', detail: { day: 7, toldWith: 'COCP-RECEIPT-10' } },
    ]);
    expect(story.told('P-RES2').filter(({ at }) => at === seventh.at)).toMatchObject([
      { message: 'REMINDER_RECEIPT_WINDOW', rule: 'COCP-RECEIPT-10' },
    ]);
  });

  it('a submitter who is to correct the form is asked once on that day, too', () => {
    const story = openedInNewYork();
    nextSigns(story);
    story.does('P-RES2', 'return', { reason: 'Another date, please', paths: ['/requestedEffectiveOn'] });
    story.goesTo('2026-01-22T14:00:00.000Z');
    const asked = story.told('P-RES2').filter(({ message, at }) => message === 'CORRECTION_ASKED' && at === '2026-01-22T14:00:00.000Z');
    expect(asked).toMatchObject([{ rule: 'COCP-RECEIPT-10' }]);
  });

  it('on the manual route operations and the signer are reminded of different things, each by its own mail', () => {
    const story = openedInNewYork('RESELLER', 'TWO_TIER');
    nextSigns(story);
    story.goesTo('2026-01-22T14:00:00.000Z');
    const seventh = story.told().filter(({ at }) => at === '2026-01-22T14:00:00.000Z');
    expect(seventh.map(({ message, to }) => [message, ...to])).toEqual([
      ['REMINDER_RECEIPT_WINDOW', 'OPS-AMERICAS'],
      ['REMINDER_TO_SIGN', 'P-RES2'],
    ]);
  });

  it('is over when the form is received', () => {
    const story = openedInNewYork();
    nextSigns(story);
    nextSigns(story);
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-RECEIPT-10', on: '2026-01-25', state: 'MET' });
    story.goesTo('2026-02-10T00:00:00Z');
    expect(story.view().phase).toBe('REVIEW');
    expect(reminders(story)).toEqual([]);
  });

  it('begins with the signature, not with the opening', () => {
    const story = openedInNewYork();
    story.goesTo('2026-02-15T15:00:00Z');
    nextSigns(story);
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-RECEIPT-10', on: '2026-02-25', state: 'PENDING' });
  });
});

describe('COCP-RECEIPT-10, manual route, the institution’s signature given on screen', () => {
  it('not recorded by the end of day 10: LAPSED, in RECEIPT and in SIGNING', () => {
    for (const signatures of [1, 2]) {
      const story = openedInNewYork('RESELLER', 'TWO_TIER');
      for (let count = 0; count < signatures; count += 1) nextSigns(story);
      expect(story.view().phase).toBe(signatures === 1 ? 'SIGNING' : 'RECEIPT');
      story.goesTo('2026-01-26T04:59:59.999Z');
      expect(story.case().status).toBe('OPEN');
      story.goesTo('2026-01-26T05:00:00.000Z');
      expect(story.case()).toMatchObject({ outcome: 'LAPSED' });
      expect(story.history().at(-1)).toMatchObject({ at: '2026-01-26T05:00:00.000Z', rule: 'COCP-RECEIPT-10' });
    }
  });

  it('operations are reminded on days 7 and 10, at nine', () => {
    for (const signatures of [1, 2]) {
      const story = openedInNewYork('RESELLER', 'TWO_TIER');
      for (let count = 0; count < signatures; count += 1) nextSigns(story);
      story.goesTo('2026-02-20T00:00:00Z');
      expect(reminders(story)).toEqual([
        ['2026-01-22T14:00:00.000Z', ['OPS-AMERICAS'], 'COCP-RECEIPT-10'],
        ['2026-01-25T14:00:00.000Z', ['OPS-AMERICAS'], 'COCP-RECEIPT-10'],
      ]);
    }
  });

  it('recorded on day 10: received', () => {
    const story = openedInNewYork('RESELLER', 'TWO_TIER');
    nextSigns(story);
    nextSigns(story);
    story.goesTo('2026-01-26T04:59:59.999Z');
    story.does('OPS-AMERICAS', 'record-receipt', { receivedOn: '2026-01-25' });
    expect(story.view().phase).toBe('REVIEW');
  });
});

describe('COCP-RECEIPT-10: a paper signature is known, and checked, when it is recorded', () => {
  const recorded = (receivedOn: string, institutionSignedOn = '2026-01-16') => {
    const story = openedInNewYork('RESELLER', 'TWO_TIER');
    story.goesTo('2026-03-01T15:00:00Z');
    return story
      .tryAct('OPS-AMERICAS', 'record-receipt', {
        receivedOn,
        signedOn: { INSTITUTION: institutionSignedOn, NEW_RESELLER: '2026-01-20' },
        noticeToPreviousOn: '2026-01-10',
      })
      .map(({ rule, code, path, facts }) => [rule, code, path, facts]);
  };

  it('received 10 days after it: recorded, also long after', () => {
    expect(recorded('2026-01-26')).toEqual([]);
  });

  it('11 days after it: refused with the last day', () => {
    expect(recorded('2026-01-27')).toEqual([['COCP-RECEIPT-10', 'RECEIPT_TOO_LATE', '/receivedOn', { receiveBy: '2026-01-26' }]]);
  });

  it('signed before the opening: counted from the signature all the same', () => {
    expect(recorded('2026-01-21', '2026-01-11')).toEqual([]);
    expect(recorded('2026-01-21', '2026-01-10')).toMatchObject([
      ['COCP-RECEIPT-10', 'RECEIPT_TOO_LATE', '/receivedOn', { receiveBy: '2026-01-20' }],
    ]);
  });

  it('until then no window runs', () => {
    const story = openedInNewYork('RESELLER', 'TWO_TIER');
    story.goesTo('2026-03-01T15:00:00Z');
    expect(story.case().status).toBe('OPEN');
    expect(reminders(story)).toEqual([]);
  });
});

describe('COCP-RECEIPT-10 is for the Americas, where the institution signs', () => {
  it.each([
    ['AMERICAS', 'RESELLER', 10],
    ['AMERICAS', 'SOFTWARE_ADVISOR', 10],
    ['AMERICAS', 'RESELLER_AND_DISTRIBUTOR', 10],
    ['AMERICAS', 'DISTRIBUTOR', null],
    ['INTERNATIONAL', 'RESELLER', null],
    ['INTERNATIONAL', 'DISTRIBUTOR', null],
    ['INTERNATIONAL', 'SOFTWARE_ADVISOR', null],
  ] as const)('%s, change of %s: %s days', (region, change, days) => {
    const anyEnrollment = region === 'AMERICAS' ? anAmericanEnrollment : anEnrollment;
    const enrollment = anyEnrollment({ channelModel: change === 'RESELLER' ? 'ONE_TIER' : 'TWO_TIER' });
    const story = aStory({ enrollments: [enrollment], now: '2026-01-15T15:00:00Z' });
    story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
    if (!story.case().ink) nextSigns(story);
    story.goesTo('2026-02-10T15:00:00Z');
    if (days === null) everybodySigns(story);
    expect(story.case().outcome).toBe(days === null ? null : 'LAPSED');
    expect(reminders(story)).toHaveLength(days === null ? 0 : 2);
    expect(story.view().deadlines.some(({ rule }) => rule === 'COCP-RECEIPT-10')).toBe(days !== null);
  });
});
