import type { CaseShown } from '../../shared/api/index.ts';
import type { CivilDate } from '../../shared/calendar/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';

type Dated = Pick<CaseShown['deadlines'][number], 'rule' | 'on' | 'state'>;

/** A form that is not complete, or not received, by such a day lapses. */
const lapses: readonly RuleId[] = ['COCP-SIGN-90', 'COCP-RECEIPT-10'];

/** The day after which an open form is no longer there, as it stands; null: no such day. */
export const lapseDayOf = (deadlines: readonly Dated[]): CivilDate | null =>
  deadlines
    .filter(({ rule, state }) => state === 'PENDING' && lapses.some((each) => each === rule))
    .map(({ on }) => on)
    .toSorted()[0] ?? null;

/** The dates a case can come to: a target that stands after the day on which the form lapses is not one of them until then. */
export const withinReach = <D extends Dated>(deadlines: readonly D[]): readonly D[] => {
  const last = lapseDayOf(deadlines);
  return last === null ? deadlines : deadlines.filter(({ state, on }) => state !== 'PENDING' || on <= last);
};
