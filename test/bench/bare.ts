import { randomUUID } from 'node:crypto';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type DynamoDBClient,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { createClient, tableDefinition } from '../../functions/adapters/dynamodb/index.ts';
import { tableName } from '../../infra/local/table.ts';
import { inWaves, type Call } from './recorder.ts';

const bareTable = 'bare';

/** The client the portal has: what that saves is not for the comparison to win. */
export const bareClient = (endpoint: string): DynamoDBClient => createClient({ endpoint });

const sending = (client: DynamoDBClient, operation: string, text: string): (() => Promise<unknown>) => {
  const input = JSON.parse(text) as never;
  switch (operation) {
    case 'GetItem':
      return () => client.send(new GetItemCommand(input));
    case 'BatchGetItem':
      return () => client.send(new BatchGetItemCommand(input));
    case 'Query':
      return () => client.send(new QueryCommand(input));
    case 'PutItem':
      return () => client.send(new PutItemCommand(input));
    case 'UpdateItem':
      return () => client.send(new UpdateItemCommand(input));
    case 'DeleteItem':
      return () => client.send(new DeleteItemCommand(input));
    case 'TransactWriteItems':
      return () => client.send(new TransactWriteItemsCommand(input));
    default:
      throw new Error(`the portal makes a call that is not known here: ${operation}`);
  }
};

type Key = Record<string, AttributeValue>;

/**
 * A recorded transaction for a table of its own: the same items in number and size under keys never used before, so that it can
 * be sent as often as one likes. What is checked there stands there, and new items are put on condition that there is none.
 */
const forBareTable = (input: string): string => {
  const { TransactItems = [] } = JSON.parse(input) as { readonly TransactItems?: readonly TransactWriteItem[] };
  const items = TransactItems.map((item): TransactWriteItem => {
    if (item.Put !== undefined)
      return { Put: { TableName: bareTable, Item: item.Put.Item, ConditionExpression: 'attribute_not_exists(PK)' } };
    if (item.Delete !== undefined) return { Delete: { TableName: bareTable, Key: item.Delete.Key } };
    if (item.ConditionCheck !== undefined) return { ConditionCheck: { ...item.ConditionCheck, TableName: bareTable } };
    throw new Error(`a transaction holds what is not known here: ${Object.keys(item).join()}`);
  });
  return JSON.stringify({ TransactItems: items });
};

/** The same transaction once more, of another case: what it checks stays, what it writes has new keys of the same length or longer. */
const underNewKeys = (input: string, { caseId, enrollmentId }: { readonly caseId: string; readonly enrollmentId: string }): string => {
  const { TransactItems = [] } = JSON.parse(input) as { readonly TransactItems?: readonly TransactWriteItem[] };
  const fresh = randomUUID();
  const written = TransactItems.map((item) =>
    item.ConditionCheck === undefined
      ? (JSON.parse(
          JSON.stringify(item)
            .replaceAll(caseId, `${caseId.slice(0, -12)}${fresh}`)
            .replaceAll(enrollmentId, `${enrollmentId}${fresh}`),
        ) as TransactWriteItem)
      : item,
  );
  return JSON.stringify({ TransactItems: written, ClientRequestToken: fresh });
};

/** What the transaction checks and does not write, taken over into the bare table. */
const takeOver = async (client: DynamoDBClient, input: string): Promise<void> => {
  const { TransactItems = [] } = JSON.parse(input) as { readonly TransactItems?: readonly TransactWriteItem[] };
  const keys = TransactItems.flatMap(({ ConditionCheck }): Key[] => (ConditionCheck?.Key === undefined ? [] : [ConditionCheck.Key]));
  for (const Key of keys) {
    const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }));
    if (Item !== undefined) await client.send(new BatchWriteItemCommand({ RequestItems: { [bareTable]: [{ PutRequest: { Item } }] } }));
  }
};

export const createBareTable = async (client: DynamoDBClient): Promise<void> => {
  await client.send(new CreateTableCommand(tableDefinition(bareTable)));
};

/** The bare calls that one request of the portal needs, to be made for any case. */
export type Recipe = {
  /** Such as `BatchGetItem, Query, TransactWriteItems(9)`. */
  readonly words: string;
  /** The commands are made ready; calling them sends them. */
  readonly ready: (of: { readonly caseId: string; readonly enrollmentId: string }) => () => Promise<void>;
};

/** Made from what the recorder wrote down while the portal answered one request on the case `recorded`. */
export const recipeFrom = async (
  client: DynamoDBClient,
  calls: readonly Call[],
  recorded: { readonly caseId: string; readonly enrollmentId: string },
): Promise<Recipe> => {
  for (const { operation, input } of calls) if (operation === 'TransactWriteItems') await takeOver(client, input);
  const waves = inWaves(calls).map((wave) =>
    wave.map(({ operation, input }) => ({ operation, input: operation === 'TransactWriteItems' ? forBareTable(input) : input })),
  );
  const itemsOf = (input: string): number =>
    (JSON.parse(input) as { readonly TransactItems?: readonly unknown[] }).TransactItems?.length ?? 0;
  return {
    words: waves
      .map((wave) =>
        wave
          .map(({ operation, input }) => (operation === 'TransactWriteItems' ? `${operation}(${itemsOf(input)})` : operation))
          .join(' + '),
      )
      .join(', '),
    ready: ({ caseId, enrollmentId }) => {
      const sends = waves.map((wave) =>
        wave.map(({ operation, input }) =>
          operation === 'TransactWriteItems'
            ? sending(client, operation, underNewKeys(input, recorded))
            : sending(client, operation, input.replaceAll(recorded.caseId, caseId).replaceAll(recorded.enrollmentId, enrollmentId)),
        ),
      );
      return async () => {
        for (const wave of sends) await Promise.all(wave.map((send) => send()));
      };
    },
  };
};
