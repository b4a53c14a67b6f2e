import { useQuery } from '@tanstack/react-query';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { heldByOpenCases } from '../../../shared/records/held-by-open-cases.ts';
import { heldFields as en } from '../../../shared/texts/en/page/held-fields.ts';
import { heldFields as ja } from '../../../shared/texts/ja/page/held-fields.ts';
import { caseQuery } from '../../api/queries.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { EnrollmentDraft } from './enrollment-draft.ts';

export const useHeldTexts = textsBeside({ en, ja });

/** Why a field of the record cannot be changed as it stands, in words; undefined: it can. */
export type Held = (field: string) => string | undefined;

/** As the portal would refuse it, as far as the page knows. `openCase`: the log number of a case that is open on it. */
export const heldIn = (
  of: Pick<EnrollmentShown, 'terms'> | null,
  openCase: string | undefined,
  { byCase, byTerms }: Pick<typeof en, 'byCase' | 'byTerms'>,
): Held => {
  const fields: readonly string[] = heldByOpenCases;
  return (field) => {
    if (openCase !== undefined && fields.includes(field)) return byCase(openCase);
    return (of?.terms?.length ?? 0) > 1 && (field === 'startsOn' || field === 'years') ? byTerms : undefined;
  };
};

/** The form with what cannot be changed as it stands on record, whatever was typed before it could not. */
export const asHeld = (draft: EnrollmentDraft, record: EnrollmentDraft, held: Held): EnrollmentDraft => ({
  ...draft,
  ...Object.fromEntries(Object.entries(record).filter(([field]) => held(field) !== undefined)),
});

/** What of this record cannot be corrected now, and the case for which; told before anything is typed. */
export const useHeld = (of: EnrollmentShown | null): { readonly held: Held; readonly openCase: string | undefined } => {
  const words = useHeldTexts();
  const { language } = useTexts();
  // Of several the portal names the first.
  const first = of?.openCases[0];
  const { data } = useQuery({ ...caseQuery(first ?? '', language), enabled: first !== undefined });
  const openCase = first === undefined ? undefined : data?.logNumber;
  return { openCase, held: heldIn(of, openCase, words) };
};
