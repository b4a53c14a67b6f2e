import * as z from 'zod';
import { epochMilliseconds, instant, keptInstant } from '../../../shared/calendar/index.ts';
import { partyId } from '../../../shared/records/index.ts';
import type { Digest, DigestEntry, DueDigest } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { digestEntryKey, digestKey, digestShard, shardOf, type Key } from './keys.ts';
import { tell } from './outbox-items.ts';
import type { RawItem } from './reads.ts';
import { tidyAttribute } from './table.ts';

const entryItem = z.object({ schema: z.literal(1), entryId: z.string(), tell, isSent: z.boolean() });
const digestItem = z.object({ schema: z.literal(1), version: z.int().positive() });
const indexed = z.object({ PK: z.string(), SK: z.literal('DIGEST'), dueAt: keptInstant });
const placed = z.tuple([z.literal('DIGEST'), partyId, instant]);

/** Entries stay a while after they were sent, so that what is told twice is sent once. */
const keptSeconds = 35 * 24 * 60 * 60;

export const itemOfDigest = ({ partyId: of, at }: Digest, version: number, shards: number): Key & Item => ({
  ...digestKey(of, at),
  schema: 1,
  version,
  dueShard: digestShard(shardOf(of, shards)),
  dueAt: at,
});

export const itemOfDigestEntry = ({ partyId: of, at }: Digest, entry: DigestEntry): Key & Item => ({
  ...digestEntryKey(of, at, entry.entryId),
  schema: 1,
  ...entry,
  [tidyAttribute]: Math.floor(epochMilliseconds(at) / 1000) + keptSeconds,
});

export const digestVersionFrom = (item: RawItem): number => digestItem.parse(item).version;

export const digestEntryFrom = (item: RawItem): DigestEntry => {
  const { schema: _, ...entry } = entryItem.parse(item);
  return entry;
};

/** A row of the index, which carries keys alone. */
export const digestFrom = (item: RawItem): DueDigest => {
  const { PK, dueAt } = indexed.parse(item);
  const [, of, at] = placed.parse(PK.split('#'));
  return { partyId: of, at, dueAt };
};
