import type { Instant } from '../../shared/calendar/index.ts';
import type { Correction, FieldChange } from '../../shared/records/index.ts';

export type CorrectedBy = { readonly by: Correction['by']; readonly at: Instant };

/** That somebody corrected a record now. Of the caller the row keeps who it was and for whom, no more. */
export const correctionBy = (
  { by: { userId, partyId }, at }: CorrectedBy,
  what: Pick<Correction, 'of' | 'did' | 'userId' | 'version'> & { readonly changes: readonly FieldChange[] },
): Correction => ({ schema: 1, ...what, at, by: { userId, partyId }, changes: [...what.changes] });
