import * as z from 'zod';
import { correctedRecord, correctionDid, fieldChange, partyId, userId } from '../records/index.ts';
import { listOf, moment, pageQuery } from './common.ts';

export const correctionsQuery = z.strictObject({ ...pageQuery });

/** That somebody changed a record by hand: who, when, and each place as it was and as it became (JSON Pointers into the record). */
const correctionShown = z
  .strictObject({
    of: correctedRecord,
    did: correctionDid,
    /** Whose membership, where it is one. */
    userId: userId.optional(),
    at: moment,
    /** The name for operations, as long as the person is a member there. */
    by: z.strictObject({ userId, partyId, name: z.string().optional() }),
    version: z.int().positive(),
    changes: z.array(fieldChange),
  })
  .meta({ id: 'Correction' });
export type CorrectionShown = z.infer<typeof correctionShown>;

export const correctionList = listOf(correctionShown).meta({ id: 'CorrectionList' });
export type CorrectionList = z.infer<typeof correctionList>;
