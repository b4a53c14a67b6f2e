import type { Instant } from '../../shared/calendar/index.ts';
import type { OutboxTell } from './outbox.ts';

/**
 * What is known of a mail, and no more. QUEUED: the provider has not got it. SENDING: it may have. UNCERTAIN: it may have, and is not asked
 * again. ACCEPTED: it has, by its own word.
 * REFUSED: it never took it. DELIVERED, BOUNCED, COMPLAINED: what it said became of it, each stronger than the one before.
 */
export const mailStates = ['QUEUED', 'SENDING', 'UNCERTAIN', 'ACCEPTED', 'REFUSED', 'DELIVERED', 'BOUNCED', 'COMPLAINED'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail as kept: neither its words nor its address. */
export type MailRow = {
  readonly version: number;
  readonly mailId: string;
  /** The rule that asks for it; null: somebody decided so. */
  readonly rule: string | null;
  /** The instant of the event it tells of. */
  readonly at: Instant;
  readonly state: MailState;
  /** When that was so: the provider's own word for it where it is one. */
  readonly since: Instant;
  /** When the provider had taken it, where more is known of it since. */
  readonly acceptedAt?: Instant | undefined;
  /** How often it was given to the provider, as far as is known: more than once where the first answer never came. */
  readonly sends: number;
  /** What it says, without names and addresses: so that it can be said again. null: a link, a digest, or a row older than that. */
  readonly tell: OutboxTell | null;
  /** The provider's own id of it. */
  readonly providerId: string | null;
  /** The provider's word for why it was refused or came back; never an address. */
  readonly reason: string | null;
};

/**
 * The parts of a mail's id: `{caseId}.{version}.{message}.{to}`, the outbox row it came from and whom it tells. The mail of a day to a
 * party has the party, the instant and a number made of what is in it in these places, and DIGEST at the end.
 */
export const partsOfMailId = (
  mailId: string,
): { readonly caseId: string; readonly version: number; readonly message: number; readonly to: string } => {
  const [caseId = '', version = '', message = '', to = '', ...rest] = mailId.split('.');
  const isId = /^[1-9]\d*$/.test(version) && /^\d+$/.test(message) && caseId !== '' && to !== '' && rest.length === 0;
  if (!isId) throw new RangeError(`${mailId} is no id of a mail`);
  return { caseId, version: Number(version), message: Number(message), to };
};
