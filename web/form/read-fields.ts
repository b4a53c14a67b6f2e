import type { FieldError } from '../../shared/api/index.ts';
import type { CivilDate } from '../../shared/calendar/index.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { parseDate, problemOfDate } from '../dates/parse-date.ts';

/** A date that must be there. */
export const readDate = (
  path: string,
  typed: string,
  t: PageTexts,
): { readonly date: CivilDate } | { readonly errors: readonly FieldError[] } => {
  const parsed = parseDate(typed);
  if ('date' in parsed) return parsed;
  return { errors: [{ path, message: problemOfDate(parsed, t) }] };
};

/** The same of something that has happened: not a day to come. */
export const notToCome = (read: ReturnType<typeof readDate>, today: CivilDate, t: PageTexts, path: string): ReturnType<typeof readDate> =>
  'date' in read && read.date > today ? { errors: [{ path, message: t.dates.notYet }] } : read;

/** A text that must be there. */
export const missingText = (path: string, text: string, t: PageTexts): readonly FieldError[] =>
  text.trim() === '' ? [{ path, message: t.faults.required }] : [];

/** The digits of a code as they may be typed: full width, or in groups. A wrong one costs a try; a wide one is right. */
export const typedDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
