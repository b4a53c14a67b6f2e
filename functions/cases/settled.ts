import type { DecidingStore, StoredCase } from '../store/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import { isLogNumber } from '../../shared/cases/log-number.ts';
import type { CaseId } from '../../shared/records/index.ts';
import type { CasesSettings } from './cases.ts';
import { load, withAllParties, type Wanted } from './load.ts';
import type { Standing } from './standing.ts';
import { isDue, stepsDue } from './step.ts';

/** Each lost race means that somebody else went on; after so many the caller gives up or makes do. */
const mostRaces = 20;

/**
 * `steps`: how many things passed and were saved. `isSaved` false: others kept winning; what is due has not passed yet.
 * `at`: nothing is due up to here. A decision on the standing counts for this instant: were the clock read again,
 * a midnight between the two readings would let a late act in.
 */
type Settled = { readonly standing: Standing; readonly steps: number; readonly isSaved: boolean; readonly at: Instant };

/** Passes what is due, each in a transaction of its own. Null: a race was lost; read again. */
const saveWhatPassed = async (
  { store, clock, newId, afterCommit }: CasesSettings,
  standing: Standing,
): Promise<Omit<Settled, 'isSaved'> | null> => {
  const now = clock();
  if (!isDue(standing, now)) return { standing, steps: 0, at: now };
  let current = await withAllParties(store, standing);
  let steps = 0;
  for (const step of stepsDue(current, now, newId)) {
    const result = await store.save({ ...step.write, kept: null });
    if (result.outcome !== 'SAVED') return null;
    await afterCommit(result);
    current = step.next;
    steps += 1;
  }
  return { standing: current, steps, at: now };
};

const settledBy = async (settings: CasesSettings, read: () => Promise<Standing | null | 'GONE'>): Promise<Settled | null> => {
  let last: Standing | null = null;
  for (let races = 0; races < mostRaces; races += 1) {
    const standing = await read();
    if (standing === 'GONE') return null;
    if (standing === null) continue;
    last = standing;
    const settled = await saveWhatPassed(settings, standing);
    if (settled !== null) return { ...settled, isSaved: true };
  }
  if (last === null) throw new Error(`a case that does not fit its enrollments, read ${mostRaces} times`);
  return { standing: last, steps: 0, isSaved: false, at: settings.clock() };
};

/** Loads and settles what these stand on. */
export const settledUnit = async (settings: CasesSettings, wanted: Wanted): Promise<Settled> => {
  const settled = await settledBy(settings, () => load(settings.store, wanted));
  if (settled === null) throw new Error('a unit is always there, be it empty');
  return settled;
};

const caseIdOf = async (store: DecidingStore, caseIdOrLogNumber: string): Promise<CaseId | null> =>
  isLogNumber(caseIdOrLogNumber) ? store.caseIdOf(caseIdOrLogNumber) : caseIdOrLogNumber;

/** Loads and settles a case with all it stands on; null where there is none. */
export const settledCase = async (
  settings: CasesSettings,
  caseIdOrLogNumber: string,
): Promise<(Settled & { readonly main: StoredCase }) | null> => {
  const { store } = settings;
  const caseId = await caseIdOf(store, caseIdOrLogNumber);
  if (caseId === null) return null;
  const settled = await settledBy(settings, async () => {
    const main = await store.getCase(caseId);
    return main === null ? 'GONE' : load(store, { main });
  });
  if (settled === null) return null;
  const { main } = settled.standing;
  if (main === null) throw new Error(`case ${caseId} was read and is not there`);
  return { ...settled, main };
};
