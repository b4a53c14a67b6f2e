import type { CaseKind } from '../records/index.ts';

/** Crockford's base32: no I, L, O, U. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The check character of `body`: Luhn mod 32, doubling from the right-most character (LOG-NUMBER). */
export const checkCharacter = (body: string): string => {
  const sum = [...body].toReversed().reduce((total, character, position) => {
    const value = crockford.indexOf(character);
    if (value < 0) throw new RangeError(`${character} is no character of Crockford base32`);
    const weighted = position % 2 === 0 ? value * 2 : value;
    return total + Math.floor(weighted / 32) + (weighted % 32);
  }, 0);
  return crockford.charAt((32 - (sum % 32)) % 32);
};

/** A log number from seven random characters: `COCP-7K3M-9QX1`. */
export const logNumberOf = (kind: CaseKind, randomId: string): string => {
  const body = randomId.slice(0, 7);
  return `${kind}-${body.slice(0, 4)}-${body.slice(4)}${checkCharacter(body)}`;
};

/** Is this shaped like a log number, with the right check character? */
export const isLogNumber = (text: string): boolean => {
  const match = /^[A-Z]+-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{3})([0-9A-HJKMNP-TV-Z])$/.exec(text);
  return match !== null && checkCharacter(`${match[1]}${match[2]}`) === match[3];
};
