import { describe, expect, it } from 'vitest';
import { merged } from '../../../web/registry/merged.ts';

const base = { name: 'Umi Books', email: 'a@umi.example', country: 'JP', contacts: { PRIMARY: { name: 'Ito' } } };

describe('a record that somebody else corrected while a form on it was open', () => {
  it('gives the form what was not touched there', () => {
    const now = { ...base, email: 'b@umi.example' };
    expect(merged(base, { ...base, name: 'Umi Shoten' }, now)).toEqual({
      draft: { ...base, name: 'Umi Shoten', email: 'b@umi.example' },
      taken: ['email'],
      clashes: [],
    });
  });

  it('leaves what was typed, and names what both changed', () => {
    const typed = { ...base, name: 'Umi Shoten', contacts: { PRIMARY: { name: 'Sato' } } };
    const now = { ...base, name: 'Umi Books K.K.', contacts: { PRIMARY: { name: 'Sato' } } };
    expect(merged(base, typed, now)).toEqual({ draft: typed, taken: [], clashes: ['name'] });
  });
});
