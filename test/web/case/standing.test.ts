import { describe, expect, it } from 'vitest';
import type { CaseListed } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { byUrgency, clockOf, isSoon, type Clock } from '../../../web/case/standing.ts';
import { aListedCase } from './a-case.ts';

const today = asDate('2027-02-01');

const deadline = (rule: CaseListed['deadlines'][number]['rule'], on: string, state: 'PENDING' | 'MET' | 'MISSED' = 'PENDING') => ({
  rule,
  on: asDate(on),
  state,
});

describe('the clock of a case', () => {
  it('is the next date', () => {
    const clock = clockOf(
      aListedCase({ deadlines: [deadline('COCP-LEAD-INTL-EES-30', '2027-02-08'), deadline('COCP-SIGN-90', '2027-04-10')] }),
      today,
    );
    expect(clock).toEqual({ kind: 'DUE', days: 7, on: '2027-02-08' });
    expect(isSoon(clock)).toBe(true);
    expect(isSoon(clockOf(aListedCase({ deadlines: [deadline('COCP-SIGN-90', '2027-02-09')] }), today))).toBe(false);
  });

  it('is due today on the last day that counts, and late on the day after', () => {
    const on = (state: 'PENDING' | 'MISSED', day: string) =>
      clockOf(aListedCase({ deadlines: [deadline('COCP-LEAD-INTL-EES-30', day, state)] }), today);
    expect(on('PENDING', '2027-02-01')).toMatchObject({ kind: 'DUE', days: 0 });
    expect(on('MISSED', '2027-01-31')).toMatchObject({ kind: 'LATE', days: 1 });
  });

  it('stays late while the new partner has not chosen how it goes on, and not after', () => {
    const deadlines = [deadline('COCP-LEAD-INTL-EES-30', '2027-01-29', 'MISSED'), deadline('COCP-LATE-30', '2027-03-01')];
    expect(clockOf(aListedCase({ phase: 'LATE', deadlines }), today)).toMatchObject({ kind: 'LATE', days: 3 });
    const scheduled = clockOf(
      aListedCase({ phase: 'SCHEDULED', deadlines: deadlines.slice(0, 1), effectiveOn: asDate('2027-02-03') }),
      today,
    );
    expect(scheduled).toEqual({ kind: 'EFFECTIVE', days: 2, on: '2027-02-03', isSettled: true });
  });

  it('puts what is late first, then what is due, by date, then what has none', () => {
    const clocks: readonly Clock[] = [
      { kind: 'NONE' },
      { kind: 'DUE', days: 9, on: asDate('2027-02-10') },
      { kind: 'LATE', days: 1, on: asDate('2027-01-31') },
      { kind: 'EFFECTIVE', days: 2, on: asDate('2027-02-03'), isSettled: true },
      { kind: 'LATE', days: 9, on: asDate('2027-01-23') },
    ];
    expect(clocks.toSorted(byUrgency).map((clock) => (clock.kind === 'NONE' ? null : clock.on))).toEqual([
      '2027-01-23',
      '2027-01-31',
      '2027-02-03',
      '2027-02-10',
      null,
    ]);
  });
});
