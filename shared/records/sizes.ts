/** Characters of a drawn signature, a PNG as a data URL, apart from the schemas, so that the page has it without one. Source: docs/contract.md, COCP `sign`. */
export const mostSignatureCharacters = 64 * 2 ** 10;
