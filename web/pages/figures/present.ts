import { plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import { dueOf, fits, isLate } from '../worklist/desk/look-at.ts';
import type { DeskPhase, Row } from '../worklist/desk/rows.ts';

type Whose = { readonly ours: number; readonly others: number };

/** What is due on one day; `on` null: what is late. */
export type DueOn = Whose & { readonly on: CivilDate | null };

/** Days from today on within which something counts as due, as the worklist's own view has it. */
export const week = 7;

const whose = (rows: readonly Row[]): Whose => {
  const ours = rows.filter(({ isMine }) => isMine).length;
  return { ours, others: rows.length - ours };
};

/**
 * What is late, and then what is due today and on each of the seven days after: exactly what the worklist shows as late, and as due
 * within 7 days. A day that has passed without being late yet (a reader's day may have begun before the case's) counts as today.
 */
export const dueByDay = (rows: readonly Row[], today: CivilDate): readonly DueOn[] => {
  const due = rows.filter((row) => fits(row, { due: String(week) }, today));
  const dayOf = (row: Row): CivilDate => {
    const on = dueOf(row) ?? today;
    return on < today ? today : on;
  };
  return [
    { on: null, ...whose(rows.filter(isLate)) },
    ...Array.from({ length: week + 1 }, (_, days) => plusDays(today, days)).map((on) => ({
      on,
      ...whose(due.filter((row) => dayOf(row) === on)),
    })),
  ];
};

export type LateIn = { readonly phase: DeskPhase; readonly count: number; readonly longestDays: number };

/** What is late, by phase: the phase with most of it first. */
export const lateByPhase = (rows: readonly Row[]): readonly LateIn[] => {
  const late = rows.flatMap(({ phase, clock }) => (clock.kind === 'LATE' ? [{ phase, days: clock.days }] : []));
  return [...new Set(late.map(({ phase }) => phase))]
    .map((phase) => {
      const days = late.filter((each) => each.phase === phase).map((each) => each.days);
      return { phase, count: days.length, longestDays: Math.max(...days) };
    })
    .toSorted((a, b) => b.count - a.count || b.longestDays - a.longestDays);
};
