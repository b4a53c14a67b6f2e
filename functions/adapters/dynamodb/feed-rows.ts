import * as z from 'zod';
import { language, partyId, userId } from '../../../shared/records/index.ts';
import type { FeedRows } from '../../store/index.ts';
import { feedKey, feedOfMemberKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';

const feedItem = z.object({ schema: z.literal(1), userId, partyId, language });
const feedOfMemberItem = z.object({ schema: z.literal(1), secretDigest: z.string() });

/** A feed is found by the digest of its secret; the member's own row says which secret is the current one, so that the one before is dead. */
export const feedRows = (table: Table): FeedRows => ({
  putFeed: async (secretDigest, feed) => {
    await transact(table, [
      { type: 'PUT', item: { ...feedKey(secretDigest), schema: 1, ...feed } },
      { type: 'PUT', item: { ...feedOfMemberKey(feed.partyId, feed.userId), schema: 1, secretDigest } },
    ]);
  },
  findFeed: async (secretDigest) => {
    const item = await getItem(table, feedKey(secretDigest));
    if (item === null) return null;
    const { schema: _, ...feed } = feedItem.parse(item);
    const current = await getItem(table, feedOfMemberKey(feed.partyId, feed.userId));
    return current !== null && feedOfMemberItem.parse(current).secretDigest === secretDigest ? feed : null;
  },
});
