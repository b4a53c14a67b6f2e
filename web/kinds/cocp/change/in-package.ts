import { parseDate } from '../../../dates/parse-date.ts';
import { bodyOf, type PackageAsked } from '../../../packages/package-asked.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { errorsOn, formOf, type Draft } from './draft.ts';

/** The form of a package names no enrollments of its own. */
const aloneIn = (form: ReturnType<typeof formOf>): object => {
  const { enrollmentIds: _, ...alone } = { enrollmentIds: undefined, ...form };
  return alone;
};

/** The dates of their own that differ from what the form asks for. */
const datesOf = (draft: Draft) => {
  const { requestedEffectiveOn } = formOf(draft);
  return Object.entries(draft.dates).flatMap(([enrollmentId, typed]) => {
    const parsed = parseDate(typed);
    return 'date' in parsed && parsed.date !== requestedEffectiveOn ? [{ enrollmentId, requestedEffectiveOn: parsed.date }] : [];
  });
};

/** The request over several enrollments, and without any date; null while it is not known yet who changes. */
export const packageOf = (
  draft: Draft,
  enrollmentIds: readonly string[],
  t: PageTexts,
): { readonly asked: PackageAsked; readonly undated: PackageAsked } | null => {
  if ((['change', 'current', 'next'] as const).some((step) => errorsOn(step, draft, t).length > 0)) return null;
  const form = formOf(draft);
  return {
    asked: { enrollmentIds, form: aloneIn(form), dates: datesOf(draft) },
    undated: { enrollmentIds, form: aloneIn({ ...form, requestedEffectiveOn: undefined }), dates: [] },
  };
};

/** What is sent of it. */
export const packageBody = (draft: Draft, enrollmentIds: readonly string[]): object =>
  bodyOf({ enrollmentIds, form: aloneIn(formOf(draft)), dates: datesOf(draft) });
