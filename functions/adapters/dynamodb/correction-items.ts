import type { Correction, EnrollmentId, PartyId } from '../../../shared/records/index.ts';
import { correctionPlace, correctionsPartition } from './keys.ts';
import type { Action } from './transaction.ts';

type Corrected = { readonly enrollmentId: EnrollmentId } | { readonly partyId: PartyId };

/** The row that goes into the write of the record itself; none where nothing was corrected. By itself: who only writes needs no schema. */
export const actionsOfCorrection = (of: Corrected, made: Correction | null): readonly Action[] =>
  made === null ? [] : [{ type: 'PUT', item: { PK: correctionsPartition(of), SK: correctionPlace(made), ...made } }];
