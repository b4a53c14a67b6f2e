import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  formArrives,
  newPartnerOf,
  nextSigns,
  someAdvice,
} from '../../../builders/index.ts';

// The anniversary is 2026-04-01, which internationally is the date asked for by default.
const rows = [
  ['COCP-LEAD-AMS-30', 'AMERICAS', 'EES', 'RESELLER', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-AMS-30', 'AMERICAS', 'SCHOOL', 'RESELLER', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-AMS-30', 'AMERICAS', 'EES', 'RESELLER_AND_DISTRIBUTOR', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-AMS-30', 'AMERICAS', 'EES', 'SOFTWARE_ADVISOR', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-AMS-30', 'AMERICAS', 'SCHOOL', 'SOFTWARE_ADVISOR', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-AMS-10', 'AMERICAS', 'EES', 'DISTRIBUTOR', 10, '2026-03-22', '2026-03-23'],
  ['COCP-LEAD-AMS-10', 'AMERICAS', 'SCHOOL', 'DISTRIBUTOR', 10, '2026-03-22', '2026-03-23'],
  ['COCP-LEAD-INTL-EES-30', 'INTERNATIONAL', 'EES', 'RESELLER', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-INTL-EES-30', 'INTERNATIONAL', 'EES', 'DISTRIBUTOR', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-INTL-EES-30', 'INTERNATIONAL', 'EES', 'RESELLER_AND_DISTRIBUTOR', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-INTL-EES-30', 'INTERNATIONAL', 'EES', 'SOFTWARE_ADVISOR', 30, '2026-03-02', '2026-03-03'],
  ['COCP-LEAD-INTL-SCHOOL-15', 'INTERNATIONAL', 'SCHOOL', 'RESELLER', 15, '2026-03-17', '2026-03-18'],
  ['COCP-LEAD-INTL-SCHOOL-15', 'INTERNATIONAL', 'SCHOOL', 'DISTRIBUTOR', 15, '2026-03-17', '2026-03-18'],
  ['COCP-LEAD-INTL-SCHOOL-15', 'INTERNATIONAL', 'SCHOOL', 'RESELLER_AND_DISTRIBUTOR', 15, '2026-03-17', '2026-03-18'],
  ['COCP-LEAD-INTL-SCHOOL-15', 'INTERNATIONAL', 'SCHOOL', 'SOFTWARE_ADVISOR', 15, '2026-03-17', '2026-03-18'],
] as const;

describe.each(rows)('%s: %s, %s, change of %s', (rule, region, program, change, days, lastDay, firstLate) => {
  const anyEnrollment = region === 'AMERICAS' ? anAmericanEnrollment : anEnrollment;
  const enrollment = anyEnrollment({ program, channelModel: 'TWO_TIER' });
  const lead = { days, anchor: '2026-04-01', receiveBy: lastDay, rule };

  it('is advised with its last day', () => {
    const question = { enrollments: [enrollment], change };
    expect(someAdvice(question).leadTime).toEqual({ ...lead, onTime: true });
    expect(someAdvice({ ...question, receivedOn: lastDay }).leadTime).toEqual({ ...lead, onTime: true });
    expect(someAdvice({ ...question, receivedOn: firstLate }).leadTime).toEqual({ ...lead, onTime: false });
    expect(someAdvice(question).why).toContain(rule);
  });

  // 06:00 UTC is the same day in Tokyo and in New York.
  const receivedAt = (day: string) => {
    const story = aStory({ enrollments: [enrollment] });
    story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
    story.goesTo(`${day}T06:00:00.000Z`);
    formArrives(story);
    return story;
  };

  it('is kept by a form that operations have on the last day', () => {
    const story = receivedAt(lastDay);
    expect(story.view()).toMatchObject({ phase: 'REVIEW', receivedOn: lastDay, enrollments: [{ leadTime: { ...lead, onTime: true } }] });
    expect(story.view().deadlines).toContainEqual({ rule, on: lastDay, state: 'MET' });
  });

  it('is missed a day later: the form is late, not thrown away', () => {
    const story = receivedAt(firstLate);
    expect(story.view()).toMatchObject({ phase: 'LATE', receivedOn: firstLate, effectiveOn: null, waitingOn: [newPartnerOf[change]] });
    expect(story.view().deadlines).toContainEqual({ rule, on: lastDay, state: 'MISSED' });
    expect(story.told(newPartnerOf[change]).at(-1)).toMatchObject({ message: 'FORM_IS_LATE', rule, facts: { receiveBy: lastDay } });
  });
});

describe('COCP-RECEIVED: a lead time is judged by the day the complete form reached operations', () => {
  const enrollment = anEnrollment();
  const recordedOn = (day: string, receivedOn: string) => {
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm());
    story.goesTo(`${day}T06:00:00.000Z`);
    const signedOn = { INSTITUTION: '2026-02-01', NEW_RESELLER: '2026-02-02' };
    story.does('OPS-INTERNATIONAL', 'record-receipt', { receivedOn, signedOn, noticeToPreviousOn: '2026-02-01' });
    return story.view();
  };

  it.each([
    ['2026-03-20', '2026-03-02', 'REVIEW'],
    ['2026-03-20', '2026-03-03', 'LATE'],
    ['2026-03-02', '2026-03-02', 'REVIEW'],
  ])('on paper: recorded on %s, arrived on %s: %s', (day, receivedOn, phase) => {
    expect(recordedOn(day, receivedOn)).toMatchObject({ phase, receivedOn });
  });

  it('on screen: the day of the last signature', () => {
    const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });
    const story = aStory({ enrollments: [oneTier] });
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
    nextSigns(story);
    story.goesTo('2026-03-03T06:00:00.000Z');
    nextSigns(story);
    expect(story.view()).toMatchObject({ phase: 'LATE', receivedOn: '2026-03-03' });
  });
});

