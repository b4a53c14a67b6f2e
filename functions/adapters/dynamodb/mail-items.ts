import * as z from 'zod';
import { instant } from '../../../shared/calendar/index.ts';
import type { Item } from './attributes.ts';
import { mailKey, type Key } from './keys.ts';
import { tell, type OutboxTell } from './outbox-items.ts';
import type { RawItem } from './reads.ts';

/**
 * What is known of a mail, and no more. QUEUED: the provider has not got it. SENDING: it may have. UNCERTAIN: it may have, and is not asked
 * again. ACCEPTED: it has, by its own word.
 * REFUSED: it never took it. DELIVERED, BOUNCED, COMPLAINED: what it said became of it, each stronger than the one before.
 */
const mailStates = ['QUEUED', 'SENDING', 'UNCERTAIN', 'ACCEPTED', 'REFUSED', 'DELIVERED', 'BOUNCED', 'COMPLAINED'] as const;
export type MailState = (typeof mailStates)[number];

const mailItem = z.object({
  schema: z.literal(1),
  version: z.int().positive(),
  mailId: z.string(),
  /** The rule that asks for it; null: somebody decided so. */
  rule: z.string().nullable(),
  /** The instant of the event it tells of. */
  at: instant,
  state: z.enum(mailStates),
  /** When that was so: the provider's own word for it where it is one. */
  since: instant,
  /** When the provider had taken it, where more is known of it since. */
  acceptedAt: instant.optional(),
  /** How often it was given to the provider, as far as is known: more than once where the first answer never came. */
  sends: z.int().nonnegative(),
  /** What it says, without names and addresses: so that it can be said again. null: a link, a digest, or a row older than that. */
  tell: tell.nullable().default(null),
  /** The provider's own id of it. */
  providerId: z.string().nullable(),
  /** The provider's word for why it was refused or came back; never an address. */
  reason: z.string().nullable(),
});
/** A mail as kept: neither its words nor its address. */
export type MailRow = Omit<z.infer<typeof mailItem>, 'schema' | 'tell'> & { readonly tell: OutboxTell | null };

/** The parts of a mail's id: `{caseId}.{version}.{message}.{partyId}`, the outbox row it came from and whom it tells. */
export const partsOfMailId = (
  mailId: string,
): { readonly caseId: string; readonly version: number; readonly message: number; readonly to: string } => {
  const [caseId = '', version = '', message = '', to = '', ...rest] = mailId.split('.');
  const isId = /^[1-9]\d*$/.test(version) && /^\d+$/.test(message) && caseId !== '' && to !== '' && rest.length === 0;
  if (!isId) throw new RangeError(`${mailId} is no id of a mail`);
  return { caseId, version: Number(version), message: Number(message), to };
};

export const keyOfMail = (mailId: string): Key => {
  const { caseId, version, message, to } = partsOfMailId(mailId);
  return mailKey(caseId, version, message, to);
};

export const itemOfMail = (row: MailRow): Key & Item => ({ ...keyOfMail(row.mailId), schema: 1, ...row });

export const mailFrom = (item: RawItem): MailRow => {
  const { schema: _, ...row } = mailItem.parse(item);
  return row;
};
