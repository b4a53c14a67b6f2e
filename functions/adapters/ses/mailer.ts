import { setTimeout as delay } from 'node:timers/promises';
import type { Mail, Mailer } from '../../mail/index.ts';
import { epochMilliseconds, type Instant } from '../../../shared/calendar/index.ts';
import type { MailRow, Store } from '../../store/index.ts';
import type { Given, MailProvider } from './provider.ts';

/** Somebody is sending this mail now, or its fate is awaited: it is nobody's fault, and it is to be looked at again in ten minutes. */
export class MailUnderWay extends Error {
  override readonly name = 'MailUnderWay';
}

/** Nothing but mails whose fate will be told: one of them, or several that one outbox row asks for. */
export const isUnderWay = (error: unknown): boolean =>
  error instanceof MailUnderWay || (error instanceof AggregateError && error.errors.every(isUnderWay));

/** The provider did not take the mail, or its answer never came. By the mail's id and the name of the fault. */
export class MailNotAccepted extends Error {
  override readonly name = 'MailNotAccepted';
}

/** A mail that will not be sent any more. UNCERTAIN: given to the provider twice, without an answer or an event. */
export type GivenUp = { readonly mailId: string; readonly why: 'REFUSED' | 'UNCERTAIN'; readonly reason: string | null };

type MailerSettings = {
  readonly provider: MailProvider;
  readonly rows: Pick<Store, 'getMail' | 'putMail'>;
  readonly clock: () => Instant;
  readonly onGivenUp: (givenUp: GivenUp) => void;
  /** Waits so many milliseconds; the random part is 0 up to 1. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
};

/** A mail whose answer never came, and of which no event has come, is sent once more after this time. */
const silenceMilliseconds = 10 * 60_000;
const mostSends = 2;
/** A provider that is busy is asked again so often: 4 s of waiting in all, at most. */
const mostAsked = 5;

/** The provider's own words may name whom the mail is for: they are not passed on. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const claimOf = (mail: Mail, before: MailRow | null, now: Instant): MailRow => ({
  mailId: mail.id,
  rule: mail.rule,
  at: mail.at,
  version: (before?.version ?? 0) + 1,
  state: 'SENDING',
  since: now,
  sends: (before?.sends ?? 0) + 1,
  tell: mail.tell,
  providerId: null,
  reason: null,
});

/**
 * Mail by the provider, each id once as far as anybody can know: its row is claimed before and says ACCEPTED after.
 * Where the answer never comes the row stays claimed, an event may still tell, and after ten minutes without one it is sent once more.
 */
export const createMailer = ({ provider, rows, clock, onGivenUp, wait = delay, random = Math.random }: MailerSettings): Mailer => {
  const give = async (mail: Mail): Promise<Given> => {
    for (let asked = 1; ; asked += 1) {
      const given = await provider.give(mail);
      if (given.outcome !== 'BUSY' || asked === mostAsked) return given;
      await wait(250 * 2 ** (asked - 1) * (0.5 + random() / 2));
    }
  };

  /** Puts what follows from the claim; an event that was faster knows better. */
  const put = async (
    claim: MailRow,
    after: Pick<MailRow, 'state'> & Partial<Pick<MailRow, 'providerId' | 'reason' | 'sends'>>,
  ): Promise<void> => {
    await rows.putMail({ ...claim, ...after, version: claim.version + 1, since: clock() });
  };

  const sendClaimed = async (mail: Mail, claim: MailRow): Promise<void> => {
    const given = await give(mail);
    switch (given.outcome) {
      case 'ACCEPTED':
        return put(claim, { state: 'ACCEPTED', providerId: given.providerId });
      case 'REFUSED':
        onGivenUp({ mailId: mail.id, why: 'REFUSED', reason: given.reason });
        return put(claim, { state: 'REFUSED', reason: given.reason });
      case 'BUSY':
      case 'NOT_TAKEN':
        await put(claim, { state: 'QUEUED', sends: claim.sends - 1 });
        throw new MailNotAccepted(`mail ${mail.id} was not taken: ${nameOf(given.error)}`);
      case 'UNKNOWN':
        throw new MailNotAccepted(`what became of mail ${mail.id} is not known: ${nameOf(given.error)}`);
      default:
        throw new Error(`unknown outcome ${JSON.stringify(given satisfies never)}`);
    }
  };

  return {
    send: async (mail) => {
      const row = await rows.getMail(mail.id);
      const now = clock();
      if (row !== null && row.state !== 'QUEUED' && row.state !== 'SENDING') return;
      if (row?.state === 'SENDING') {
        if (epochMilliseconds(now) - epochMilliseconds(row.since) < silenceMilliseconds) {
          throw new MailUnderWay(`mail ${mail.id} was given to the provider at ${row.since}, and nothing is known of it yet`);
        }
        if (row.sends >= mostSends) {
          onGivenUp({ mailId: mail.id, why: 'UNCERTAIN', reason: null });
          return put(row, { state: 'UNCERTAIN' });
        }
      }
      const claim = claimOf(mail, row, now);
      if ((await rows.putMail(claim)) === 'LOST_RACE') throw new MailUnderWay(`mail ${mail.id} is being sent by another`);
      return sendClaimed(mail, claim);
    },
  };
};
