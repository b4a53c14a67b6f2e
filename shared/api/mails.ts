import * as z from 'zod';
import { messages } from '../cases/messages.ts';
import { language, partyId } from '../records/index.ts';
import { moment, rule } from './common.ts';

/** What became of a mail, as the provider said it. QUEUED: it has not got it yet, or has not answered. UNCERTAIN: it never answered. */
export const mailFate = z.enum(['QUEUED', 'UNCERTAIN', 'ACCEPTED', 'REFUSED', 'DELIVERED', 'BOUNCED', 'COMPLAINED']);

/** Why a mail did not arrive, or was not wanted, as far as the provider tells. */
export const mailReason = z.enum(['NO_MAILBOX', 'SUPPRESSED', 'MAILBOX_FULL', 'TOO_LARGE', 'CONTENT', 'FOR_NOW', 'FOR_GOOD']);
export type MailReason = z.infer<typeof mailReason>;

/** A mail of a case: neither its words nor its address. */
export const mailListed = z
  .strictObject({
    mailId: z.string(),
    /** PARTY and ESCALATION: the party's addresses. CONTACT: a contact the form names. LINK: who was invited to sign. */
    of: z.enum(['PARTY', 'ESCALATION', 'CONTACT', 'LINK']),
    /** null: a contact, or who holds a link. */
    partyId: partyId.nullable(),
    rule: rule.nullable(),
    /** What it tells of. null: a link to act, its code, or the last reminder to an escalation address. */
    message: z.enum(messages).nullable(),
    at: moment,
    fate: mailFate,
    /** Of a mail that was refused or came back; null: of any other, or where the provider does not say. */
    reason: mailReason.nullable(),
    /** When that was so. */
    since: moment,
    /** The caller may have it sent again, to the address that is on record now. */
    maySendAgain: z.boolean(),
    /** Somebody has had it sent again: what became of that is a mail of its own. */
    wasSentAgain: z.boolean(),
  })
  .meta({ id: 'Mail' });
export const mailList = z.strictObject({ items: z.array(mailListed) }).meta({ id: 'MailList' });
export type MailListed = z.infer<typeof mailListed>;
export type MailList = z.infer<typeof mailList>;

/** A mail an act would send, as its receiver would read it. */
const foreseenMail = z
  .strictObject({
    partyId,
    /** The receiver's. */
    language,
    /** WITH_THE_DAY: this party gets the mails of a day in one (REMIND-DIGEST). */
    when: z.enum(['AT_ONCE', 'WITH_THE_DAY']),
    subject: z.string(),
    text: z.string(),
  })
  .meta({ id: 'ForeseenMail' });
/** Those to parties; what single people are written, contacts and holders of links, is not among them. */
export const foreseenMails = z.strictObject({ items: z.array(foreseenMail) }).meta({ id: 'ForeseenMails' });
export type ForeseenMail = z.infer<typeof foreseenMail>;
export type ForeseenMails = z.infer<typeof foreseenMails>;
