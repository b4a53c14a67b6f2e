import type { Printer } from '../../render/printer.ts';
import type { Signer } from './cms.ts';
import { appendSheet, drawSheet } from './draw.ts';
import type { Fonts } from './fonts.ts';
import { seal } from './seal.ts';

type PrinterSettings = {
  /** Asked for with the first document: reading them takes its time. */
  readonly fonts: () => Fonts;
  readonly signer: () => Promise<Signer>;
};

/** Draws documents as PDF and seals them (PAdES). */
export const createPrinter = ({ fonts, signer }: PrinterSettings): Printer => ({
  draw: (sheet, at) => drawSheet(sheet, at, fonts()),
  append: (bytes, sheet) => appendSheet(bytes, sheet, fonts()),
  seal: async (bytes, of) => seal(bytes, of, await signer()),
});
