import type { MailReason } from '../../shared/api/index.ts';

/** The words of SES for a mail that came back (`type/subtype`) or that it did not take, as its documentation of notifications lists them. */
const reasons: Readonly<Record<string, MailReason>> = {
  'Permanent/NoEmail': 'NO_MAILBOX',
  'Permanent/General': 'FOR_GOOD',
  'Permanent/Suppressed': 'SUPPRESSED',
  'Permanent/OnAccountSuppressionList': 'SUPPRESSED',
  'Transient/MailboxFull': 'MAILBOX_FULL',
  'Transient/MessageTooLarge': 'TOO_LARGE',
  'Transient/ContentRejected': 'CONTENT',
  'Transient/AttachmentRejected': 'CONTENT',
  'Bad content': 'CONTENT',
};

/** Why a mail did not arrive; null where the provider gave no reason, or one that says nothing to whoever reads it. */
export const reasonOf = (word: string | null): MailReason | null => {
  if (word === null) return null;
  if (Object.hasOwn(reasons, word)) return reasons[word] ?? null;
  if (word.startsWith('Permanent/')) return 'FOR_GOOD';
  return word.startsWith('Transient/') ? 'FOR_NOW' : null;
};
