import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  nextSigns,
  operationsDo,
  paperArrives,
  type Story,
} from '../../../builders/index.ts';

const american = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
const toReturn = { reason: 'The name of the reseller is wrong', paths: ['/current/0/name'] };

/** Filed by P-RES2 in New York on 2026-01-15, manual, signed on screen. */
const opened = (signatures = 0): Story => {
  const story = aStory({ enrollments: [american], now: '2026-01-15T15:00:00Z' });
  story.opens('P-RES2', aCocpForm('RESELLER', american));
  for (let count = 0; count < signatures; count += 1) nextSigns(story);
  return story;
};

const inReview = (): Story => {
  const story = opened();
  paperArrives(story);
  return story;
};

const late = (): Story => {
  const story = aStory({ enrollments: [american], now: '2026-01-15T15:00:00Z' });
  story.opens('P-RES2', aCocpForm('RESELLER', american, { requestedEffectiveOn: '2026-01-20' }));
  paperArrives(story);
  return story;
};

describe('a form is returned by the signer whose turn it is, or by operations', () => {
  it.each([
    ['SIGNING, the institution’s turn', opened(0), ['P-UNI', 'OPS-AMERICAS'], ['P-RES2', 'P-RES', 'P-DIS', 'OPS-INTERNATIONAL']],
    ['SIGNING, the new reseller’s turn', opened(1), ['P-RES2', 'OPS-AMERICAS'], ['P-UNI', 'P-RES', 'P-DIS']],
    ['RECEIPT', opened(2), ['OPS-AMERICAS'], ['P-UNI', 'P-RES2', 'P-RES']],
    ['REVIEW', inReview(), ['OPS-AMERICAS'], ['P-UNI', 'P-RES2', 'P-RES', 'OPS-INTERNATIONAL']],
  ])('in %s', (_, story, who, whoNot) => {
    for (const each of who) expect([each, story.acts(each).includes('return')]).toEqual([each, true]);
    for (const each of whoNot) {
      expect([each, story.acts(each).includes('return')]).toEqual([each, false]);
      expect(story.tryAct(each, 'return', toReturn)).toHaveLength(1);
    }
  });

  it('not in LATE, and not on paper by somebody who has signed', () => {
    expect(late().tryAct('OPS-AMERICAS', 'return', toReturn)).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
  });

  it.each([
    ['SIGNING', opened(1), ['P-RES2', 'P-UNI']],
    ['RECEIPT', opened(2), ['P-RES2', 'P-UNI']],
    ['REVIEW', inReview(), ['P-RES2', 'P-UNI']],
  ] as const)('from %s it is in SIGNING and waits on the submitter; who signed is told', (_, story, told) => {
    operationsDo(story, 'return', toReturn);
    expect(story.view()).toMatchObject({ phase: 'SIGNING', waitingOn: ['P-RES2'], receivedOn: null });
    expect(story.case().rows).toMatchObject([{ leadTime: null, effectiveOn: null }]);
    expect(story.history().at(-1)).toMatchObject({ act: 'return', rule: 'COCP-CORRECT', detail: toReturn });
    for (const partyId of told) expect(story.told(partyId).at(-1)).toMatchObject({ message: 'CORRECTION_ASKED', facts: toReturn });
  });

  it('COCP-TURN: until it is corrected nobody signs, declines, returns it again or records it', () => {
    const story = opened(1);
    story.does('P-RES2', 'return', toReturn);
    for (const [who, act, input] of [
      ['P-RES2', 'sign', { name: 'Ito' }],
      ['P-UNI', 'sign', { name: 'Sato' }],
      ['P-RES2', 'decline', { reason: 'No' }],
      ['OPS-AMERICAS', 'return', toReturn],
      ['OPS-AMERICAS', 'record-receipt', { receivedOn: '2026-01-15', signedOn: { NEW_RESELLER: '2026-01-15' } }],
      ['OPS-AMERICAS', 'countersign', {}],
    ] as const) {
      expect(story.tryAct(who, act, input)).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
    }
    expect(story.acts('P-RES2')).toEqual(['withdraw', 'correct']);
    expect(story.acts('P-UNI')).toEqual([]);
    expect(story.acts('OPS-AMERICAS')).toEqual([]);
  });
});

describe('the clock of a returned form', () => {
  it('COCP-RECEIPT-10: the window of a signature that operations have not received goes on', () => {
    const story = opened(2);
    operationsDo(story, 'return', toReturn);
    story.goesTo('2026-01-26T05:00:00.000Z');
    expect(story.case()).toMatchObject({ outcome: 'LAPSED' });
    expect(story.history().at(-1)).toMatchObject({ rule: 'COCP-RECEIPT-10' });
  });

  it('COCP-RECEIPT-10: the window of a signature they have received is over', () => {
    const story = inReview();
    operationsDo(story, 'return', toReturn);
    story.goesTo('2026-03-01T05:00:00.000Z');
    expect(story.case().status).toBe('OPEN');
  });

  it('COCP-SIGN-90: a form that was never complete keeps its days', () => {
    const story = opened(0);
    story.goesTo('2026-04-01T15:00:00Z');
    operationsDo(story, 'return', toReturn);
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-90', on: '2026-04-15', state: 'PENDING' });
  });

  it('COCP-CORRECT: one that was complete has 90 days anew, from its return', () => {
    const story = inReview();
    story.goesTo('2026-04-14T15:00:00Z');
    operationsDo(story, 'return', toReturn);
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-SIGN-90', on: '2026-07-13', state: 'PENDING' });
    story.goesTo('2026-07-14T04:00:00.000Z');
    expect(story.case().outcome).toBe('LAPSED');
  });

  it('lapses nothing that goes on in time', () => {
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    everybodySigns(story);
    operationsDo(story, 'return', toReturn);
    story.goesTo('2026-04-10T03:00:00Z');
    story.does('P-RES2', 'correct', { form: aCocpForm('RESELLER', enrollment) });
    expect(story.view()).toMatchObject({ phase: 'REVIEW', receivedOn: '2026-01-15' });
  });
});
