import { kept } from '../api/kept.ts';

const key = 'kigen.chosen';

/** The enrollments chosen in the list for one request, for as long as the tab is open. */
export const chosenEnrollments = {
  keep: (enrollmentIds: readonly string[]): void => kept.write(key, { enrollmentIds }),
  /** Those chosen together with this one, itself first; alone where it was not among them. */
  with: (enrollmentId: string): readonly [string, ...string[]] => {
    const chosen = kept.read<{ readonly enrollmentIds: readonly string[] }>(key)?.enrollmentIds ?? [];
    return chosen.includes(enrollmentId) ? [enrollmentId, ...chosen.filter((each) => each !== enrollmentId)] : [enrollmentId];
  },
};
