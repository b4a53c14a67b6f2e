import { describe, expect, it } from 'vitest';
import {
  aCaller,
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  formArrives,
  operationsDo,
  type Story,
} from '../../../builders/index.ts';

const justification = 'The old reseller closes its business at the end of the month.';

/** Signed and received in Tokyo on 2026-03-10, too late for 2026-04-01. */
const late = (): Story => {
  const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
  const story = aStory({ enrollments: [enrollment] });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
  story.goesTo('2026-03-10T03:00:00Z');
  formArrives(story);
  expect(story.view().phase).toBe('LATE');
  return story;
};

const asked = (requestedEffectiveOn = '2026-04-01'): Story => {
  const story = late();
  story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn });
  return story;
};

const approve = { decision: 'APPROVE', note: 'Agreed with the account manager', approvalReference: 'AM-4711' };
const declined = { decision: 'DECLINE', note: 'No reason given' };

describe('COCP-OVERRIDE: the new partner asks', () => {
  it('with a justification and the date; the log number stays; operations of the region decide', () => {
    const story = late();
    const { logNumber } = story.case();
    story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn: '2026-04-01' });
    expect(story.case().logNumber).toBe(logNumber);
    expect(story.view()).toMatchObject({ phase: 'OVERRIDE', effectiveOn: null, waitingOn: ['OPS-INTERNATIONAL'] });
    expect(story.told('OPS-INTERNATIONAL').at(-1)).toMatchObject({
      message: 'OVERRIDE_ASKED',
      rule: 'COCP-OVERRIDE',
      facts: { requestedEffectiveOn: '2026-04-01' },
    });
  });

  it('nobody else asks, and nobody else decides', () => {
    const story = late();
    const request = { justification, requestedEffectiveOn: '2026-04-01' };
    for (const who of ['P-UNI', 'P-RES', 'OPS-INTERNATIONAL'])
      expect(story.tryAct(who, 'request-override', request)).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
    story.does('P-RES2', 'request-override', request);
    for (const who of ['P-UNI', 'P-RES2', 'OPS-AMERICAS'])
      expect(story.tryAct(who, 'decide-override', approve)).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
  });

  it.each([
    ['on the day of the last signature', '2026-03-10', []],
    ['the day before it', '2026-03-09', ['COCP-OVERRIDE-DATE']],
    ['long before it', '2025-01-01', ['COCP-OVERRIDE-DATE']],
    ['in the future', '2027-01-01', []],
  ])('COCP-OVERRIDE-DATE: %s', (_, requestedEffectiveOn, refused) => {
    const story = late();
    story.goesTo('2026-03-20T03:00:00Z');
    expect(story.tryAct('P-RES2', 'request-override', { justification, requestedEffectiveOn }).map(({ rule }) => rule)).toEqual(refused);
  });

  it('COCP-OVERRIDE-DATE: the last signature is the latest one, not the institution’s', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    story.goesTo('2026-03-12T03:00:00Z');
    const signedOn = { INSTITUTION: '2026-03-01', NEW_RESELLER: '2026-03-10' };
    story.does('OPS-INTERNATIONAL', 'record-receipt', { receivedOn: '2026-03-12', signedOn, noticeToPreviousOn: '2026-03-01' });
    expect(story.tryAct('P-RES2', 'request-override', { justification, requestedEffectiveOn: '2026-03-09' })).toMatchObject([
      { rule: 'COCP-OVERRIDE-DATE', path: '/requestedEffectiveOn', facts: { lastSigned: '2026-03-10' } },
    ]);
    expect(story.tryAct('P-RES2', 'request-override', { justification, requestedEffectiveOn: '2026-03-10' })).toEqual([]);
  });
});

