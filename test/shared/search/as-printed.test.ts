import { describe, expect, it } from 'vitest';
import { asPrinted } from '../../../shared/search/as-printed.ts';

describe('a number printed on a form', () => {
  it.each([
    'S721-4508',
    's7214508',
    'Ｓ７２１４５０８',
    'S721 4508',
    'Ｓ７２１－４５０８',
    'S721−4508',
    'S721ー4508',
    'S721ｰ4508',
    'S721‐4508',
    'S721–4508',
  ])('is the same typed as %s', (typed) => {
    expect(asPrinted(typed)).toBe('S7214508');
  });

  it('is another with another digit', () => {
    expect(asPrinted('S721-4509')).not.toBe(asPrinted('S721-4508'));
  });
});
