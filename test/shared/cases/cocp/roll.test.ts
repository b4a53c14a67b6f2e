import { describe, expect, it } from 'vitest';
import {
  aCaller,
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  formArrives,
  newPartnerOf,
  nextSigns,
  operationsDo,
  type Story,
} from '../../../builders/index.ts';

type Fields = Parameters<typeof anEnrollment>[0];
type Change = keyof typeof newPartnerOf;

/** A form signed and received on one day, too late. */
const arrivedOn = (
  day: string,
  region: 'AMERICAS' | 'INTERNATIONAL',
  { change = 'RESELLER', fields = {}, asked }: { change?: Change; fields?: Fields; asked?: string } = {},
): Story => {
  const enrollment = (region === 'AMERICAS' ? anAmericanEnrollment : anEnrollment)({ channelModel: 'TWO_TIER', ...fields });
  const story = aStory({ enrollments: [enrollment] });
  story.opens(newPartnerOf[change], aCocpForm(change, enrollment, asked === undefined ? {} : { requestedEffectiveOn: asked }));
  story.goesTo(`${day}T${region === 'AMERICAS' ? '15' : '06'}:00:00Z`);
  formArrives(story);
  expect(story.view().phase).toBe('LATE');
  return story;
};

const rolled = (story: Story, change: Change = 'RESELLER') => {
  story.does(newPartnerOf[change], 'roll');
  return story.view();
};

describe('COCP-ROLL in the Americas: the date by the signature, not before the day after a missed anchor', () => {
  it.each([
    ['signed so early that the anchor counts', 'DISTRIBUTOR', '2026-03-23', '2026-04-02'],
    ['signed so that both give one day', 'RESELLER', '2026-03-03', '2026-04-02'],
    ['signed so late that the signature counts', 'RESELLER', '2026-03-04', '2026-04-03'],
    ['signed on the anchor', 'RESELLER', '2026-04-01', '2026-05-01'],
    ['distributor, on the anchor', 'DISTRIBUTOR', '2026-04-01', '2026-04-11'],
  ] as const)('%s: change of %s received on %s: %s', (_, change, day, effectiveOn) => {
    expect(rolled(arrivedOn(day, 'AMERICAS', { change }), change)).toMatchObject({ phase: 'REVIEW', effectiveOn });
  });

  it.each([
    ['2026-02-18', '2026-02-19'],
    ['2026-02-19', '2026-02-20'],
  ])('a missed bill date is an anchor too: billed on %s, signed on 2026-01-20 and received a day later: %s', (billDate, effectiveOn) => {
    const enrollment = anAmericanEnrollment({ channelModel: 'TWO_TIER', billDates: [billDate] });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    story.goesTo('2026-01-20T15:00:00Z');
    nextSigns(story);
    nextSigns(story);
    story.goesTo('2026-01-21T15:00:00Z');
    story.does('OPS-AMERICAS', 'record-receipt', { receivedOn: '2026-01-21' });
    expect(rolled(story)).toMatchObject({ phase: 'REVIEW', effectiveOn });
  });

  it('COCP-LATE-M15: where no anchor was missed it is the date by the signature', () => {
    expect(rolled(arrivedOn('2026-01-20', 'AMERICAS', { asked: '2026-02-18' }))).toMatchObject({ effectiveOn: '2026-02-19' });
  });

  it('a later date asked for stays asked for', () => {
    expect(rolled(arrivedOn('2026-03-10', 'AMERICAS', { asked: '2026-06-01' }))).toMatchObject({ effectiveOn: '2026-06-01' });
  });
});

