import type { MailListed } from '../../../../shared/api/index.ts';
import { hasFailed } from '../../../case/mails/mail-facts.ts';

/** The same to the same receiver went out once more, also where the clock of a demonstration stood still in between. */
const isFollowed = (mail: MailListed, by: readonly MailListed[]): boolean =>
  mail.message !== null &&
  by.some(
    ({ mailId, of, partyId, message, at }) =>
      mailId !== mail.mailId && of === mail.of && partyId === mail.partyId && message === mail.message && at >= mail.at,
  );

/** How far a case is with its mails that failed: some can be sent again, each that could be has been, or neither. */
export const cameBack = (mails: readonly MailListed[]): 'TO_SEND' | 'SENT_AGAIN' | 'NEITHER' => {
  if (mails.some(({ maySendAgain }) => maySendAgain)) return 'TO_SEND';
  return mails.some((mail) => hasFailed(mail) && isFollowed(mail, mails)) ? 'SENT_AGAIN' : 'NEITHER';
};
