import { toCsv } from '../../csv/to-csv.ts';
import type { Line } from './figure-table.tsx';
import type { FiguresTexts } from './use-figures-texts.ts';

/** A table of figures as it is in sight: its title, its columns after the first, its lines. */
type Figure = { readonly title: string; readonly columns: readonly [string, ...string[]]; readonly lines: readonly Line[] };

/** One number a row, so that any spreadsheet makes its own tables of it. */
export const figuresCsv = (figures: readonly Figure[], { csv }: Pick<FiguresTexts, 'csv'>): string =>
  toCsv([
    [csv.table, csv.line, csv.measure, csv.value],
    ...figures.flatMap(({ title, columns, lines }) =>
      lines.flatMap(({ of, cells }) => cells.map((cell, index) => [title, of, columns[index + 1] ?? '', cell])),
    ),
  ]);
