import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../shared/api/index.ts';
import { isShown, rowsOf, shows } from '../../../web/pages/import/rows.ts';
import type { Translated } from '../../../web/pages/import/translate.ts';

const institution = { name: 'Aoba University', nameLocal: '青葉大学' };
const imported: Imported = {
  accepted: 3,
  refused: [{ line: 3, errors: [{ path: '/years', message: 'no' }] }],
  rows: [
    { line: 2, enrollmentId: 'E-1', institution, became: 'REGISTERED', sameNumberAs: 'E-4' },
    { line: 4, enrollmentId: 'E-3', institution: { name: 'Kita University', nameLocal: null }, became: 'UNCHANGED', sameNumberAs: null },
    { line: 5, enrollmentId: 'E-4', institution, became: 'CORRECTED', sameNumberAs: 'E-9' },
  ],
};
const knownBy = new Map([
  [2, { number: '1', institution: '5A4B0001', startsOn: '2026-04-01', years: '3' }],
  [3, { number: '2', institution: '5A4B0001', startsOn: '2026-04-01', years: '5' }],
]);
const translated: Translated = { csv: '', lineOf: (line) => line, faults: new Map(), missing: [], hasIds: true, knownBy };

describe('the rows of an imported file', () => {
  const rows = rowsOf({ imported, translated }, 'ja');

  it('begin with what has to be put right; each is known by what the file says of it', () => {
    expect(rows.map(({ line, number, institution: called, became }) => [line, number, called, became])).toEqual([
      [3, '2', '5A4B0001', 'REFUSED'],
      [2, '1', '青葉大学', 'REGISTERED'],
      [4, '', 'Kita University', 'UNCHANGED'],
      [5, '', '青葉大学', 'CORRECTED'],
    ]);
    expect(rowsOf({ imported, translated }, 'en')[1]?.institution).toBe('Aoba University');
  });

  it('name who else has the number by its line, where it is of the same file', () => {
    expect(rows.flatMap(({ sameNumberAs }) => sameNumberAs ?? [])).toEqual([
      { enrollmentId: 'E-4', line: 5 },
      { enrollmentId: 'E-9', line: null },
    ]);
  });

  it('are shown by what came of them', () => {
    expect(shows.map((show) => [show, rows.filter((row) => isShown(row, show)).map(({ line }) => line)])).toEqual([
      ['ALL', [3, 2, 4, 5]],
      ['ACCEPTED', [2, 4, 5]],
      ['REFUSED', [3]],
      ['SAME_NUMBER', [2, 5]],
    ]);
  });
});
