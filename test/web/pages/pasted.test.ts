import { describe, expect, it } from 'vitest';
import { linesOf, mostTogether, rowsOf, withinOneRequest, type Row } from '../../../web/packages/pasted.ts';

const own = [
  { enrollmentId: 'E-1', number: '71-001', masterAgreement: 'S1', institutionId: 'P-UNI' },
  { enrollmentId: 'E-2', number: '71002', masterAgreement: 'S1', institutionId: 'P-UNI' },
  { enrollmentId: 'E-3', number: '71002', masterAgreement: 'S2', institutionId: 'P-UNI2' },
];

const read = (pasted: string) =>
  withinOneRequest(rowsOf(linesOf(pasted), own)).map((row) => [
    row.of.line,
    row.is === 'FOUND' ? row.enrollmentId : row.is === 'REFUSED' ? row.why : row.is,
  ]);

describe('a column pasted from a spreadsheet', () => {
  it('is read line by line, in any width, each line with its number or what is wrong with it', () => {
    expect(read('７１００１\r\n\r\n71002\tS2\n71002\n99999\n99999\tS9\n71001')).toEqual([
      [1, 'E-1'],
      [3, 'E-3'],
      [4, 'SEVERAL'],
      [5, 'UNKNOWN'],
      [6, 'LOOK_UP'],
      [7, 'TWICE'],
    ]);
  });

  it('takes what a spreadsheet quotes, and commas', () => {
    expect(linesOf('"71002","S2"')).toEqual([{ line: 1, number: '71002', masterAgreement: 'S2' }]);
  });

  it('takes 100 enrollments, and not 101', () => {
    const rows = Array.from({ length: mostTogether + 1 }, (_, index): Row => ({
      of: { line: index + 1, number: String(index), masterAgreement: null },
      is: 'FOUND',
      enrollmentId: `E-${index}`,
      institutionId: null,
      name: null,
    }));
    expect(withinOneRequest(rows).filter(({ is }) => is === 'FOUND')).toHaveLength(100);
    expect(withinOneRequest(rows).at(-1)).toMatchObject({ is: 'REFUSED', why: 'TOO_MANY' });
  });
});
