import type { Instant } from '../../shared/calendar/index.ts';
import type { PartyId } from '../../shared/records/index.ts';
import type { OutboxTell } from './outbox.ts';

/** A mail of a day to one party (REMIND-DIGEST), and when it goes out. */
export type Digest = { readonly partyId: PartyId; readonly at: Instant };

/** `dueAt`: when it is looked at next, later than `at` where it was put off. */
export type DueDigest = Digest & { readonly dueAt: Instant };

/** One message of it. Never a name, an address or an image. */
export type DigestEntry = { readonly entryId: string; readonly tell: OutboxTell; readonly isSent: boolean };
