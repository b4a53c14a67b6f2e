import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { epochMilliseconds } from '../../../shared/calendar/index.ts';
import type { MissRows } from '../../store/index.ts';
import { toAttributes } from './attributes.ts';
import { missKey, missPartition } from './keys.ts';
import { queryAll } from './reads.ts';
import { tidyAttribute, type Table } from './table.ts';

const missItem = z.object({ schema: z.literal(1), misses: z.int().positive() });

/** Far longer than anybody asks back. */
const keptMilliseconds = 24 * 60 * 60 * 1_000;

export const missRows = (table: Table): MissRows => ({
  countMiss: async (userId, at) => {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toAttributes(missKey(userId, at)),
        UpdateExpression: 'SET #schema = :schema, #tidy = :tidy ADD misses :one',
        ExpressionAttributeNames: { '#schema': 'schema', '#tidy': tidyAttribute },
        ExpressionAttributeValues: toAttributes({
          ':schema': 1,
          ':one': 1,
          ':tidy': Math.ceil((epochMilliseconds(at) + keptMilliseconds) / 1_000),
        }),
      }),
    );
  },
  missesSince: async (userId, since) => {
    const rows = await queryAll(table, {
      KeyConditionExpression: 'PK = :pk AND SK >= :since',
      values: { ':pk': missPartition(userId), ':since': since },
    });
    return rows.reduce((sum, row) => sum + missItem.parse(row).misses, 0);
  },
});
