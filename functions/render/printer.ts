import type { Sheet } from '../documents/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';

/** A file as drawn, and the characters no font had (`U+10FFFF`), printed as their code in a box. */
export type Printed = { readonly bytes: Uint8Array; readonly missing: readonly string[] };

/** What draws documents and seals them: bytes in, bytes out. The same in gives the same out. */
export type Printer = {
  readonly draw: (sheet: Sheet, at: Instant) => Promise<Printed>;
  /** Its pages after those there are, as an update that leaves every byte before it as it was; each page then says of how many it is one. */
  readonly append: (bytes: Uint8Array, sheet: Sheet) => Promise<Printed>;
  /** Signs the whole file with the portal's key, as an update of its own. */
  readonly seal: (bytes: Uint8Array, of: { readonly name: string; readonly reason: string; readonly at: Instant }) => Promise<Uint8Array>;
};
