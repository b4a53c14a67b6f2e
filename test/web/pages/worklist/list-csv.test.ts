import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { desk } from '../../../../shared/texts/en/page/desk.ts';
import { page } from '../../../../shared/texts/en/page.ts';
import type { Clock } from '../../../../web/case/standing.ts';
import { listCsv } from '../../../../web/pages/worklist/desk/list-csv.ts';
import { aRow } from './a-row.ts';

const cellsOf = (clock: Clock): Readonly<Record<string, string>> => {
  const [head = '', line = ''] = listCsv([aRow(clock)], desk, page)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  const [names, values] = [head.split(','), line.split(',')];
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
};

describe('the list as a table to take away', () => {
  it('has of a late form the day by which something can still be done, as the list does', () => {
    const cells = cellsOf({
      kind: 'LATE',
      days: 10,
      on: asDate('2026-11-17'),
      isForm: true,
      next: { days: 26, on: asDate('2026-12-24') },
    });
    expect(cells[desk.csv.due]).toBe('2026-12-24');
    expect(cells[desk.csv.state]).toBe(`${page.clock.formLate(10)} / ${page.clock.due(26)}`);
  });

  it('has of anything else its own day, and none where there is none', () => {
    expect(cellsOf({ kind: 'DUE', days: 2, on: asDate('2027-01-12') })[desk.csv.due]).toBe('2027-01-12');
    expect(cellsOf({ kind: 'NONE' })[desk.csv.due]).toBe('');
  });
});
