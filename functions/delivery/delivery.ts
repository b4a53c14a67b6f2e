import type { MailRow, MailState, Store } from '../adapters/dynamodb/index.ts';
import { fateOf, type Fate } from './fate.ts';

/**
 * Each says more than those before it. A mail can come back after the receiver's server had taken it, and who complains has received it.
 */
const rank = {
  QUEUED: 0,
  SENDING: 1,
  ACCEPTED: 2,
  REFUSED: 3,
  DELIVERED: 4,
  BOUNCED: 5,
  COMPLAINED: 6,
} as const satisfies Record<MailState, number>;

/** Events come twice and out of order: what says less than is known already changes nothing. */
const after = (row: MailRow, { state, at, providerId, reason }: Fate): MailRow | null =>
  rank[state] <= rank[row.state] ? null : { ...row, version: row.version + 1, state, since: at, providerId, reason };

export type Noted = { readonly outcome: 'NOTED' | 'KNOWN' | 'NOT_OURS'; readonly mailId: string | null };

/** Two events of a mail come at once, and its sender writes, too. */
const mostRaces = 10;

/** Takes one event of the provider onto the row of its mail. Nothing is claimed that the event does not say. */
export const createDelivery =
  (store: Pick<Store, 'getMail' | 'putMail'>) =>
  async (event: unknown): Promise<Noted> => {
    const fate = fateOf(event);
    if (fate === null) return { outcome: 'NOT_OURS', mailId: null };
    const { mailId } = fate;
    for (let races = 0; races < mostRaces; races += 1) {
      const row = await store.getMail(mailId);
      if (row === null) return { outcome: 'NOT_OURS', mailId };
      const noted = after(row, fate);
      if (noted === null) return { outcome: 'KNOWN', mailId };
      if ((await store.putMail(noted)) === 'SAVED') return { outcome: 'NOTED', mailId };
    }
    throw new Error(`others kept writing the row of mail ${mailId}`);
  };
