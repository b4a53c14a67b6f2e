import { describe, expect, it } from 'vitest';
import { idFrom, newId } from '../../functions/new-id.ts';

describe('a new id', () => {
  it('has 26 characters of Crockford base32, and is never the same', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(new Set(ids).size).toBe(1_000);
  });

  it('is each byte, modulo 32', () => {
    expect(idFrom(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe('0123456789ABCDEFGHJKMNPQRS');
    expect(idFrom(new Uint8Array(26).fill(255))).toBe('Z'.repeat(26));
  });
});
