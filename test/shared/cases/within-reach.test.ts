import { describe, expect, it } from 'vitest';
import { asDate } from '../../../shared/calendar/index.ts';
import { withinReach } from '../../../shared/cases/within-reach.ts';

const lapse = { rule: 'COCP-SIGN-90', on: asDate('2027-04-10'), state: 'PENDING' } as const;

describe('the dates of a form that lapses when it is not completely signed (COCP-SIGN-90)', () => {
  it('a target on that day is told, one on the day after is not', () => {
    const met = { rule: 'COCP-SIGN-30', on: asDate('2027-04-10'), state: 'PENDING' } as const;
    const after = { rule: 'COCP-LEAD-INTL-EES-30', on: asDate('2027-04-11'), state: 'PENDING' } as const;
    expect(withinReach([met, lapse, after])).toEqual([met, lapse]);
  });

  it('what was met or missed stays, and all is told again once everyone has signed', () => {
    const signed = { rule: 'COCP-SIGN-30', on: asDate('2027-05-01'), state: 'MET' } as const;
    const lead = { rule: 'COCP-LEAD-AMS-30', on: asDate('2027-05-01'), state: 'PENDING' } as const;
    expect(withinReach([lapse, signed])).toEqual([lapse, signed]);
    expect(withinReach([{ ...lapse, state: 'MET' }, lead])).toEqual([{ ...lapse, state: 'MET' }, lead]);
  });
});
