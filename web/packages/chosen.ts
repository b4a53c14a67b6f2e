import { kept } from '../api/kept.ts';

const key = 'kigen.chosen';
const ticks = 'kigen.ticked';

type Ticked = { readonly by: string; readonly enrollmentIds: readonly string[] };

/** The enrollments chosen in the list for one request, for as long as the tab is open. */
export const chosenEnrollments = {
  keep: (enrollmentIds: readonly string[]): void => kept.write(key, { enrollmentIds }),
  /** Those chosen together with this one, itself first; alone where it was not among them. */
  with: (enrollmentId: string): readonly [string, ...string[]] => {
    const chosen = kept.read<{ readonly enrollmentIds: readonly string[] }>(key)?.enrollmentIds ?? [];
    return chosen.includes(enrollmentId) ? [enrollmentId, ...chosen.filter((each) => each !== enrollmentId)] : [enrollmentId];
  },
  /** What is ticked in the list, by whom and for which party: there again after going back, and after a reload. */
  tick: (by: string, enrollmentIds: readonly string[]): void => kept.write(ticks, { by, enrollmentIds } satisfies Ticked),
  ticked: (by: string): readonly string[] => {
    const found = kept.read<Ticked>(ticks);
    return found?.by === by ? found.enrollmentIds : [];
  },
  /** What was sent is ticked no more; what was left out still is, for another request. */
  sent: (enrollmentIds: readonly string[]): void => {
    const found = kept.read<Ticked>(ticks);
    if (found !== null) kept.write(ticks, { ...found, enrollmentIds: found.enrollmentIds.filter((id) => !enrollmentIds.includes(id)) });
  },
};
