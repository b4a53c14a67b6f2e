import type * as seal from './seal.ts';

/** How a seal is drawn: its code comes when a seal is wanted, and few want one. */
type Seals = typeof seal;

let here: Seals | undefined;

export const loadSeals = async (): Promise<Seals> => (here ??= await import('./seal.ts'));

/** Undefined until it has come: nothing can be stamped yet, and none is in sight. */
export const sealsHere = (): Seals | undefined => here;
