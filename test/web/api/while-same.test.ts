import { describe, expect, it } from 'vitest';
import { whileSame } from '../../../web/api/while-same.ts';

describe('what was read stands while it is asked for anew', () => {
  const read = ['the final record'];

  it('of the same case, in whatever version', () => {
    expect(whileSame('A')(read, { queryKey: ['documents', 'A', 3] })).toBe(read);
  });

  it('and of another case never: from one to the next nobody sees the documents of the one before', () => {
    expect(whileSame('B')(read, { queryKey: ['documents', 'A', 3] })).toBeUndefined();
    expect(whileSame('B')(undefined, undefined)).toBeUndefined();
  });
});
