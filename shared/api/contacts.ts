import * as z from 'zod';
import { contactRole, freeText, name } from '../records/index.ts';
import { day } from './common.ts';

/** The code of a mail to a contact's new address. Spaces, hyphens and small letters do not matter. */
export const contactCode = z.strictObject({ code: freeText(1, 200) }).meta({ id: 'ContactCode' });

/** Whose contact the address is verified for, and when it was, in the enrollment's zone. */
export const contactVerified = z
  .strictObject({ institutionName: name, roles: z.array(contactRole), emailVerifiedOn: day })
  .meta({ id: 'ContactVerified' });
export type ContactVerified = z.infer<typeof contactVerified>;
