import { Buffer } from 'node:buffer';
import type { Printer } from '../../functions/render/index.ts';

const added = (bytes: Uint8Array, what: object): Uint8Array => Buffer.concat([bytes, Buffer.from(`${JSON.stringify(what)}\n`)]);

/**
 * A printer that takes no time: a document is what was to be drawn, a line for each sheet and each seal. For tests that are not about
 * what a document looks like; like the real one it only ever adds.
 */
export const plainPrinter: Printer = {
  draw: (sheet, at) => Promise.resolve({ bytes: added(new Uint8Array(), { draw: sheet, at }), missing: [] }),
  append: (bytes, sheet) => Promise.resolve({ bytes: added(bytes, { append: sheet }), missing: [] }),
  seal: (bytes, of) => Promise.resolve(added(bytes, { seal: of })),
};
