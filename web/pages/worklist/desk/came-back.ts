import type { MailListed } from '../../../../shared/api/index.ts';

/** How far a case is with its mails that failed: one can be sent again, what failed was sent again, or neither. */
export const cameBack = (mails: readonly MailListed[]): 'TO_SEND' | 'SENT_AGAIN' | 'NEITHER' => {
  if (mails.some(({ maySendAgain }) => maySendAgain)) return 'TO_SEND';
  return mails.some(({ wasSentAgain }) => wasSentAgain) ? 'SENT_AGAIN' : 'NEITHER';
};
