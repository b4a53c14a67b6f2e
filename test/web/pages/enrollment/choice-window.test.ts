import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { choiceWindowOf } from '../../../../web/pages/enrollment/choice-window.ts';

const terms = [{ startsOn: asDate('2024-04-01'), endsOn: asDate('2027-03-31'), years: 3 as const }];
const goesOn = { on: asDate('2027-03-31'), isTermination: false };

describe('when what follows a term can be chosen', () => {
  it('is from 60 days before its end to its last day (EXPIRY-NOTICE-60)', () => {
    expect(choiceWindowOf({ status: 'ACTIVE', program: 'EES', terms }, goesOn)).toEqual({ from: '2027-01-30', to: '2027-03-31' });
    expect(choiceWindowOf({ status: 'ACTIVE', program: 'SCHOOL', terms }, goesOn)).not.toBeNull();
  });

  it.each([
    ['it has expired', { status: 'EXPIRED', program: 'EES', terms }, goesOn],
    ['its programme has no choice', { status: 'ACTIVE', program: 'EA', terms }, goesOn],
    ['it is to be terminated before', { status: 'ACTIVE', program: 'EES', terms }, { on: asDate('2027-02-20'), isTermination: true }],
    ['its term is not shown', { status: 'ACTIVE', program: 'EES' }, goesOn],
  ] as const)('is never where %s', (_, of, ending) => {
    expect(choiceWindowOf(of, ending)).toBeNull();
  });
});
