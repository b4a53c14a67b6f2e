import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { sorted } from '../../../../web/pages/worklist/desk/look-at.ts';
import type { Lead } from '../../../../web/pages/worklist/desk/rows.ts';
import { aRow } from './a-row.ts';

const rows = (
  [
    ['left 29', { kind: 'LEFT', days: 29, receiveBy: asDate('2027-02-08') }],
    ['kept', { kind: 'KEPT', receiveBy: asDate('2027-01-02') }],
    ['none', { kind: 'NONE' }],
    ['missed by 2', { kind: 'MISSED', days: 2, receiveBy: asDate('2027-01-08') }],
    ['left 3', { kind: 'LEFT', days: 3, receiveBy: asDate('2027-01-13') }],
    ['received late', { kind: 'NOT_KEPT', receiveBy: asDate('2027-01-05') }],
    ['missed by 9', { kind: 'MISSED', days: 9, receiveBy: asDate('2027-01-01') }],
  ] as const satisfies readonly (readonly [string, Lead])[]
).map(([key, lead]) => aRow({ kind: 'NONE' }, { key, lead }));

const inOrder = (down: boolean) => sorted(rows, { sort: 'lead', ...(down ? { down } : {}) }, 'en').map(({ key }) => key);

describe('the desk by the lead time left', () => {
  const dated = ['missed by 9', 'missed by 2', 'received late', 'left 3', 'left 29', 'kept'];

  it('begins with what was missed longest ago, and goes on by the days left to what was kept', () => {
    expect(inOrder(false)).toEqual([...dated, 'none']);
  });

  it('is the other way round from what was kept on, and what has no lead time stays last', () => {
    expect(inOrder(true)).toEqual([...dated.toReversed(), 'none']);
  });
});
