import * as z from 'zod';
import { isCivilDate, type CivilDate } from './is-civil-date.ts';

export type { CivilDate };

/**
 * A day of the calendar, `YYYY-MM-DD`, in no zone of its own: the enrollment's zone says when it begins (DATE-1).
 * Refuses anything else, days that do not exist, and years outside 1900 to 2999,
 * always with one issue `{ code: 'invalid_format', format: 'date' }`.
 *
 * Fixed width, so dates compare with `<`. Arithmetic may lead past 1900 to 2999
 * (ten days after 2999-12-31), so that no date that can be filed makes a rule throw.
 */
export const civilDate = z
  .stringFormat('date', isCivilDate)
  .meta({ format: 'date', description: 'A calendar date, 1900-01-01 to 2999-12-31', example: '2026-04-01' })
  .brand<'CivilDate'>();

/** The date that `text` spells, for dates written out in code and tests; throws a RangeError where `civilDate` refuses. */
export const asDate = (text: string): CivilDate => {
  const parsed = civilDate.safeParse(text);
  if (!parsed.success) throw new RangeError(`"${text}" is not a date from 1900-01-01 to 2999-12-31`);
  return parsed.data;
};

const isFixedWidth = (text: string): text is CivilDate => /^\d{4}-\d{2}-\d{2}$/.test(text);

/**
 * A date as kept in a record: one that was filed, or that arithmetic led to, beyond 1900 to 2999 as well.
 * Whoever files a date is held to `civilDate`; what follows from it must be read as it was written.
 */
export const keptDate = z.stringFormat('date', isFixedWidth).meta({ format: 'date' }).brand<'CivilDate'>();

/** The date that arithmetic has spelled; throws a RangeError beyond four-digit years, where dates no longer compare. */
export const computedDate = (text: string): CivilDate => {
  if (!isFixedWidth(text)) throw new RangeError(`"${text}" is beyond the calendar`);
  return text;
};
