import { describe, expect, it } from 'vitest';
import { asDate } from '../../../shared/calendar/index.ts';
import { doubtAbout } from '../../../web/form/doubt-about.ts';

const today = asDate('2027-01-10');
const doubt = (on: string, startsOn?: string) =>
  doubtAbout(asDate(on), today, { startsOn: startsOn === undefined ? undefined : asDate(startsOn) });

describe('a date that may be a slip of the year', () => {
  it('before the enrollment began; its first day is none', () => {
    expect(doubt('2026-03-31', '2026-04-01')).toEqual({ about: 'BEFORE_START', startsOn: '2026-04-01' });
    expect(doubt('2026-04-01', '2026-04-01')).toBeNull();
  });

  it('more than a year ago, where the start is not known or was earlier', () => {
    expect(doubt('2026-01-10')).toBeNull();
    expect(doubt('2026-01-09')).toEqual({ about: 'PAST', years: 1 });
    expect(doubt('2020-01-09', '2019-04-01')).toEqual({ about: 'PAST', years: 7 });
  });

  it('decades ahead; an anniversary of a term and the next is none', () => {
    expect(doubt('2031-01-10')).toBeNull();
    expect(doubt('2031-01-11')).toEqual({ about: 'FUTURE', years: 4 });
    expect(doubt('2072-04-01')).toEqual({ about: 'FUTURE', years: 45 });
  });
});
