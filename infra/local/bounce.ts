import type { Instant } from '../../shared/calendar/index.ts';
import { partsOfMailId } from '../../functions/store/index.ts';

/** What the mail provider would say on AWS of a mail whose address does not work. */
export const bounceEvent = (mailId: string, at: Instant): object => {
  const { caseId, version, message, to } = partsOfMailId(mailId);
  return {
    detail: {
      eventType: 'Bounce',
      mail: { timestamp: at, messageId: mailId, tags: { case: [caseId], version: [`${version}`], message: [`${message}`], party: [to] } },
      bounce: { timestamp: at, bounceType: 'Permanent', bounceSubType: 'General' },
    },
  };
};
