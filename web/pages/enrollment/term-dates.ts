import { anniversariesOf, plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { leadRuleOf } from '../../../shared/cases/cocp/index.ts';
import { isAcademic } from '../../../shared/records/academic.ts';
import type { Ending } from '../../registry/endings.ts';
import { editionOn } from '../../../shared/rules/index.ts';

export type TermDate = {
  readonly kind: 'START' | 'ANNIVERSARY' | 'BILL_DATE' | 'END' | 'TERMINATION' | 'TODAY' | 'SAFE_UNTIL';
  readonly on: CivilDate;
  /** SAFE_UNTIL: the date a change would be for. */
  readonly anchor?: CivilDate;
};

export type TermLine = {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** In order; of one day the more important first. */
  readonly dates: readonly TermDate[];
  /** The days before a date in which a change for it comes too late. */
  readonly tooLate: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  readonly leadDays: number;
  /** The rule of these days. */
  readonly leadRule: string;
};

const order = ['START', 'END', 'TERMINATION', 'ANNIVERSARY', 'BILL_DATE', 'SAFE_UNTIL', 'TODAY'] as const;

/**
 * The current term as it is drawn: its anniversaries, scheduled bill dates, and the lead time before each for a change of reseller.
 * A termination cuts it short: what would have come after it is no date any more, nor is there one to file a change for once it is over.
 * null where the term is not shown to the caller, no change can be filed under the programme (COCP-PROGRAM), or nobody knows when it ended.
 */
export const termLineOf = (of: EnrollmentShown, today: CivilDate, ending: Ending): TermLine | null => {
  const term = of.terms?.at(-1);
  if (term === undefined || ending.on === null || !isAcademic(of.program)) return null;
  const { days, rule } = leadRuleOf({ region: of.region, change: 'RESELLER', program: of.program }, editionOn(today));
  const { startsOn } = term;
  const { on: endsOn, isTermination } = ending;
  const isAhead = (on: CivilDate): boolean => !isTermination || on < endsOn;
  const anniversaries = anniversariesOf(of.startsOn, term).filter(isAhead);
  const billDates = (of.billDates ?? []).filter((day) => startsOn <= day && day <= endsOn).filter(isAhead);
  const anchors = of.status === 'TERMINATED' ? [] : [...new Set([...anniversaries, ...billDates])];
  const dates: readonly TermDate[] = [
    { kind: 'START', on: startsOn },
    // The last anniversary is the day after the term: its end says as much.
    ...anniversaries.filter((on) => on <= endsOn).map((on) => ({ kind: 'ANNIVERSARY', on }) as const),
    ...billDates.map((on) => ({ kind: 'BILL_DATE', on }) as const),
    ...anchors.map((anchor) => ({ kind: 'SAFE_UNTIL', on: plusDays(anchor, -days), anchor }) as const).filter(({ on }) => on >= today),
    { kind: isTermination ? 'TERMINATION' : 'END', on: endsOn },
    { kind: 'TODAY', on: today },
  ];
  return {
    startsOn,
    endsOn,
    dates: dates.toSorted((a, b) => (a.on === b.on ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.on < b.on ? -1 : 1)),
    tooLate: anchors.map((anchor) => ({ from: plusDays(anchor, 1 - days), to: anchor })),
    leadDays: days,
    leadRule: rule,
  };
};
