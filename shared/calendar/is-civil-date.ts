import type { $brand } from 'zod';

/** See `civilDate`, which makes them of what comes from outside. */
export type CivilDate = string & $brand<'CivilDate'>;

const filedYears = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/;

/** Is it a day of the calendar, `YYYY-MM-DD`, of the years 1900 to 2999? In a file without a schema, for the page. */
export const isCivilDate = (text: string): text is CivilDate => {
  if (!filedYears.test(text)) return false;
  // Date rolls 30 February over into March, so the text must come back as it went in.
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
