import * as z from 'zod';
import { partyId, userId } from './ids.ts';
import { email, name } from './text.ts';

/** SUBMIT opens, withdraws, corrects, rolls, asks for overrides, completes tasks; SIGN signs, declines, returns, confirms, and does operations' acts; MANAGE keeps members. */
export const may = z.enum(['SUBMIT', 'SIGN', 'MANAGE']);
export type May = z.infer<typeof may>;

/** A person acting for a party, and what it may do there. */
export const member = z.strictObject({
  schema: z.literal(1),
  partyId,
  userId,
  name,
  email: email.nullable(),
  may: z.array(may),
  version: z.int().positive(),
});
export type Member = z.infer<typeof member>;
