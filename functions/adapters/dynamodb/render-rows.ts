import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { RenderRows } from '../../store/index.ts';
import { toAttributes } from './attributes.ts';
import { moveInIndex, readIndex } from './index-rows.ts';
import { casePartition, renderKey, renderPrefix, renderShard } from './keys.ts';
import { queryPartition } from './reads.ts';
import { itemOfRender, renderFrom, renderIdFrom } from './render-items.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';

export const renderRows = (table: Table): RenderRows => ({
  listRenders: async (caseId) => (await queryPartition(table, casePartition(caseId), renderPrefix)).map(renderFrom),
  leftOverRenders: (shard, until, limit) => readIndex(table, renderShard(shard), until, limit, renderIdFrom),
  removeRenders: async (caseId, rows) => {
    for (const { version, again } of rows) {
      await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toAttributes(renderKey(caseId, version, again)) }));
    }
  },
  postponeRender: ({ caseId, version, again }, until) => moveInIndex(table, renderKey(caseId, version, again), null, until),
  askForDocuments: async (caseId, write, again) => {
    await transact(table, [{ type: 'PUT', item: itemOfRender(caseId, write, again, table.dueShards), isProof: true }]);
  },
});
