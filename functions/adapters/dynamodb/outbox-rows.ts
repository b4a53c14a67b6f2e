import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { OutboxRows } from '../../store/index.ts';
import { toAttributes } from './attributes.ts';
import { moveInIndex, readIndex } from './index-rows.ts';
import { outboxShard } from './keys.ts';
import { keyOfOutbox, outboxFrom, outboxIdFrom } from './outbox-items.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';

export const outboxRows = (table: Table): OutboxRows => ({
  leftOver: (shard, until, limit) => readIndex(table, outboxShard(shard), until, limit, outboxIdFrom),
  takeOutbox: async (outboxId) => {
    const item = await getItem(table, keyOfOutbox(outboxId));
    return item === null ? null : outboxFrom(item);
  },
  removeOutbox: async (outboxId) => {
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toAttributes(keyOfOutbox(outboxId)) }));
  },
  postponeOutbox: (outboxId, until) => moveInIndex(table, keyOfOutbox(outboxId), null, until),
});
