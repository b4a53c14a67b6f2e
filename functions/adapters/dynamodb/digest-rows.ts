import type { Digest, DigestEntry, DigestRows } from '../../store/index.ts';
import { digestEntryFrom, digestFrom, digestVersionFrom, itemOfDigest, itemOfDigestEntry } from './digest-items.ts';
import { moveInIndex, readIndex } from './index-rows.ts';
import { digestEntryPrefix, digestKey, digestPartition, digestShard } from './keys.ts';
import { getItem, queryPartition } from './reads.ts';
import type { Table } from './table.ts';
import { guardAt, transact, type Action } from './transaction.ts';

/** Several are told at once: each takes its turn at the digest's own row. */
const mostTries = 50;

/** null: there is none. */
const versionOf = async (table: Table, { partyId, at }: Digest): Promise<number | null> => {
  const item = await getItem(table, digestKey(partyId, at));
  return item === null ? null : digestVersionFrom(item);
};

const addToDigest = async (table: Table, digest: Digest, entry: Omit<DigestEntry, 'isSent'>): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const version = await versionOf(table, digest);
    const outcome = await transact(table, [
      // There already: told before, and sent or about to be.
      {
        type: 'PUT',
        item: itemOfDigestEntry(digest, { ...entry, isSent: false }),
        guard: { condition: { is: 'ABSENT' }, loss: 'ANSWERED' },
      },
      { type: 'PUT', item: itemOfDigest(digest, (version ?? 0) + 1, table.dueShards), guard: guardAt(version) },
    ]);
    if (outcome !== 'LOST_RACE') return;
  }
  throw new Error(`a digest of ${digest.partyId} was written to by others ${mostTries} times`);
};

/** Below what one transaction holds. */
const entriesPerWrite = 50;

export const digestRows = (table: Table): DigestRows => ({
  addToDigest: (digest, entry) => addToDigest(table, digest, entry),
  digestsBefore: (shard, until, limit) => readIndex(table, digestShard(shard), until, limit, digestFrom),
  readDigest: async (digest) => {
    const version = await versionOf(table, digest);
    const items = await queryPartition(table, digestPartition(digest.partyId, digest.at), digestEntryPrefix);
    return { version, entries: items.map(digestEntryFrom).filter(({ isSent }) => !isSent) };
  },
  endDigest: async (digest, { version, entries }) => {
    const writes = entries.map((entry): Action => ({ type: 'PUT', item: itemOfDigestEntry(digest, { ...entry, isSent: true }) }));
    for (let from = 0; from < writes.length; from += entriesPerWrite) await transact(table, writes.slice(from, from + entriesPerWrite));
    if (version === null) return;
    // Something was added meanwhile: the row stays, and what was added is sent next.
    await transact(table, [{ type: 'DELETE', key: digestKey(digest.partyId, digest.at), guard: guardAt(version) }]);
  },
  postponeDigest: (digest, until) => moveInIndex(table, digestKey(digest.partyId, digest.at), null, until),
});
