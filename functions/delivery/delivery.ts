import type { MailRow, MailState, Store } from '../store/index.ts';
import { isFinalBounce } from './bounced.ts';
import { fateOf, type Fate } from './fate.ts';

/**
 * Each says more than those before it. A mail can come back after the receiver's server had taken it, and who complains has received it.
 */
const rank = {
  QUEUED: 0,
  SENDING: 1,
  UNCERTAIN: 2,
  ACCEPTED: 3,
  REFUSED: 4,
  DELIVERED: 5,
  BOUNCED: 6,
  COMPLAINED: 7,
} as const satisfies Record<MailState, number>;

/** Events come twice and out of order: what says less than is known already changes nothing. That it was taken, and when, stays known. */
const after = (row: MailRow, { state, at, providerId, reason }: Fate): MailRow | null => {
  if (rank[state] <= rank[row.state]) return null;
  const taken = row.state === 'ACCEPTED' ? { acceptedAt: row.since } : {};
  return { ...row, ...taken, version: row.version + 1, state, since: at, providerId, reason };
};

type Noted = { readonly outcome: 'NOTED' | 'KNOWN' | 'NOT_OURS'; readonly mailId: string | null };

type DeliverySettings = {
  readonly rows: Pick<Store, 'getMail' | 'putMail'>;
  /** A mail came back for good: once or more for each. */
  readonly onBounce: (mailId: string) => Promise<void>;
};

/** Two events of a mail come at once, and its sender writes, too. */
const mostRaces = 10;

/** Takes one event of the provider onto the row of its mail. Nothing is claimed that the event does not say. */
export const createDelivery = ({ rows, onBounce }: DeliverySettings) => {
  const note = async (fate: Fate): Promise<Noted> => {
    const { mailId } = fate;
    for (let races = 0; races < mostRaces; races += 1) {
      const row = await rows.getMail(mailId);
      if (row === null) return { outcome: 'NOT_OURS', mailId };
      const noted = after(row, fate);
      if (noted === null) return { outcome: 'KNOWN', mailId };
      if ((await rows.putMail(noted)) === 'SAVED') return { outcome: 'NOTED', mailId };
    }
    throw new Error(`others kept writing the row of mail ${mailId}`);
  };

  return async (event: unknown): Promise<Noted> => {
    const fate = fateOf(event);
    if (fate === null) return { outcome: 'NOT_OURS', mailId: null };
    const noted = await note(fate);
    // Also where it was known: the event comes again where the first time got no further than the row.
    if (noted.outcome !== 'NOT_OURS' && fate.state === 'BOUNCED' && isFinalBounce(fate.reason)) await onBounce(fate.mailId);
    return noted;
  };
};
