import { earliest, type CivilDate } from '../calendar/index.ts';

/** The earliest of the dates there are; null where there is none. */
export const earliestOf = (dates: readonly (CivilDate | null)[]): CivilDate | null => {
  const [head, ...others] = dates.filter((date) => date !== null);
  return head === undefined ? null : earliest(head, ...others);
};
