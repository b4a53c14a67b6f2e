import type { Digest, DigestEntry, Store } from '../store/index.ts';
import { fnv1a } from '../fnv1a.ts';
import { digestMailIdOf, renderDigest, type Mailer } from '../mail/index.ts';
import { dateIn, noticeInstant, plusDays, type Instant } from '../../shared/calendar/index.ts';
import { matterOf } from './matter-of.ts';

/** When what is told at `at` goes out with the rest of its day: at the next hour of notices, in the zone of the case (REMIND-DIGEST). */
export const digestInstant = (at: Instant, timeZone: string): Instant => {
  const today = dateIn(timeZone, at);
  const notice = noticeInstant(today, timeZone);
  return notice >= at ? notice : noticeInstant(plusDays(today, 1), timeZone);
};

/** Another mail where others are in it, the same one where it is sent again. */
const fingerprintOf = (entries: readonly DigestEntry[]): number => fnv1a(entries.map(({ entryId }) => entryId).join(' '));

type DigestsSettings = { readonly store: Store; readonly mailer: Mailer; readonly baseUrl: string };

/** Sends one digest as it stands. At least once: a mailer takes each id once. */
export const createDigests =
  ({ store, mailer, baseUrl }: DigestsSettings) =>
  async (digest: Digest): Promise<void> => {
    const { partyId, at } = digest;
    const open = await store.readDigest(digest);
    const reader = (await store.getRecords({ partyIds: [partyId] })).parties.get(partyId);
    if (reader === undefined) throw new Error(`party ${partyId}, to whom a digest goes, is not there`);
    if (open.entries.length > 0) {
      const inOrder = open.entries.toSorted((a, b) => (`${a.tell.at} ${a.entryId}` < `${b.tell.at} ${b.entryId}` ? -1 : 1));
      const told = [];
      for (const { tell } of inOrder) told.push({ tell, matter: (await matterOf(store, tell)).matter });
      await mailer.send({
        id: digestMailIdOf(digest, fingerprintOf(inOrder)),
        to: reader.email,
        ...renderDigest(told, reader, at, baseUrl),
        at,
        caseId: null,
        rule: 'REMIND-DIGEST',
        tell: null,
      });
    }
    await store.endDigest(digest, open);
  };
