/** Of what people send in, apart from the schemas, so that the page and whoever looks at a file have them without one. */

/** Bytes of a scan: the mebibytes of SCAN-FIT. */
export const mostScanBytes = 20 * 2 ** 20;

/** Characters of a drawn signature, a PNG as a data URL. Source: contract, COCP `sign`. */
export const mostSignatureCharacters = 64 * 2 ** 10;