describe('COCP-OVERRIDE-SEPARATE: nobody decides a request of their own', () => {
  it('not the person who asked, acting for operations', () => {
    const story = asked();
    const samePerson = aCaller('OPS-INTERNATIONAL', { userId: 'U-P-RES2' });
    expect(story.acts(samePerson)).not.toContain('decide-override');
    for (const decision of [approve, declined]) {
      expect(story.tryAct(samePerson, 'decide-override', decision)).toMatchObject([
        { rule: 'COCP-OVERRIDE-SEPARATE', code: 'OWN_REQUEST' },
      ]);
    }
    const another = aCaller('OPS-INTERNATIONAL', { userId: 'U-SOMEBODY-ELSE' });
    expect(story.acts(another)).toContain('decide-override');
    expect(story.tryAct(another, 'decide-override', approve)).toEqual([]);
  });
});

describe('COCP-OVERRIDE-APPROVED', () => {
  it('signatures and receipt stand, the route reads MANUAL, the case is in REVIEW', () => {
    const story = asked();
    const { signers } = story.case();
    expect(story.view().route).toBe('ELECTRONIC');
    operationsDo(story, 'decide-override', approve);
    expect(story.view()).toMatchObject({
      phase: 'REVIEW',
      route: 'MANUAL',
      receivedOn: '2026-03-10',
      effectiveOn: '2026-04-01',
      waitingOn: ['OPS-INTERNATIONAL'],
    });
    expect(story.case()).toMatchObject({ signers, ink: false });
    expect(story.enrollment().resellerId).toBe('P-RES');
    expect(story.history().at(-1)).toMatchObject({
      act: 'decide-override',
      rule: 'COCP-OVERRIDE-APPROVED',
      detail: { approvalReference: 'AM-4711' },
    });
    expect(story.told('P-RES2').at(-1)).toMatchObject({ message: 'OVERRIDE_APPROVED' });
  });

  it('the deadlines of being late and of the request are met', () => {
    const story = asked();
    operationsDo(story, 'decide-override', approve);
    expect(story.view().deadlines.filter(({ rule }) => ['COCP-LATE-30', 'COCP-OVERRIDE-EXPIRES'].includes(rule))).toEqual([
      { rule: 'COCP-LATE-30', on: '2026-04-09', state: 'MET' },
      { rule: 'COCP-OVERRIDE-EXPIRES', on: '2026-04-01', state: 'MET' },
    ]);
  });

  it.each([
    ['a future date', '2026-04-01', 'SCHEDULED', '2026-04-01'],
    ['today', '2026-03-20', null, '2026-03-20'],
    ['a past date: COCP-NOT-BACKDATED does not hold', '2026-03-11', null, '2026-03-11'],
  ])('countersigned on 2026-03-20 for %s', (_, requestedEffectiveOn, phase, effectiveOn) => {
    const story = asked(requestedEffectiveOn);
    operationsDo(story, 'decide-override', approve);
    story.goesTo('2026-03-20T03:00:00Z');
    operationsDo(story, 'countersign');
    expect(story.view()).toMatchObject({ phase, effectiveOn, route: 'MANUAL' });
    expect(story.enrollment().resellerId).toBe(phase === null ? 'P-RES2' : 'P-RES');
  });

  it('countersigned after the date asked for: still that date', () => {
    const story = asked('2026-04-01');
    operationsDo(story, 'decide-override', approve);
    story.goesTo('2026-05-01T03:00:00Z');
    operationsDo(story, 'countersign');
    expect(story.view()).toMatchObject({ phase: null, effectiveOn: '2026-04-01' });
  });

  it('takes effect at the first instant of the date asked for', () => {
    const story = asked('2026-04-01');
    operationsDo(story, 'decide-override', approve);
    operationsDo(story, 'countersign');
    story.goesTo('2026-03-31T14:59:59.999Z');
    expect(story.enrollment().resellerId).toBe('P-RES');
    story.goesTo('2026-03-31T15:00:00.000Z');
    expect(story.enrollment().resellerId).toBe('P-RES2');
  });

  it('COCP-LATE-M15: in the Americas too, for the date that was asked for too early', () => {
    const enrollment = anAmericanEnrollment();
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-01-20' }));
    story.goesTo('2026-01-16T15:00:00Z');
    formArrives(story);
    expect(story.view()).toMatchObject({ phase: 'LATE', route: 'MANUAL' });
    story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn: '2026-01-20' });
    operationsDo(story, 'decide-override', approve);
    operationsDo(story, 'countersign');
    expect(story.view()).toMatchObject({ phase: 'SCHEDULED', effectiveOn: '2026-01-20' });
  });
});

