import { describe, expect, it } from 'vitest';
import { asKept } from '../../../shared/search/as-kept.ts';

describe('a number as it is kept', () => {
  it.each([
    ['s7218334', 'S7218334'],
    ['Ｓ７２１８３３４', 'S7218334'],
    [' 6438-0910 ', '6438-0910'],
    ['Ab-12', 'Ab-12'],
  ])('of %s is %s', (typed, kept) => {
    expect(asKept(typed)).toBe(kept);
  });
});
