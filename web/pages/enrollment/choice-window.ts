import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { editionOfTerm, noticeOn } from '../../../shared/cases/expiry/index.ts';
import { isAcademic } from '../../../shared/records/academic.ts';
import type { Ending } from '../../registry/endings.ts';

/**
 * From when until when the institution chooses what follows the current term (EXPIRY-NOTICE-60). null: there is nothing to choose, as
 * the enrollment is over or is to be terminated before, or its programme knows no choice; or the term is not shown to the caller.
 */
export const choiceWindowOf = (
  of: Pick<EnrollmentShown, 'status' | 'program' | 'terms'>,
  ending: Ending,
): { readonly from: CivilDate; readonly to: CivilDate } | null => {
  const term = of.terms?.at(-1);
  if (of.status !== 'ACTIVE' || term === undefined || ending.isTermination || !isAcademic(of.program)) return null;
  return { from: noticeOn(term.endsOn, editionOfTerm(term)), to: term.endsOn };
};
