import { heightOf, heightOfAll, pageHeight, type Flow, type TextLine } from './flow.ts';

/** A cell of a row: its text, its left edge and width in points. `inset`: how much further to the right its text begins. */
export type Cell = {
  readonly lines: readonly TextLine[];
  readonly x: number;
  readonly width: number;
  readonly shaded: boolean;
  readonly inset?: number;
};

/** Between the frame of a cell and its text, in points. */
export const padding = { across: 5, down: 3 } as const;

/** Of cells side by side, at least `least`. */
export const heightOfRow = (cells: readonly Cell[], least: number): number =>
  Math.max(least, ...cells.map(({ lines }) => heightOfAll(lines) + 2 * padding.down));

/** How many of these lines stand in so much room; at least one, so that every page takes something. */
const thatFit = (lines: readonly TextLine[], room: number): number => {
  let used = 0;
  const cut = lines.findIndex((line) => {
    used += heightOf(line);
    return used > room;
  });
  return cut === -1 ? lines.length : Math.max(1, cut);
};

const segment = (flow: Flow, cells: readonly Cell[], least: number): void => {
  const height = heightOfRow(cells, least);
  const top = flow.y();
  flow.paper.boxes(
    flow.page(),
    cells.map(({ x, width, shaded }) => ({ x, y: top - height, width, height, shaded })),
  );
  for (const { lines, x, inset = 0 } of cells) {
    let y = top - padding.down;
    for (const line of lines) {
      flow.write(line, x + padding.across + inset, y);
      y -= heightOf(line);
    }
  }
  flow.down(height);
};

/**
 * Cells side by side in a frame, kept on one page where they fit on one; what is longer goes on over the page.
 * `onTurn` is drawn first on each page the row is carried to.
 */
export const drawRow = (flow: Flow, cells: readonly Cell[], least: number, onTurn: () => void = () => {}): void => {
  const height = heightOfRow(cells, least);
  if (flow.need(height > pageHeight ? Math.min(pageHeight, least * 2) : height)) onTurn();
  let rest = cells;
  for (;;) {
    const room = flow.room() - 2 * padding.down;
    const counts = rest.map(({ lines }) => thatFit(lines, room));
    segment(
      flow,
      rest.map((cell, index) => ({ ...cell, lines: cell.lines.slice(0, counts[index]) })),
      least,
    );
    rest = rest.map((cell, index) => ({ ...cell, lines: cell.lines.slice(counts[index]) }));
    if (rest.every(({ lines }) => lines.length === 0)) return;
    flow.turn();
    onTurn();
  }
};
