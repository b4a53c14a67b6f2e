import type { ReactNode } from 'react';
import { Bar } from '../../design/bar.tsx';
import type { Tone } from '../../design/pill.tsx';
import { soFar } from '../worklist/desk/so-far.ts';
import './figures.css';
import { useFiguresTexts } from './use-figures-texts.ts';

/** A line of figures: what it is of (as a spreadsheet takes it, a day as YYYY-MM-DD) and how that is shown, its numbers as people read them in the order of the columns, and what is drawn of them. */
export type Line = {
  readonly key: string;
  readonly of: string;
  readonly shown: ReactNode;
  readonly cells: readonly (string | number)[];
  readonly parts: readonly { readonly value: number; readonly tone: Tone }[];
};

export type FigureTableProps = {
  readonly title: string;
  readonly text: string;
  /** The first names what the lines are of. */
  readonly columns: readonly [string, ...string[]];
  readonly lines: readonly Line[];
  /** The tone a column is drawn in, by its name. */
  readonly drawn: Readonly<Record<string, Tone>>;
  /** What is counted is still being read: no number is the last. */
  readonly isGrowing?: boolean;
  /** Said where there is no line. */
  readonly none: string;
  readonly total?: readonly [string, ...(string | number)[]];
  readonly children?: ReactNode;
};

const whole = ({ parts }: Line): number => parts.reduce((sum, { value }) => sum + value, 0);

const shownAs = (cell: string | number, isGrowing: boolean): string | number =>
  typeof cell === 'number' && isGrowing ? soFar(cell, false) : cell;

/** Figures as a table, a bar beside each line; all bars on one scale. On a phone each line stands by itself, its numbers with their names. */
export function FigureTable({ title, text, columns, drawn, lines, isGrowing = false, none, total, children }: FigureTableProps) {
  const said = useFiguresTexts();
  const [first, ...others] = columns;
  const of = Math.max(0, ...lines.map(whole));
  return (
    <section className="card stack-tight">
      <h3>{title}</h3>
      <p className="quiet small">{text}</p>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table className="figure-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((column) => (
                <th key={column} scope="col" className="figure-number">
                  {drawn[column] === undefined ? (
                    column
                  ) : (
                    <span className="figure-key">
                      <span className="bar-key" data-tone={drawn[column]} />
                      <span>{column}</span>
                    </span>
                  )}
                </th>
              ))}
              <th scope="col" className="figure-bar">
                <span className="hidden-but-read">{said.drawn}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.shown}</th>
                {line.cells.map((cell, index) => (
                  <td key={others[index]} className="figure-number number" data-column={others[index]} data-nothing={cell === 0}>
                    {shownAs(cell, isGrowing)}
                  </td>
                ))}
                <td className="figure-bar">
                  <Bar parts={line.parts} of={of} />
                </td>
              </tr>
            ))}
          </tbody>
          {total === undefined ? null : (
            <tfoot>
              <tr>
                <th scope="row">{total[0]}</th>
                {total.slice(1).map((cell, index) => (
                  <td key={others[index]} className="figure-number number" data-column={others[index]} data-nothing={cell === 0}>
                    {shownAs(cell, isGrowing)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      )}
      {children}
    </section>
  );
}
