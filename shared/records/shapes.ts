// What single fields look like. Apart from the schemas, so that the page has them without one.

/** 1 to 64 of `A–Z a–z 0–9 _ -`. Source: docs/contract.md. */
export const idShape = /^[A-Za-z0-9_-]{1,64}$/;

/** ISO 3166-1 alpha-2, in capitals. */
export const countryShape = /^[A-Z]{2}$/;

/** Numbers with dots, four at most. */
export const versionShape = /^\d{1,4}(\.\d{1,4}){0,3}$/;

/** 8 hexadecimal digits. */
export const pcnShape = /^[0-9A-Fa-f]{8}$/;

/** Full-width katakana with letters, digits, spaces, marks of length and of repetition (ヽ). */
export const kanaShape = /^[\u30a1-\u30fe -~]+$/;

/** Kana as they are kept: full-width katakana, whatever was typed. */
export const asKatakana = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\u3041-\u3096\u309d\u309e]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0x60));

/** A local part of letters, digits and few marks, and a domain with a dot in it. */
export const emailShape = /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
export const longestEmail = 254;

// C0, DEL, C1 and lone surrogates. A line break is a control character too: free text is one paragraph.
/** What no free text may have in it. */
export const forbiddenInText = /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The number of characters a person would count: 𠮷 is one. */
export const charactersOf = (text: string): number => [...text].length;
