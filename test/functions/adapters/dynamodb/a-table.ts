import { CreateTableCommand, ScanCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createClient, createStore, tableDefinition, type StoreSettings } from '../../../../functions/adapters/dynamodb/index.ts';
import { fromAttributes } from '../../../../functions/adapters/dynamodb/attributes.ts';
import { startEngine } from '../../../../infra/local/engine.ts';

/** A table of its own on an engine of its own, in memory; waits of the adapter take no time. */
export const startTable = async (settings: Partial<StoreSettings> = {}) => {
  const engine = await startEngine({ dataDir: 'memory' });
  const client = createClient({ endpoint: engine.endpoint });
  const tableName = 'kigen-test';
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  return {
    client,
    tableName,
    endpoint: engine.endpoint,
    store: createStore({ client, tableName, dueShards: 2, wait: () => Promise.resolve(), ...settings }),
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};

/** Everything in the table, for what no address shows. */
export const everyItem = async (client: DynamoDBClient, tableName: string): Promise<readonly Record<string, unknown>[]> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }));
  return Items.map(fromAttributes);
};
