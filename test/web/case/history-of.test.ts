import { describe, expect, it } from 'vitest';
import { filtered, partiesIn } from '../../../web/case/history-of.ts';
import { anEntry } from './a-case.ts';

const entries = [
  anEntry({ seq: 1, act: 'open', by: 'U-1' }),
  anEntry({ seq: 2, act: 'remind', by: null }),
  anEntry({ seq: 3, act: 'sign', by: 'U-2' }),
  anEntry({ seq: 4, act: 'sign', by: 'U-1' }),
];
const partyOf = ({ by }: (typeof entries)[number]) => (by === null ? null : by === 'U-1' ? 'P-RES2' : 'P-UNI');
const shown = (...[filter]: [Parameters<typeof filtered>[1]]) => filtered(entries, filter, partyOf).map(({ seq }) => seq);

describe('the history of a case', () => {
  it('is shown whole, or what people or the calendar did', () => {
    expect(shown('ALL')).toEqual([1, 2, 3, 4]);
    expect(shown('PEOPLE')).toEqual([1, 3, 4]);
    expect(shown('CALENDAR')).toEqual([2]);
  });

  it('or what one of the parties did that it tells of', () => {
    expect(partiesIn(entries, partyOf)).toEqual(['P-RES2', 'P-UNI']);
    expect(shown({ partyId: 'P-RES2' })).toEqual([1, 4]);
  });
});
