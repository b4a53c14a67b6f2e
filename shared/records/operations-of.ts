import type { Region } from './party.ts';

/** The party that runs a region. Both always exist. */
export const operationsOf = (of: Region): string => `OPS-${of}`;
