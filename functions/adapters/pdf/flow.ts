import type { PDFPage } from 'pdf-lib';

import { breakLines } from '../../documents/index.ts';
import { a4, type Paper } from './paper.ts';
import type { Structure } from './structure.ts';

/** Type sizes in points. */
export const sizes = { title: 15, heading: 11, text: 9.5, second: 7, small: 7.5 } as const;
export const leading = 1.4;
/** What is said in the other language: grey, with contrast enough to be read. */
export const secondGrey = 0.33;
export const width = a4.width - 2 * a4.margin;
export const left: number = a4.margin;
const top = a4.height - a4.margin;
/** Where the frame of the page begins: log number, page number, QR code. */
const bottom = a4.margin + 66;
export const pageHeight = top - bottom;

/** How high at least, in points: a row, one to write in by hand, the part a signature or a seal stands in. */
export const least = { row: sizes.text * leading + 6, byHand: 26, mark: 72 } as const;

/** A stretch of one line. `element` null: it is not read out. */
type Stretch = { readonly text: string; readonly size: number; readonly grey?: number; readonly element: Structure | null };

/** One line of text, of stretches side by side. */
export type TextLine = readonly Stretch[];

export const heightOf = (line: TextLine): number => leading * Math.max(...line.map(({ size }) => size));

export const heightOfAll = (lines: readonly TextLine[]): number => lines.reduce((sum, line) => sum + heightOf(line), 0);

/** The place on the paper where the next thing is drawn. */
export type Flow = {
  readonly paper: Paper;
  readonly pages: readonly PDFPage[];
  readonly page: () => PDFPage;
  /** In points from the lower edge. */
  readonly y: () => number;
  readonly room: () => number;
  readonly down: (by: number) => void;
  readonly turn: () => void;
  /** Turns the page where there is less room than this; says whether it did. */
  readonly need: (height: number) => boolean;
  /** A text broken into lines of one stretch each. */
  readonly linesOf: (text: string, within: number, like: Omit<Stretch, 'text'>) => readonly TextLine[];
  readonly widthOf: (line: TextLine) => number;
  readonly write: (line: TextLine, x: number, top: number) => void;
};

export const flowOn = (paper: Paper): Flow => {
  let page = paper.addPage();
  const pages = [page];
  let y = top;
  const widthOf = (line: TextLine): number => line.reduce((sum, { text, size }) => sum + paper.widthOf(text, size), 0);
  const turn = (): void => {
    page = paper.addPage();
    pages.push(page);
    y = top;
  };
  return {
    paper,
    pages,
    page: () => page,
    y: () => y,
    room: () => y - bottom,
    down: (by) => {
      y -= by;
    },
    turn,
    need: (height) => {
      if (y - height >= bottom || y === top) return false;
      turn();
      return true;
    },
    linesOf: (text, within, like) =>
      breakLines(text, within, (character) => paper.widthOf(character, like.size)).map((each) => [{ ...like, text: each }]),
    widthOf,
    write: (line, x, above) => {
      // Ideographs reach from 0.12 em below the base line to 0.88 above it: this puts them in the middle of the line.
      const base = above - heightOf(line) / 2 - 0.38 * Math.max(...line.map(({ size }) => size));
      let at = x;
      for (const stretch of line) {
        paper.text(page, { ...stretch, x: at, y: base }, stretch.element);
        at += paper.widthOf(stretch.text, stretch.size);
      }
    },
  };
};