describe('COCP-ROLL internationally: the day of receipt plus the lead time', () => {
  it.each([
    ['EES', '2026-03-03', '2026-04-02'],
    ['EES', '2026-03-20', '2026-04-19'],
    ['SCHOOL', '2026-03-18', '2026-04-02'],
    ['SCHOOL', '2026-04-10', '2026-04-25'],
  ] as const)('%s received on %s: %s', (program, day, effectiveOn) => {
    expect(rolled(arrivedOn(day, 'INTERNATIONAL', { fields: { program } }))).toMatchObject({
      phase: 'REVIEW',
      effectiveOn,
      receivedOn: day,
    });
  });

  it('counts from the day it arrived, not from the day of recording or of rolling', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    story.goesTo('2026-03-10T06:00:00Z');
    const signedOn = { INSTITUTION: '2026-03-01', NEW_RESELLER: '2026-03-02' };
    story.does('OPS-INTERNATIONAL', 'record-receipt', { receivedOn: '2026-03-05', signedOn, noticeToPreviousOn: '2026-03-01' });
    story.goesTo('2026-03-20T06:00:00Z');
    expect(rolled(story)).toMatchObject({ effectiveOn: '2026-04-04' });
  });
});

describe('COCP-NOT-BACKDATED applies after a roll', () => {
  it('countersigned after the rolled date: that day', () => {
    const story = arrivedOn('2026-03-10', 'INTERNATIONAL');
    expect(rolled(story)).toMatchObject({ effectiveOn: '2026-04-09' });
    story.goesTo('2026-04-12T06:00:00Z');
    operationsDo(story, 'countersign');
    expect(story.view()).toMatchObject({ phase: null, effectiveOn: '2026-04-12' });
  });
});

describe('what is done with a late form', () => {
  it('there is no effective date yet', () => {
    expect(arrivedOn('2026-03-10', 'INTERNATIONAL').view()).toMatchObject({ effectiveOn: null, enrollments: [{ effectiveOn: null }] });
  });

  it('the new partner goes on, whoever submitted it; both: the new reseller', () => {
    for (const submitter of ['P-RES2', 'P-UNI']) {
      const enrollment = anEnrollment();
      const story = aStory({ enrollments: [enrollment], now: '2026-03-02T15:00:00Z' });
      story.opens(submitter, aCocpForm('RESELLER_AND_DISTRIBUTOR', enrollment, { requestedEffectiveOn: '2026-03-20' }));
      formArrives(story);
      expect(story.view().waitingOn).toEqual(['P-RES2']);
      expect(story.acts('P-RES2')).toEqual(expect.arrayContaining(['roll', 'request-override']));
      for (const who of ['P-UNI', 'P-DIS2', 'P-RES', 'OPS-INTERNATIONAL']) {
        expect(story.tryAct(who, 'roll')).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
      }
      expect(story.tryAct(aCaller('P-RES2', { may: ['SIGN'] }), 'roll')).toMatchObject([{ code: 'NOT_ALLOWED_TO_YOU' }]);
      story.does('P-RES2', 'roll');
      expect(story.history().at(-1)).toMatchObject({ act: 'roll', rule: 'COCP-ROLL' });
    }
  });

  it('operations can still reject it', () => {
    const story = arrivedOn('2026-03-10', 'INTERNATIONAL');
    operationsDo(story, 'reject', { reason: 'Too late' });
    expect(story.case().outcome).toBe('REJECTED');
  });

  it('COCP-LATE-30: with nobody acting for 30 days it is LAPSED', () => {
    const story = arrivedOn('2026-03-10', 'INTERNATIONAL');
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-LATE-30', on: '2026-04-09', state: 'PENDING' });
    story.goesTo('2026-04-09T14:59:59.999Z');
    expect(story.view().phase).toBe('LATE');
    story.goesTo('2026-04-09T15:00:00.000Z');
    expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'LAPSED' });
    expect(story.history().at(-1)).toMatchObject({ act: 'lapse', at: '2026-04-09T15:00:00.000Z', rule: 'COCP-LATE-30' });
  });

  it('COCP-LATE-30: on the 30th day it still goes on', () => {
    const story = arrivedOn('2026-03-10', 'INTERNATIONAL');
    story.goesTo('2026-04-09T14:59:59.999Z');
    expect(rolled(story)).toMatchObject({ phase: 'REVIEW' });
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-LATE-30', on: '2026-04-09', state: 'MET' });
  });
});
