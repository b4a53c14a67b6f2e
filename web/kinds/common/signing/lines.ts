import type { PointGroup, PointGroupOptions } from 'signature_pad';
import type { Line, Point } from './draft.ts';

/** The pad in its own units; on screen it is as wide as there is room. */
export const padSize = { width: 600, height: 300 } as const;

/** What is left free around a signature when it is cut out of the pad, in its units. */
const margin = 10;

/** Black as of a pen on paper, in whichever colours the page is. */
const penColor = '#1b2330';

/** How the pen draws where a unit of the pad is `scale` pixels. */
export const penAt = (scale: number): PointGroupOptions => ({
  penColor,
  dotSize: 3 * scale,
  minWidth: 1.5 * scale,
  maxWidth: 4.5 * scale,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
});

const times = ({ x, y, pressure, time }: Point, scale: number): Point => ({ x: x * scale, y: y * scale, pressure, time });

const rounded = ({ x, y, pressure, time }: Point): Point => ({
  x: Math.round(x * 10) / 10,
  y: Math.round(y * 10) / 10,
  pressure,
  time,
});

/** The lines as the pad knows them, where a unit is `scale` pixels. */
export const groupsOf = (lines: readonly Line[], scale: number): PointGroup[] =>
  lines.map((line) => ({ ...penAt(scale), points: line.map((point) => times(point, scale)) }));

/** What was drawn on a pad whose unit is `scale` pixels. */
export const linesOf = (groups: readonly PointGroup[], scale: number): readonly Line[] =>
  groups.map(({ points }) => points.map((point) => rounded(times(point, 1 / scale))));

/**
 * Whoever does not draw taps point by point: what was just touched is joined to the line before it.
 * Each end of a piece counts twice, because the pad draws the piece before its last point only, and rounds its corners.
 */
export const joined = (lines: readonly Line[]): readonly Line[] => {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  const [point] = last ?? [];
  if (before === undefined || point === undefined || last?.length !== 1) return lines;
  return [...lines.slice(0, -2), [...before, point, { ...point, time: point.time + 1 }]];
};

/** The lines moved to the corner, and the size of what they cover: a small signature in a large field is none on the form. */
export const cutOut = (lines: readonly Line[]): { readonly lines: readonly Line[]; readonly width: number; readonly height: number } => {
  const points = lines.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return {
    lines: lines.map((line) => line.map((point) => ({ ...point, x: point.x - left, y: point.y - top }))),
    width: Math.ceil(Math.max(...xs) - left + margin),
    height: Math.ceil(Math.max(...ys) - top + margin),
  };
};
