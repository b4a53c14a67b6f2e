import * as z from 'zod';
import { contact, contactRole, email, freeText, type ContactRole } from '../../records/index.ts';

/** Contacts the records of the portal do not hold: operations assign and remove them by hand (CICR-MANUAL). */
export const manualContactRoles = [
  'MEDIA_DELIVERY',
  'SOFTWARE_ADVISOR_PRIMARY',
  'AFFILIATE_PRIMARY',
  'BILL_TO',
  'SUPPORT_PROVIDER',
] as const;

/** Every contact a form can name. */
export const formContactRole = z.enum([...contactRole.options, ...manualContactRoles]);
type FormContactRole = z.infer<typeof formContactRole>;

export const isOnlineRole = (role: FormContactRole): role is ContactRole => (contactRole.options as readonly string[]).includes(role);

/** One change. `contact` null: nobody any more; only operations remove a contact. */
const cicrChange = z.discriminatedUnion('what', [
  z
    .strictObject({ what: z.literal('CONTACT'), role: formContactRole, contact: contact.nullable() })
    .superRefine(({ role, contact: to }, context) => {
      if (to !== null || !isOnlineRole(role)) return;
      context.addIssue({ code: 'custom', path: ['contact'], params: { words: 'required' } });
    }),
  /** The address under user information. */
  z.strictObject({ what: z.literal('USER_EMAIL'), email }),
  z.strictObject({ what: z.literal('ADDRESS'), address: freeText(1, 500) }),
]);
export type CicrChange = z.infer<typeof cicrChange>;

/** What a change is about: a contact's role, or what else it is. */
export const changedNames = [...formContactRole.options, 'USER_EMAIL', 'ADDRESS'] as const;
export type Changed = (typeof changedNames)[number];
export const changedBy = (change: CicrChange): Changed => (change.what === 'CONTACT' ? change.role : change.what);

/** A form says each thing once, so there are never more. */
const mostChanges = changedNames.length;

/** Some changes of contact information, none of them twice. */
export const cicrChanges = z
  .array(cicrChange)
  .min(1)
  .max(mostChanges)
  .superRefine((changes, context) => {
    changes.forEach((change, index) => {
      if (changes.findIndex((other) => changedBy(other) === changedBy(change)) === index) return;
      const path = [index, change.what === 'CONTACT' ? 'role' : 'what'];
      context.addIssue({ code: 'custom', path, params: { words: 'twice' } });
    });
  });

/** The form of a change of contact information (CICR). Source: docs/contract.md. */
export const cicrForm = z.strictObject({ changes: cicrChanges });
export type CicrForm = z.infer<typeof cicrForm>;
