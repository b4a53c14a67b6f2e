import { dateIn, type CivilDate, type Instant } from '../calendar/index.ts';
import type { PartyId } from '../records/index.ts';
import type { Event } from './case.ts';
import { happeningsOfAll } from './happenings.ts';
import type { AnyCase } from './kinds.ts';

type Entry = { readonly act: string; readonly at: Instant; readonly detail: Event['detail'] };

/** What leaves those the case waits for as they are. */
const changesNobody: ReadonlySet<string> = new Set([...happeningsOfAll, 'remind', 'receive-scan', 'refuse-scan']);

/**
 * The day, in the case's zone, on which a party it waits for was reminded last, by hand or by the calendar; null: not yet. A reminder of
 * the calendar names nobody: it was for those the case waits for now if nothing has changed them since.
 */
export const lastRemindedOn = (of: AnyCase, history: readonly Entry[], partyId: PartyId): CivilDate | null => {
  const waitsSince = history.findLastIndex(({ act }) => !changesNobody.has(act));
  const last = history.findLast(({ act, detail }, index) =>
    act === 'remind-by-hand' ? Array.isArray(detail.to) && detail.to.includes(partyId) : act === 'remind' && index > waitsSince,
  );
  return last === undefined ? null : dateIn(of.timeZone, last.at);
};
