import { latestEdition } from '../rules/index.ts';

/** What a scan may be (SCAN-FIT), as the latest edition has it. Apart from the schemas, so that whoever looks at a file has it without one. */
const { mebibytes, megapixels, pages } = latestEdition.numbers['SCAN-FIT'];

export const mostScanBytes = mebibytes * 2 ** 20;
export const mostScanPixels = megapixels * 1_000_000;
export const mostScanPages = pages;
