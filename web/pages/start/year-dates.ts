import { anniversariesOf, daysBetween, plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseListed, EnrollmentShown } from '../../../shared/api/index.ts';
import type { RuleId } from '../../../shared/rules/index.ts';
import { withinReach } from '../../../shared/cases/within-reach.ts';
import type { Ending } from '../../registry/endings.ts';
import { choiceWindowOf } from '../enrollment/choice-window.ts';
import { termLineOf } from '../enrollment/term-dates.ts';

export type YearDate =
  | { readonly kind: 'START' | 'END' | 'TERMINATION' | 'ANNIVERSARY' | 'BILL_DATE' | 'TODAY' | 'CHOOSE'; readonly on: CivilDate }
  | { readonly kind: 'SAFE_UNTIL'; readonly on: CivilDate; readonly anchor: CivilDate }
  /** A deadline of an open case. */
  | { readonly kind: 'DUE'; readonly on: CivilDate; readonly of: CaseListed; readonly rule: RuleId };

type Span = { readonly from: CivilDate; readonly to: CivilDate };

export type Year = Span & {
  /** The part of the year in which the current term runs; null: none of it. */
  readonly term: Span | null;
  /** In order, all within the year. */
  readonly dates: readonly YearDate[];
  /** Too late for a change on the day after. */
  readonly tooLate: readonly Span[];
  /** In which what follows the term is chosen (EXPIRY-NOTICE-60). */
  readonly choosing: Span | null;
  readonly leadDays: number | null;
};

/** The year that is drawn: a little of what was, the rest to come. */
const before = 45;
const length = 365;
const within = ({ from, to }: Span, span: Span): Span | null => {
  const cut = { from: span.from < from ? from : span.from, to: span.to > to ? to : span.to };
  return cut.from <= cut.to ? cut : null;
};

/** The year around today as an institution looks at it. `cases` are the open ones of the enrollment, `ending` is how it ends or ended. */
export const yearOf = (of: EnrollmentShown, cases: readonly CaseListed[], today: CivilDate, ending: Ending): Year => {
  const year: Span = { from: plusDays(today, -before), to: plusDays(today, length - before) };
  const { isTermination } = ending;
  const last = of.terms?.at(-1);
  const term = last === undefined || ending.on === null ? null : { startsOn: last.startsOn, endsOn: ending.on, years: last.years };
  const line = termLineOf(of, today, ending);
  const anniversaries = term === null ? [] : anniversariesOf(of.startsOn, term).filter((on) => on <= term.endsOn);
  const isRunning = of.status === 'ACTIVE' && term !== null;
  const choosing = choiceWindowOf(of, ending);
  const dates: readonly YearDate[] = [
    ...(term === null
      ? []
      : [{ kind: 'START', on: term.startsOn } as const, { kind: isTermination ? 'TERMINATION' : 'END', on: term.endsOn } as const]),
    ...anniversaries.map((on) => ({ kind: 'ANNIVERSARY', on }) as const),
    ...(of.billDates ?? [])
      .filter((on) => !isTermination || (ending.on !== null && on < ending.on))
      .map((on) => ({ kind: 'BILL_DATE', on }) as const),
    ...(choosing === null || choosing.from < today ? [] : [{ kind: 'CHOOSE', on: choosing.from } as const]),
    ...(line === null || !isRunning
      ? []
      : line.dates.flatMap(({ kind, on, anchor }) =>
          kind === 'SAFE_UNTIL' && anchor !== undefined ? [{ kind, on, anchor } as const] : [],
        )),
    ...cases.flatMap((each) =>
      withinReach(each.deadlines)
        .filter(({ state }) => state === 'PENDING')
        .map(({ rule, on }) => ({ kind: 'DUE', on, of: each, rule }) as const),
    ),
    { kind: 'TODAY', on: today },
  ];
  return {
    ...year,
    term: term === null ? null : within(year, { from: term.startsOn, to: term.endsOn }),
    dates: dates.filter(({ on }) => year.from <= on && on <= year.to).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    tooLate: line === null || !isRunning ? [] : line.tooLate.flatMap((span) => within(year, span) ?? []),
    choosing: choosing === null ? null : within(year, choosing),
    leadDays: line === null ? null : line.leadDays,
  };
};

/** Where a day lies in a year, from 0 to 1. */
export const placeIn = ({ from, to }: Span, on: CivilDate): number => daysBetween(from, on) / daysBetween(from, to);

/** The first of each month of a year. */
export const monthsOf = ({ from, to }: Span): readonly CivilDate[] => {
  const months: CivilDate[] = [];
  for (let on = plusDays(from, 1); on <= to; on = plusDays(on, 1)) if (on.endsWith('-01')) months.push(on);
  return months;
};
