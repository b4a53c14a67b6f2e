/** Names of products compare after NFKC, without regard to case and to runs of spaces, as names do everywhere. */
export const asCompared = (product: string): string => product.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