describe('COCP-OVERRIDE declined', () => {
  it('the form is late again, its 30 days counted anew (COCP-LATE-30)', () => {
    const story = asked('2026-05-01');
    story.goesTo('2026-04-05T03:00:00Z');
    operationsDo(story, 'decide-override', declined);
    expect(story.view()).toMatchObject({ phase: 'LATE', route: 'ELECTRONIC', effectiveOn: null, waitingOn: ['P-RES2'] });
    expect(story.told('P-RES2').at(-1)).toMatchObject({ message: 'OVERRIDE_DECLINED', facts: { note: 'No reason given' } });
    expect(story.view().deadlines.at(-1)).toEqual({ rule: 'COCP-LATE-30', on: '2026-05-05', state: 'PENDING' });
    story.goesTo('2026-05-05T14:59:59.999Z');
    expect(story.view().phase).toBe('LATE');
    story.goesTo('2026-05-05T15:00:00.000Z');
    expect(story.case().outcome).toBe('LAPSED');
  });

  it('may then be rolled or asked for again', () => {
    const story = asked();
    operationsDo(story, 'decide-override', declined);
    story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn: '2026-03-25' });
    operationsDo(story, 'decide-override', declined);
    story.does('P-RES2', 'roll');
    expect(story.view()).toMatchObject({ phase: 'REVIEW', effectiveOn: '2026-04-09' });
  });
});

describe('COCP-OVERRIDE-EXPIRES: undecided', () => {
  it.each([
    ['a future date: at its end', '2026-04-01', '2026-04-01', '2026-04-01T15:00:00.000Z'],
    ['tomorrow: at its end', '2026-03-21', '2026-03-21', '2026-03-21T15:00:00.000Z'],
    ['the day of the request: at its end', '2026-03-20', '2026-03-20', '2026-03-20T15:00:00.000Z'],
    ['a past date: 10 days after the request', '2026-03-19', '2026-03-30', '2026-03-30T15:00:00.000Z'],
    ['a date long past: 10 days after the request', '2026-03-10', '2026-03-30', '2026-03-30T15:00:00.000Z'],
  ])('%s', (_, requestedEffectiveOn, on, at) => {
    const story = late();
    story.goesTo('2026-03-20T03:00:00Z');
    story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn });
    expect(story.view().deadlines.at(-1)).toEqual({ rule: 'COCP-OVERRIDE-EXPIRES', on, state: 'PENDING' });
    story.goesTo(at.replace('15:00:00.000', '14:59:59.999'));
    expect(story.view().phase).toBe('OVERRIDE');
    story.goesTo(at);
    expect(story.view()).toMatchObject({ phase: 'LATE', waitingOn: ['P-RES2'] });
    expect(story.history().at(-1)).toMatchObject({ at, by: null, rule: 'COCP-OVERRIDE-EXPIRES' });
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-OVERRIDE-EXPIRES', on, state: 'MISSED' });
    expect(story.told('P-RES2').at(-1)).toMatchObject({ message: 'OVERRIDE_EXPIRED', at });
  });

  it('late again, as after a refusal: 30 days from then (COCP-LATE-30)', () => {
    const story = asked('2026-04-01');
    story.goesTo('2026-05-02T14:59:59.999Z');
    expect(story.view().phase).toBe('LATE');
    story.goesTo('2026-05-02T15:00:00.000Z');
    expect(story.case().outcome).toBe('LAPSED');
    expect(story.history().at(-1)).toMatchObject({ at: '2026-05-02T15:00:00.000Z', rule: 'COCP-LATE-30' });
  });
});
