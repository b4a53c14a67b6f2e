import * as z from 'zod';
import { instant } from '../calendar/index.ts';
import { contactOf } from './contact.ts';
import { enrollmentFields, type Enrollment } from './enrollment.ts';
import { partyId, userId } from './ids.ts';
import type { Member } from './member.ts';
import type { Party } from './party.ts';

/** What stands in one place of a record; null where nothing does. */
const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** One place of a record, as a JSON Pointer into it, as it was and as it became. */
export const fieldChange = z.strictObject({ path: z.string(), from: value, to: value });
export type FieldChange = z.infer<typeof fieldChange>;

export const correctedRecord = z.enum(['ENROLLMENT', 'PARTY', 'MEMBER']);
export const correctionDid = z.enum(['CORRECTED', 'ADDED', 'ENDED']);

/** That somebody changed a record by hand. It is written in one write with the record, and never again. */
export const correction = z.strictObject({
  schema: z.literal(1),
  of: correctedRecord,
  /** ADDED, ENDED: a membership. */
  did: correctionDid,
  /** Whose membership; null where it is none. */
  userId: userId.nullable(),
  at: instant,
  by: z.strictObject({ userId, partyId }),
  /** The version that came of it. */
  version: z.int().positive(),
  changes: z.array(fieldChange),
});
export type Correction = z.infer<typeof correction>;

const enrollmentNames: ReadonlySet<string> = new Set(Object.keys(enrollmentFields.shape));

/** What is registered of an enrollment: not what cases and the calendar have made of it. */
export const registeredOf = (of: Enrollment): object => ({
  ...Object.fromEntries(Object.entries(of).filter(([name]) => enrollmentNames.has(name))),
  contacts: Object.fromEntries(Object.entries(of.contacts).map(([role, contact]) => [role, contactOf(contact)])),
});

export const registeredOfParty = (of: Party): object => {
  const { schema: _, version: __, partyId: ___, ...fields } = of;
  return fields;
};

export const registeredOfMember = ({ name, email, may }: Member): object => ({ name, email, may: may.toSorted() });