describe('DATE-2: a lead time is counted in calendar days over months and leap years', () => {
  it.each([
    ['COCP-LEAD-AMS-30', '2025-03-01', '2026-03-01', '2026-01-30'],
    ['COCP-LEAD-AMS-30', '2027-03-01', '2028-03-01', '2028-01-31'],
    ['COCP-LEAD-AMS-30', '2025-01-01', '2026-01-01', '2025-12-02'],
  ])('%s: a term from %s with its anniversary on %s: by %s', (_, startsOn, anchor, receiveBy) => {
    const advice = someAdvice({ enrollments: [anAmericanEnrollment({ startsOn, years: 1 })], openedOn: startsOn });
    expect(advice.leadTime).toMatchObject({ anchor, receiveBy });
  });
});

describe('until it is received, a form is measured as if it were received today', () => {
  it('so that it moves to the next anchor when one has passed', () => {
    const enrollment = anAmericanEnrollment();
    const story = aStory({ enrollments: [enrollment], now: '2026-03-01T06:00:00Z' });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ anchor: '2026-04-01', onTime: true });
    story.goesTo('2026-03-31T06:00:00Z');
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ anchor: '2026-04-01', onTime: false });
    story.goesTo('2026-04-02T06:00:00Z');
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ anchor: '2027-04-01', onTime: true });
  });

  it('by the extension as it is chosen or unchosen; from the receipt on its dates stand', () => {
    const enrollment = anAmericanEnrollment({ years: 1, startsOn: '2025-04-01', billDates: ['2026-07-01'] });
    const story = aStory({ enrollments: [enrollment], now: '2026-03-28T06:00:00Z' });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    story.rewrites('E-1', { extension: { years: 1 } });
    story.goesTo('2026-04-02T06:00:00Z');
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ anchor: '2026-07-01' });
    formArrives(story);
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ anchor: '2026-07-01', receiveBy: '2026-06-01', onTime: true });
    story.goesTo('2026-08-01T06:00:00Z');
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ anchor: '2026-07-01', onTime: true });
  });
});
