import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { email, freeText, name } from './text.ts';
import { contactRoles } from './contact-roles.ts';

/** The contacts an enrollment holds. */
export const contactRole = z.enum(contactRoles);
export type ContactRole = z.infer<typeof contactRole>;

/** A person to write to. `phone` 1 to 40 characters. */
export const contact = z.strictObject({ name, email, phone: freeText(1, 40).optional() });
export type Contact = z.infer<typeof contact>;

/** A contact as an enrollment keeps it. */
export const keptContact = contact.extend({
  /** The day, in the enrollment's zone, on which somebody proved to read mail at the address; null: nobody has. */
  emailVerifiedOn: civilDate.nullable().default(null),
  /** The code the address waits for: until it is given, the address gets nothing else (CICR-TOLD). null: it waits for none. */
  awaits: z.string().nullable().default(null),
});
export type KeptContact = z.infer<typeof keptContact>;

/** The person alone. */
export const contactOf = ({ name: called, email: address, phone }: Contact): Contact => ({
  name: called,
  email: address,
  ...(phone === undefined ? {} : { phone }),
});

export const isSameContact = (a: Contact, b: Contact): boolean => a.name === b.name && a.email === b.email && a.phone === b.phone;
