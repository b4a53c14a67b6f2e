import { describe, expect, it } from 'vitest';

import { NOTICE_HOUR } from '../../../shared/calendar/index.ts';
import { edition, editionOn, editions, policyText, ruleIds, ruleText } from '../../../shared/rules/index.ts';

const first = edition('2010-10');

describe('which edition holds on a date', () => {
  it('is the one that begins on that day', () => {
    expect(editionOn('2010-10-01').id).toBe('2010-10');
  });

  it('is still that one in a later year', () => {
    expect(editionOn('2027-04-01').id).toBe('2010-10');
  });

  it('is the first one before any began', () => {
    expect(editionOn('2010-09-30').id).toBe('2010-10');
    expect(editionOn('1900-01-01').id).toBe('2010-10');
  });

  it.each(editions.map(({ id, from }) => [id, from] as const))('edition %s is found by its id and on its first day, %s', (id, from) => {
    expect(edition(id).from).toBe(from);
    expect(editionOn(from).id).toBe(id);
  });

  it('stands in one line: every edition begins after the one before', () => {
    const begins = editions.map(({ from }) => from);
    expect(begins).toEqual([...new Set(begins)].toSorted());
  });

  it('tells people the hour at which the calendar sends its notices', () => {
    for (const { numbers } of editions) expect(numbers['DATE-7'].noticeHour).toBe(NOTICE_HOUR);
  });

  it('is never guessed: an id that no edition has throws', () => {
    expect(() => edition('1999-01')).toThrow('1999-01');
  });
});

describe('the sentences of an edition', () => {
  it.each(editions.map(({ id }) => id))('%s fills every placeholder of every rule, in both languages', (id) => {
    for (const rule of ruleIds) {
      for (const language of ['ja', 'en'] as const) {
        expect(ruleText(rule, language, edition(id))).not.toMatch(/[{}]/);
        expect(policyText(rule, language, edition(id)) ?? '').not.toMatch(/[{}]/);
      }
    }
  });

  it('say its days', () => {
    expect(ruleText('COCP-LEAD-AMS-10', 'ja', first)).toContain('次の記念日の少なくとも 10 日前までに');
    expect(ruleText('COCP-LEAD-AMS-10', 'en', first)).toContain('at least 10 days before the next anniversary');
  });

  it('say several numbers as a list', () => {
    expect(ruleText('COCP-REMIND-SIGN', 'ja', first)).toContain('順番が来てから 7、30、60 日後に');
    expect(ruleText('COCP-REMIND-SIGN', 'en', first)).toContain('7, 30 and 60 days after the turn began');
  });

  it('say countries by their names', () => {
    expect(ruleText('COCP-COPIES', 'ja', first)).toContain('日本、インド、台湾では 2 部');
    expect(ruleText('COCP-COPIES', 'en', first)).toContain('2 in Japan, India and Taiwan, and 1 everywhere else');
  });

  it('follow the edition, not the catalogue', () => {
    const stricter = { ...first, numbers: { ...first.numbers, 'COCP-LATE-30': { days: 45 } } };
    expect(ruleText('COCP-LATE-30', 'en', stricter)).toContain('for 45 days');
    expect(ruleText('COCP-LATE-30', 'en', first)).toContain('for 30 days');
  });

  it('throw rather than show a gap where a number is missing', () => {
    const gap = structuredClone(first);
    Reflect.deleteProperty(gap.numbers, 'COCP-LATE-30');
    expect(() => ruleText('COCP-LATE-30', 'en', gap)).toThrow('{days}');
  });

  it('fill the portal’s reading too, and have none where the programme’s text stands alone', () => {
    expect(policyText('COCP-LEAD-INTL-SCHOOL-15', 'en', first)).toContain('a notice of 15 days');
    expect(policyText('COCP-LEAD-INTL-SCHOOL-15', 'ja', first)).toContain('15 日間の通知');
    expect(policyText('COCP-LEAD-AMS-30', 'en', first)).toBeNull();
  });
});
