import * as z from 'zod';
import type { Store } from '../store/index.ts';
import { missedAfter } from '../case-clock/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import { caseId } from '../../shared/records/index.ts';

/** What the state `Wait for an act or the date` gives. */
const parkEvent = z.object({
  caseId,
  turn: z.int().positive(),
  version: z.int().positive(),
  secondsUntilDue: z.int().positive(),
  token: z.string().min(1),
});

/** The case has changed since the machine looked at it: it has to look again. The state machine knows this by its name. */
export class CaseMovedOn extends Error {
  override readonly name = 'CaseMovedOn';
}

type ParkSettings = { readonly store: Pick<Store, 'park'>; readonly clock: () => Instant };

/** Keeps the token of a machine that waits, if its case is still the one it looked at. */
export const createPark =
  ({ store, clock }: ParkSettings) =>
  async (event: unknown): Promise<void> => {
    const { secondsUntilDue, ...parking } = parkEvent.parse(event);
    const outcome = await store.park({ ...parking, missedFrom: missedAfter(clock(), secondsUntilDue) });
    if (outcome === 'MOVED_ON') throw new CaseMovedOn(`case ${parking.caseId} is no longer at version ${parking.version}`);
  };
