import { describe, expect, it } from 'vitest';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, refusedAdvice, someAdvice } from '../../../builders/index.ts';

type Fields = Parameters<typeof anEnrollment>[0];

/** The date an international form asks for by default, by the advice and by the case; null where one must be given. */
const defaultOf = (openedOn: string, fields: Fields = {}): string | null => {
  const enrollment = anEnrollment({ channelModel: 'ONE_TIER', ...fields });
  const story = aStory({ enrollments: [enrollment], now: `${openedOn}T03:00:00.000Z` });
  const [refusal] = story.tryOpen('P-RES2', aCocpForm('RESELLER', enrollment));
  const asked = refusal === undefined ? (story.case().rows[0]?.askedOn ?? null) : null;
  expect(refusal?.rule).toBe(asked === null ? 'COCP-ASKED-DEFAULT' : undefined);
  const advice = someAdvice({ enrollments: [enrollment], openedOn });
  expect(advice.leadTime?.anchor ?? null).toBe(asked);
  expect(advice.effectiveOn).toBe(asked);
  expect(advice.why).toContain('COCP-ASKED-DEFAULT');
  return asked;
};

describe('COCP-ASKED-DEFAULT: the first anchor that leaves the lead time', () => {
  it.each([
    ['EES', '2026-03-02', '2026-04-01'],
    ['EES', '2026-03-03', '2026-10-01'],
    ['EES', '2026-09-01', '2026-10-01'],
    ['EES', '2026-09-02', null],
    ['SCHOOL', '2026-03-17', '2026-04-01'],
    ['SCHOOL', '2026-03-18', '2026-10-01'],
    ['SCHOOL', '2026-09-16', '2026-10-01'],
    ['SCHOOL', '2026-09-17', null],
  ] as const)('%s, opened on %s, billed on 2026-10-01: %s', (program, openedOn, date) => {
    expect(defaultOf(openedOn, { program, billDates: ['2026-10-01'] })).toBe(date);
  });

  it('lies in the term: the last anniversary is the day after it', () => {
    expect(defaultOf('2026-06-01')).toBe(null);
    expect(defaultOf('2026-06-01', { billDates: ['2027-03-31'] })).toBe('2027-03-31');
    expect(defaultOf('2026-06-01', { billDates: ['2027-04-02'] })).toBe(null);
  });

  it('or in a chosen extension', () => {
    expect(defaultOf('2026-06-01', { extension: { years: 1 } })).toBe('2027-04-01');
    expect(defaultOf('2027-03-10', { extension: { years: 1 } })).toBe(null);
    expect(defaultOf('2027-03-10', { extension: { years: 3 } })).toBe('2028-04-01');
    expect(defaultOf('2027-03-10', { extension: { years: 1 }, billDates: ['2027-10-01'] })).toBe('2027-10-01');
  });

  it('an expired enrollment has none', () => {
    expect(defaultOf('2026-06-01', { startsOn: '2022-04-01', status: 'EXPIRED', billDates: ['2026-10-01'] })).toBe(null);
  });

  it('is fixed at opening: neither the extension nor the days move it', () => {
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER', extension: { years: 1 } });
    const story = aStory({ enrollments: [enrollment], now: '2026-03-03T03:00:00Z' });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    story.rewrites('E-1', { extension: null });
    story.goesTo('2026-05-01T03:00:00Z');
    expect(story.case().rows[0]?.askedOn).toBe('2027-04-01');
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ anchor: '2027-04-01' });
  });

  it('is no matter in the Americas', () => {
    const enrollment = anAmericanEnrollment();
    const story = aStory({ enrollments: [enrollment], now: '2026-06-01T06:00:00Z' });
    expect(story.tryOpen('P-RES2', aCocpForm('RESELLER', enrollment))).toEqual([]);
    expect(story.case().rows[0]?.askedOn).toBe(null);
    expect(someAdvice({ enrollments: [enrollment] }).why).not.toContain('COCP-ASKED-DEFAULT');
  });

  it('a date asked for goes before it', () => {
    const advice = someAdvice({ requestedEffectiveOn: '2026-05-12' });
    expect(advice).toMatchObject({ effectiveOn: '2026-05-12', leadTime: { anchor: '2026-05-12', receiveBy: '2026-04-12' } });
    expect(advice.why).not.toContain('COCP-ASKED-DEFAULT');
  });

  it('advice answers without one and says that it is asked for; nothing else refuses', () => {
    expect(refusedAdvice({ openedOn: '2026-06-01' })).toEqual([]);
  });
});
