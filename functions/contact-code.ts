/** As many characters of a code name it; with the rest, 90 bits, one proves that one was mailed it. */
const naming = 8;

/** A code as people give it back: spaces, hyphens and small letters do not matter, and what Crockford's base32 takes for each other neither. */
export const asGiven = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** What a code is found by. */
export const namedBy = (code: string): string => code.slice(0, naming);

/** Could this be a code at all? */
export const isCode = (code: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code);
