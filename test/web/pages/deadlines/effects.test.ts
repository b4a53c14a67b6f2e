import { describe, expect, it } from 'vitest';
import type { CaseListed } from '../../../../shared/api/index.ts';
import { asDate } from '../../../../shared/calendar/index.ts';
import { effectsOf } from '../../../../web/pages/deadlines/effects.ts';
import { aListedCase } from '../../case/a-case.ts';

const on = (enrollmentId: string, effectiveOn: string, outcome: CaseListed['outcome'] = null): CaseListed['enrollments'][number] => ({
  enrollmentId,
  leadTime: null,
  effectiveOn: asDate(effectiveOn),
  outcome,
});
const scheduled = aListedCase({
  phase: 'SCHEDULED',
  effectiveOn: asDate('2027-03-01'),
  enrollments: [on('E-1', '2027-03-01'), on('E-2', '2027-04-01'), on('E-3', '2027-03-01'), on('E-4', '2027-02-01', 'EFFECTIVE')],
});
const daysOf = (cases: readonly CaseListed[], from: string | null = null, to: string | null = null) =>
  effectsOf(cases, from === null ? null : asDate(from), to === null ? null : asDate(to)).map((each) => [each.on, each.enrollmentIds]);

describe('the days on which scheduled changes take effect', () => {
  it('are each told once a case, with the enrollments they are for, and not for those that had theirs', () => {
    expect(daysOf([scheduled])).toEqual([
      ['2027-03-01', ['E-1', 'E-3']],
      ['2027-04-01', ['E-2']],
    ]);
  });

  it('are only of what is decided: a date asked for is none yet', () => {
    expect(daysOf([aListedCase({ phase: 'REVIEW', enrollments: [on('E-1', '2027-03-01')] })])).toEqual([]);
  });

  it('are within the days asked for, the first and the last included', () => {
    expect(daysOf([scheduled], '2027-03-01', '2027-03-31').map(([day]) => day)).toEqual(['2027-03-01']);
    expect(daysOf([scheduled], '2027-03-02', '2027-04-01').map(([day]) => day)).toEqual(['2027-04-01']);
    expect(daysOf([scheduled], '2027-04-02', null)).toEqual([]);
  });
});
