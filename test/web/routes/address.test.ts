import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../../../web/routes/address.ts';
import { flagsOf, text, textsOf } from '../../../web/routes/search.ts';

const parsed = (address: string): Readonly<Record<string, unknown>> => parseSearch(address);

describe('filters in an address', () => {
  it('are written plainly', () => {
    expect(stringifySearch({ due: '7', country: 'JP', q: '00123', late: true })).toBe('?due=7&country=JP&q=00123&late=true');
  });

  it.each(['7', '00123', '1e5', '0x10', '-1', 'null', 'true', '"in quotes"', '"', '{"a":1}', '[7]', '青葉 大学', '100%', 'a&b=c', '+81'])(
    'come back as they were: %s',
    (q) => {
      expect(text(parsed(stringifySearch({ q })).q)).toBe(q);
    },
  );

  it('open from an earlier address, with its quotes', () => {
    const { due, late, country } = parsed('?due=%227%22&late=true&country=JP');
    expect([text(due), late, country]).toEqual(['7', true, 'JP']);
    expect(text(parsed('?q=%2200123%22').q)).toBe('00123');
  });

  it('are read as they stand where somebody typed them', () => {
    expect(text(parsed('?due=7').due)).toBe('7');
    expect(text(parsed('?q=%22half').q)).toBe('"half');
  });
});

describe('an organisation that is registered for an enrollment', () => {
  it('is asked for with its field and what was typed to find it, which may look like a number', () => {
    const address = stringifySearch({ field: 'institutionId', typed: '12345678' });
    const asked = ['field', 'typed', 'enrollment'] as const;
    expect(textsOf(parsed(address), ...asked)).toEqual({ field: 'institutionId', typed: '12345678' });
    expect(textsOf({ typed: '', enrollment: 'E-1', other: 'x' }, ...asked)).toEqual({ enrollment: 'E-1' });
  });
});

describe('what an address says to be so', () => {
  it('is so where it is written as true, and nowhere else', () => {
    expect(flagsOf(parsed('?saved=true&isNew=1&add=yes&other=true'), 'saved', 'isNew', 'add')).toEqual({ saved: true });
  });
});
