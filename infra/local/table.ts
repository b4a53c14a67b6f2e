import { CreateTableCommand, ResourceInUseException, waitUntilTableExists, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../functions/adapters/dynamodb/index.ts';

export const tableName = 'kigen';

/** Creates the table if it is not there yet. True: it is new, and empty. */
export const ensureTable = async (client: DynamoDBClient): Promise<boolean> => {
  try {
    await client.send(new CreateTableCommand(tableDefinition(tableName)));
  } catch (error) {
    if (error instanceof ResourceInUseException) return false;
    throw error;
  }
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 60 }, { TableName: tableName });
  return true;
};
