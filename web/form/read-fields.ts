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

/** A text that must be there. */
export const missingText = (path: string, text: string, t: PageTexts): readonly FieldError[] =>
  text.trim() === '' ? [{ path, message: t.faults.required }] : [];

/** The digits of a code as they may be typed: full width, or in groups. A wrong one costs a try; a wide one is right. */
export const typedDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
