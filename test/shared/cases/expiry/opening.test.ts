import { describe, expect, it } from 'vitest';
import { enrollmentClocks, nextRinging } from '../../../../shared/cases/enrollment-clocks.ts';
import { ranks } from '../../../../shared/cases/case.ts';
import { dueAtOfEnrollment } from '../../../../shared/cases/settle.ts';
import { anAmericanEnrollment, anEnrollment, aStory } from '../../../builders/index.ts';
import { expiryOf, inGermany, noticed, oneYear, threeYears, toldOf } from './an-expiry.ts';

describe('EXPIRY-NOTICE-60: the case opens 60 days before the term ends', () => {
  it.each([
    ['three years in Tokyo', threeYears, '2027-01-29T15:00:00.000Z'],
    ['three years in Berlin', inGermany, '2027-01-29T23:00:00.000Z'],
    ['one year', oneYear, '2027-01-29T15:00:00.000Z'],
    ['New York', anAmericanEnrollment(), '2027-01-30T05:00:00.000Z'],
    ['over 29 February', anEnrollment({ startsOn: '2025-04-01' }), '2028-01-30T15:00:00.000Z'],
    ['from 29 February, one year to 27 February', anEnrollment({ startsOn: '2024-02-29', years: 1 }), '2024-12-28T15:00:00.000Z'],
    ['the end of a month', anEnrollment({ startsOn: '2024-05-01', years: 1 }), '2025-02-28T15:00:00.000Z'],
    ['School', anEnrollment({ program: 'SCHOOL' }), '2027-01-29T15:00:00.000Z'],
  ])('at the first instant of that day: %s', (_, enrollment, at) => {
    const ringing = nextRinging(enrollment);
    expect(ringing?.deadline).toEqual({ rule: 'EXPIRY-NOTICE-60', step: 'open', at, rank: ranks.OPENING });
    const story = aStory({ now: '2024-02-01T00:00:00.000Z', enrollments: [enrollment] });
    story.goesTo(new Date(Date.parse(at) - 1).toISOString());
    expect(story.allOfKind('EXPIRY')).toEqual([]);
    story.goesTo(at);
    expect(expiryOf(story)).toMatchObject({ openedAt: at, openedBy: null, status: 'OPEN', state: { phase: 'CHOICE' } });
  });

  it.each(['EA', 'OPEN'] as const)('not in another programme (%s): the enrollment simply expires', (program) => {
    const story = aStory({ now: '2026-01-01T00:00:00.000Z', enrollments: [anEnrollment({ program })] });
    story.goesTo('2027-06-01T00:00:00.000Z');
    expect(story.allOfKind('EXPIRY')).toEqual([]);
    expect(story.told()).toEqual([]);
    expect(story.enrollment().status).toBe('EXPIRED');
  });

  it('exactly once for each term, which the enrollment remembers', () => {
    const story = noticed();
    expect(story.enrollment()).toMatchObject({ expiryOpenedFor: '2027-03-31', openCases: [{ kind: 'EXPIRY' }] });
    expect(dueAtOfEnrollment(story.enrollment())).toBe('2027-03-31T15:00:00.000Z');
    story.goesTo('2027-06-01T00:00:00.000Z');
    expect(story.allOfKind('EXPIRY')).toHaveLength(1);
  });

  it('for the institution, its partner and operations to see', () => {
    expect(expiryOf(noticed()).partyIds).toEqual(['P-UNI', 'P-RES', 'OPS-INTERNATIONAL']);
  });
});

