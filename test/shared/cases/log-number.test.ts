import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, crockford, isLogNumber, logNumberOf } from '../../../shared/cases/log-number.ts';
import { size } from '../../size.ts';

const characters = Array.from(crockford);
const aBody = fc.array(fc.constantFrom(...characters), { minLength: 7, maxLength: 7 }).map((drawn) => drawn.join(''));
const aPlace = fc.integer({ min: 0, max: 7 });

/** The number people quote, from its seven random characters and the check character. */
const quoted = (eight: string): string => `COCP-${eight.slice(0, 4)}-${eight.slice(4)}`;

describe('LOG-NUMBER: the check character', () => {
  it('of COCP-7K3M-9QX1 is 1', () => {
    expect(checkCharacter('7K3M9QX')).toBe('1');
    expect(isLogNumber('COCP-7K3M-9QX1')).toBe(true);
  });

  // Seven zeros but one: 1 on the right-most place is doubled to 2, beside it stays 1; Z is 31, doubled 62 = 1 × 32 + 30, so 31.
  it.each([
    ['0000000', '0'],
    ['0000001', 'Y'],
    ['0000010', 'Z'],
    ['000000G', 'Z'],
    ['000000Z', '1'],
    ['00000Z0', '1'],
    ['1000000', 'Y'],
  ])('of %s is %s: doubled from the right-most character', (body, check) => {
    expect(checkCharacter(body)).toBe(check);
  });

  it('is of the 32 characters 0–9 and A–Z without I, L, O and U', () => {
    expect(crockford).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });

  it('is made for no other characters', () => {
    for (const other of ['I', 'L', 'O', 'U', 'a', '-', '']) {
      expect(isLogNumber(`COCP-7K3${other}-9QX1`)).toBe(false);
    }
    expect(() => checkCharacter('7K3M9QI')).toThrow(RangeError);
  });
});

describe('LOG-NUMBER: a slip of the pen is noticed', () => {
  it.each([
    ['7 read as 1', 'COCP-1K3M-9QX1'],
    ['K read as X', 'COCP-7X3M-9QX1'],
    ['3 read as 8', 'COCP-7K8M-9QX1'],
    ['M read as N', 'COCP-7K3N-9QX1'],
    ['9 read as 4', 'COCP-7K3M-4QX1'],
    ['Q read as 0', 'COCP-7K3M-90X1'],
    ['the check character read as 7', 'COCP-7K3M-9QX7'],
    ['1 read as I', 'COCP-7K3M-9QXI'],
    ['1 read as L', 'COCP-7K3M-9QXL'],
    ['two neighbours swapped', 'COCP-K73M-9QX1'],
    ['two neighbours swapped over the hyphen', 'COCP-7K39-MQX1'],
    ['the last two swapped', 'COCP-7K3M-9Q1X'],
    ['a character missing', 'COCP-7K3M-9Q1'],
    ['a character too many', 'COCP-7K3M-9QX11'],
    ['no hyphen', 'COCP-7K3M9QX1'],
    ['no kind', '7K3M-9QX1'],
    ['small letters', 'cocp-7k3m-9qx1'],
    ['a space', 'COCP-7K3M-9QX1 '],
    ['a line break', 'COCP-7K3M-9QX1\n'],
  ])('%s', (_, text) => {
    expect(isLogNumber(text)).toBe(false);
  });

  it('any one character misread, wherever it stands', () => {
    fc.assert(
      fc.property(aBody, aPlace, fc.constantFrom(...characters), (body, place, read) => {
        const eight = `${body}${checkCharacter(body)}`;
        fc.pre(eight[place] !== read);
        expect(isLogNumber(quoted(`${eight.slice(0, place)}${read}${eight.slice(place + 1)}`))).toBe(false);
      }),
      { numRuns: size.propertyRuns },
    );
  });

  it('any two neighbours swapped, but for 0 and Z, which Luhn can not tell apart', () => {
    fc.assert(
      fc.property(aBody, fc.integer({ min: 0, max: 6 }), (body, place) => {
        const eight = `${body}${checkCharacter(body)}`;
        const [left = '', right = ''] = eight.slice(place, place + 2);
        fc.pre(left !== right && ![left, right].every((character) => '0Z'.includes(character)));
        expect(isLogNumber(quoted(`${eight.slice(0, place)}${right}${left}${eight.slice(place + 2)}`))).toBe(false);
      }),
      { numRuns: size.propertyRuns },
    );
  });
});

describe('LOG-NUMBER: a new one', () => {
  it('is the kind, seven random characters and their check character', () => {
    expect(logNumberOf('COCP', '7K3M9QXABCDEFGHJKMNPQRSTVW')).toBe('COCP-7K3M-9QX1');
  });

  it('is always one', () => {
    fc.assert(
      fc.property(aBody, (body) => {
        expect(logNumberOf('COCP', `${body}0000000000000000000`)).toSatisfy(isLogNumber);
      }),
      { numRuns: size.propertyRuns },
    );
  });
});
