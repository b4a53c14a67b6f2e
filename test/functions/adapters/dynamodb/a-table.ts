import { CreateTableCommand, PutItemCommand, ScanCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createClient, createStore, tableDefinition, type StoreSettings } from '../../../../functions/adapters/dynamodb/index.ts';
import { fromAttributes, toAttributes, type Item } from '../../../../functions/adapters/dynamodb/attributes.ts';
import { startEngine } from '../../../../infra/local/engine.ts';

/** A table of its own on an engine of its own, in memory; waits of the adapter take no time. `prepare` sees the client before its first request. */
export const startTable = async (settings: Partial<StoreSettings> = {}, prepare?: (client: DynamoDBClient) => void) => {
  const engine = await startEngine({ dataDir: 'memory' });
  const client = createClient({ endpoint: engine.endpoint });
  prepare?.(client);
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

/** As nobody but a fault would leave it. */
export const putRaw = async (client: DynamoDBClient, tableName: string, item: Item): Promise<void> => {
  await client.send(new PutItemCommand({ TableName: tableName, Item: toAttributes(item) }));
};

/** Everything in the table, for what no address shows. */
export const everyItem = async (client: DynamoDBClient, tableName: string): Promise<readonly Record<string, unknown>[]> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }));
  return Items.map(fromAttributes);
};