describe('an enrollment that becomes known late', () => {
  const known = (knownAt: string, of: Parameters<typeof anEnrollment>[0] = {}) => {
    const story = aStory({ now: knownAt, enrollments: [anEnrollment({ knownAt, ...of })] });
    story.goesTo(knownAt);
    return story;
  };

  it('EXPIRY-NOTICE-60: opens its case, and is told of it, at once', () => {
    const story = known('2027-03-10T03:04:05.000Z');
    expect(expiryOf(story).openedAt).toBe('2027-03-10T03:04:05.000Z');
    expect(toldOf(story)).toEqual([['2027-03-10T03:04:05.000Z', 'EXPIRY_NOTICE', 'P-UNI P-RES']]);
  });

  it('DATE-7: on day −60 before nine, the notice goes out at nine; from nine on at once', () => {
    const early = known('2027-01-29T23:59:59.999Z');
    expect(expiryOf(early).openedAt).toBe('2027-01-29T23:59:59.999Z');
    expect(early.told()).toEqual([]);
    early.goesTo('2027-01-30T00:00:00.000Z');
    expect(toldOf(early)).toEqual([['2027-01-30T00:00:00.000Z', 'EXPIRY_NOTICE', 'P-UNI P-RES']]);
    const late = known('2027-01-30T00:00:00.001Z');
    expect(toldOf(late)).toEqual([['2027-01-30T00:00:00.001Z', 'EXPIRY_NOTICE', 'P-UNI P-RES']]);
  });

  it('EXPIRY-PAST: in the last instant of its term it still has a case; once the term is over it has none', () => {
    expect(known('2027-03-31T14:59:59.999Z').allOfKind('EXPIRY')).toHaveLength(1);
    const over = known('2027-03-31T15:00:00.000Z');
    expect(over.allOfKind('EXPIRY')).toEqual([]);
    expect(over.enrollment()).toMatchObject({ status: 'EXPIRED', openCases: [] });
    expect(over.told()).toEqual([]);
  });
});

describe('ORDER-1: where an opening falls on the instant of something else', () => {
  it('the end of a term goes before an opening, and an opening before a notice', () => {
    expect([ranks.END, ranks.NEW_TERM].every((rank) => rank < ranks.OPENING)).toBe(true);
    expect(ranks.OPENING).toBeLessThan(ranks.NOTICE);
    // What the calendar does at an enrollment is one list, and the first of it is the first by instant and rank.
    const dues = enrollmentClocks.flatMap(({ due }) => due(threeYears) ?? []);
    expect(dues.map(({ step }) => step)).toEqual(['expire', 'open']);
    expect(nextRinging(threeYears)?.deadline.step).toBe('open');
  });
});

describe('the notice', () => {
  it('EXPIRY-NOTICE-60: names exactly the options offered and the last day to choose, at nine of day −60, with a copy to the partner', () => {
    const story = noticed();
    expect(toldOf(story)).toEqual([['2027-01-30T00:00:00.000Z', 'EXPIRY_NOTICE', 'P-UNI P-RES']]);
    expect(story.told()[0]).toMatchObject({
      rule: 'EXPIRY-NOTICE-60',
      facts: { endsOn: '2027-03-31', options: ['EXTEND', 'NEW_ENROLLMENT', 'LAPSE'], numbers: [threeYears.number] },
    });
    expect(story.history(expiryOf(story).caseId).map(({ act, at }) => [act, at])).toEqual([
      ['open', '2027-01-29T15:00:00.000Z'],
      ['notice', '2027-01-30T00:00:00.000Z'],
    ]);
  });
});

describe('EXPIRY-REMIND: as long as nothing is chosen', () => {
  it('reminders go out at nine, 30, 14, 7 and 1 days before', () => {
    const story = noticed();
    story.goesTo('2027-03-31T14:59:59.999Z');
    expect(toldOf(story).slice(1)).toEqual([
      ['2027-03-01T00:00:00.000Z', 'EXPIRY_REMINDER', 'P-UNI'],
      ['2027-03-17T00:00:00.000Z', 'EXPIRY_REMINDER', 'P-UNI'],
      ['2027-03-24T00:00:00.000Z', 'EXPIRY_REMINDER', 'P-UNI'],
      ['2027-03-30T00:00:00.000Z', 'EXPIRY_REMINDER', 'P-UNI'],
    ]);
    expect(story.told().map(({ facts }) => facts.daysLeft ?? null)).toEqual([null, 30, 14, 7, 1]);
    expect(story.told().filter(({ isLastOfLadder }) => isLastOfLadder)).toHaveLength(1);
  });

  it('and no more once something is', () => {
    const story = noticed();
    story.goesTo('2027-03-16T23:59:00.000Z');
    story.does('P-UNI', 'choose', { option: 'LAPSE' }, expiryOf(story).caseId);
    story.goesTo('2027-03-31T14:59:59.999Z');
    expect(toldOf(story).map(([, message]) => message)).toEqual(['EXPIRY_NOTICE', 'EXPIRY_REMINDER', 'EXPIRY_CHOSEN']);
  });
});
