import * as z from 'zod';
import { instant } from '../calendar/index.ts';
import { caseId, partyId, userId } from './ids.ts';
import { linkIdLength } from './link-secret.ts';
import { email, name } from './text.ts';

/** Who gives the code to the person invited: a mail of its own, or the inviter by another way. */
export const codeBy = z.enum(['MAIL', 'INVITER']);
export type CodeBy = z.infer<typeof codeBy>;

export const linkId = z.string().regex(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${linkIdLength}}$`));
export type LinkId = z.infer<typeof linkId>;

/** How a link comes to an end by an act. NOT_ME: its holder is not the right person. */
const linkEnds = ['USED', 'REVOKED', 'FORWARDED', 'NOT_ME'] as const;

/**
 * What a link is worth now. OPEN is the only one in which anything can be decided with it. NOT_NOW: it is valid, and it is not its
 * holder's turn, or no longer.
 */
export const linkState = z.enum(['OPEN', 'NOT_NOW', 'EXPIRED', 'LOCKED', ...linkEnds]);
export type LinkState = z.infer<typeof linkState>;

/**
 * An invitation to sign without an account, bound to a case and one of its signers. Its secret and its code are not kept:
 * both follow from its id, `generation` and a key of the portal's own.
 */
export const link = z.strictObject({
  schema: z.literal(1),
  linkId,
  caseId,
  role: z.string(),
  partyId,
  /** The person invited. Personal data: here and nowhere else. */
  name,
  email,
  codeBy,
  /** Raised when it is sent anew: the secret and the code before are worth nothing then. */
  generation: z.int().positive(),
  wrongCodes: z.int().nonnegative(),
  expiresAt: instant,
  invitedAt: instant,
  invitedBy: z.strictObject({ userId, partyId }),
  /** How it came to an end, by an act and not by time; null: it has not. */
  ended: z.strictObject({ how: z.enum(linkEnds), at: instant }).nullable(),
  version: z.int().positive(),
});
export type Link = z.infer<typeof link>;
