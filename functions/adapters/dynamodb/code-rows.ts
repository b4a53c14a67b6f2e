import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { CodeRows } from '../../store/index.ts';
import { toAttributes } from './attributes.ts';
import { codeFrom, itemOfCode } from './code-items.ts';
import { codeKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';

export const codeRows = (table: Table): CodeRows => ({
  putCode: async (codeId, code) => {
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: toAttributes(itemOfCode(codeId, code)) }));
  },
  findCode: async (codeId) => {
    const item = await getItem(table, codeKey(codeId));
    return item === null ? null : codeFrom(item);
  },
  countWrongCode: async (codeId) => {
    try {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toAttributes(codeKey(codeId)),
          UpdateExpression: 'ADD attemptsLeft :less',
          ConditionExpression: 'attribute_exists(PK)',
          ExpressionAttributeValues: toAttributes({ ':less': -1 }),
        }),
      );
    } catch (error) {
      // Tidied away meanwhile: nothing is left to guess.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});
