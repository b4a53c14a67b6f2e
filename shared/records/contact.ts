import * as z from 'zod';
import { email, freeText, name } from './text.ts';

export const contactRole = z.enum(['PRIMARY', 'NOTICES', 'NOTICES_AND_ONLINE_ACCESS', 'SA_BENEFITS', 'CHANNEL_PARTNER', 'ACCOUNT_MANAGER']);
export type ContactRole = z.infer<typeof contactRole>;

/** A person to write to. `phone` 1 to 40 characters. */
export const contact = z.strictObject({ name, email, phone: freeText(1, 40).optional() });
export type Contact = z.infer<typeof contact>;
