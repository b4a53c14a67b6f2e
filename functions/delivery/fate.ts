import * as z from 'zod';
import { instant, type Instant } from '../../shared/calendar/index.ts';
import type { MailState } from '../store/index.ts';

/** What the provider says became of one mail, in our words. */
export type Fate = {
  readonly mailId: string;
  readonly state: Exclude<MailState, 'QUEUED' | 'SENDING'>;
  readonly at: Instant;
  readonly providerId: string;
  readonly reason: string | null;
};

const tag = z.tuple([z.string().min(1)]);
const told = z.object({ timestamp: instant });

/** An event of SES as the event bus carries it. Addresses, subjects and headers are in it, too: they are not read. */
const carried = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      timestamp: instant,
      messageId: z.string().min(1),
      tags: z.object({ case: tag, version: tag, message: tag, party: tag }).partial(),
    }),
    delivery: told.optional(),
    bounce: told.extend({ bounceType: z.string(), bounceSubType: z.string() }).optional(),
    complaint: told.extend({ complaintFeedbackType: z.string().nullish() }).optional(),
    reject: z.object({ reason: z.string() }).optional(),
  }),
});

type Detail = z.infer<typeof carried>['detail'];

const fateIn = ({ eventType, mail, delivery, bounce, complaint, reject }: Detail): Pick<Fate, 'state' | 'at' | 'reason'> | null => {
  switch (eventType) {
    case 'Send':
      return { state: 'ACCEPTED', at: mail.timestamp, reason: null };
    case 'Reject':
      return { state: 'REFUSED', at: mail.timestamp, reason: reject?.reason ?? null };
    case 'Delivery':
      return { state: 'DELIVERED', at: delivery?.timestamp ?? mail.timestamp, reason: null };
    case 'Bounce':
      return {
        state: 'BOUNCED',
        at: bounce?.timestamp ?? mail.timestamp,
        reason: bounce === undefined ? null : `${bounce.bounceType}/${bounce.bounceSubType}`,
      };
    case 'Complaint':
      return { state: 'COMPLAINED', at: complaint?.timestamp ?? mail.timestamp, reason: complaint?.complaintFeedbackType ?? null };
    default:
      // A delay, for one: the mail is where it was.
      return null;
  }
};

/** Null: it says nothing new of a mail of ours, as of the codes and invitations the user pool sends. */
export const fateOf = (event: unknown): Fate | null => {
  const { detail } = carried.parse(event);
  const { case: ofCase, version, message, party } = detail.mail.tags;
  const fate = fateIn(detail);
  if (fate === null || !ofCase || !version || !message || !party) return null;
  return { mailId: [ofCase, version, message, party].join('.'), providerId: detail.mail.messageId, ...fate };
};
