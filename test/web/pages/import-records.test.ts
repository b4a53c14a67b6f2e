import { describe, expect, it } from 'vitest';
import { recordsOf, refusedFile } from '../../../web/pages/import/records.ts';

const file = '\uFEFFenrollmentId,number\r\nE-1,1\r\n\r\nE-2,"2\r\nand ""more"""\r\nE-3,青葉\r\n';

describe('the records of a file', () => {
  it('are named by the line they begin on, as the API names them', () => {
    expect(recordsOf(file).map(({ line, text }) => [line, text])).toEqual([
      [1, 'enrollmentId,number'],
      [2, 'E-1,1'],
      [4, 'E-2,"2\nand ""more"""'],
      [6, 'E-3,青葉'],
    ]);
  });

  it('that were refused make a file of their own, header and Japanese intact', () => {
    expect(refusedFile(file, [4, 6])).toBe('\uFEFFenrollmentId,number\r\nE-2,"2\nand ""more"""\r\nE-3,青葉\r\n');
  });
});
