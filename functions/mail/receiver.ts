import { createHash } from 'node:crypto';
import { epochMilliseconds, type Instant } from '../../shared/calendar/index.ts';
import type { LinkId, PartyId } from '../../shared/records/index.ts';
import { partsOfMailId } from '../store/index.ts';

/** Whom a mail was for, as the end of its id says. */
export type NamedReceiver =
  | { readonly of: 'PARTY' | 'ESCALATION'; readonly partyId: PartyId }
  | { readonly of: 'CONTACT'; readonly change: number; readonly side: 'OLD' | 'NEW' }
  | { readonly of: 'LINK'; readonly linkId: LinkId };

const escalation = '_ESCALATION';
const link = 'LINK-';
const digest = 'DIGEST';

const endOf = (to: NamedReceiver): string => {
  switch (to.of) {
    case 'PARTY':
      return to.partyId;
    case 'ESCALATION':
      return `${to.partyId}${escalation}`;
    case 'CONTACT':
      return `CONTACT-${to.side}-${to.change}`;
    case 'LINK':
      return `${link}${to.linkId}`;
    default:
      throw new Error(`unknown receiver ${JSON.stringify(to satisfies never)}`);
  }
};

/** The id of a mail that tells somebody of one message of a case, `{caseId}.{version}.{message}`. */
export const mailIdOf = (messageId: string, to: NamedReceiver): string => `${messageId}.${endOf(to)}`;

/** The id of the mail of a day to a party; `fingerprint`: of what is in it. */
export const digestMailIdOf = ({ partyId, at }: { readonly partyId: PartyId; readonly at: Instant }, fingerprint: number): string =>
  `${partyId}.${epochMilliseconds(at)}.${fingerprint}.${digest}`;

/** null: the mail of a day to a party, which is of several cases. */
export const receiverOf = (mailId: string): NamedReceiver | null => {
  const { to } = partsOfMailId(mailId);
  if (to === digest) return null;
  const [, side, change] = /^CONTACT-(OLD|NEW)-(\d+)$/.exec(to) ?? [];
  if (change !== undefined) return { of: 'CONTACT', change: Number(change), side: side === 'OLD' ? 'OLD' : 'NEW' };
  if (to.startsWith(link)) return { of: 'LINK', linkId: to.slice(link.length) };
  if (to.endsWith(escalation)) return { of: 'ESCALATION', partyId: to.slice(0, -escalation.length) };
  return { of: 'PARTY', partyId: to };
};

/** A mail's id as an address of the API has it: its own is longer than those are, and says whom it is for. */
export const shownMailId = (mailId: string): string => createHash('sha256').update(mailId).digest('hex').slice(0, 32);
