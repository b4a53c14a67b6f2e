import type { CivilDate } from '../calendar/index.ts';
import type { ShownDeadline } from './case.ts';
import { lapsesOnItsWay } from './cocp/index.ts';

/** The day after which a form on its way is no longer there, as it stands; null: no such day. */
export const lapseDayOf = (deadlines: readonly ShownDeadline[]): CivilDate | null =>
  deadlines
    .filter(({ rule, state }) => state === 'PENDING' && lapsesOnItsWay(rule))
    .map(({ on }) => on)
    .toSorted()[0] ?? null;

/** The dates a case can come to: a target that stands after the day on which the form lapses is not one of them until then. */
export const withinReach = <D extends ShownDeadline>(deadlines: readonly D[]): readonly D[] => {
  const last = lapseDayOf(deadlines);
  return last === null ? deadlines : deadlines.filter(({ state, on }) => state !== 'PENDING' || on <= last);
};
