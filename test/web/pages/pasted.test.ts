import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../shared/calendar/index.ts';
import { linesOf, mostTogether, rowsOf, withinOneRequest, type Row } from '../../../web/packages/pasted.ts';

const own = [
  {
    enrollmentId: 'E-1',
    number: '71-001',
    masterAgreement: 'S1',
    institutionId: 'P-UNI',
    status: 'ACTIVE',
    endsOn: civilDate.parse('2028-03-31'),
  },
  {
    enrollmentId: 'E-2',
    number: '71002',
    masterAgreement: 'S1',
    institutionId: 'P-UNI',
    status: 'EXPIRED',
    endsOn: civilDate.parse('2026-03-31'),
  },
  {
    enrollmentId: 'E-3',
    number: '71002',
    masterAgreement: 'S2',
    institutionId: 'P-UNI2',
    status: 'ACTIVE',
    endsOn: civilDate.parse('2028-03-31'),
  },
] as const;

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

  it('parts the number of a master agreement by a space as well, and leaves spaces within a number', () => {
    expect(read('71002 S2\n99999 s9\n７１　００１')).toEqual([
      [1, 'E-3'],
      [2, 'LOOK_UP'],
      [3, 'E-1'],
    ]);
  });

  it('says of a line without a digit that it is no number, not that the reader is on none', () => {
    expect(read('abc\n番号')).toEqual([
      [1, 'NOT_A_NUMBER'],
      [2, 'NOT_A_NUMBER'],
    ]);
  });

  it('says of an enrollment that has expired when it did', () => {
    const days = withinOneRequest(rowsOf(linesOf('71002\tS1\n71001'), own)).map((row) => (row.is === 'FOUND' ? row.expiredOn : row.is));
    expect(days).toEqual(['2026-03-31', null]);
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
      expiredOn: null,
    }));
    expect(withinOneRequest(rows).filter(({ is }) => is === 'FOUND')).toHaveLength(100);
    expect(withinOneRequest(rows).at(-1)).toMatchObject({ is: 'REFUSED', why: 'TOO_MANY' });
  });
});
