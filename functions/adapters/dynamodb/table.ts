import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The one table, and how the adapter behaves towards it. */
export type Table = {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Partitions of the index `due`: 64 on AWS, 1 on one machine. Only ever raised with all rows written anew. */
  readonly dueShards: number;
  /** Waits so many milliseconds before something is sent again. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** 0 up to 1: the jitter of waiting. */
  readonly random: () => number;
  /** A new ClientRequestToken, 1 to 36 characters. */
  readonly newToken: () => string;
};

/** The sparse index: only what falls due one day is in it. */
export const dueIndex = 'due';

/** Seconds since 1970, for tidying only: whether something has expired is asked of the clock, never of this. */
export const tidyAttribute = 'expiresAt';

/** What CreateTable takes. The index carries keys alone: whoever finds a row there reads the record. */
export const tableDefinition = (tableName: string) =>
  ({
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'PK', AttributeType: 'S' },
      { AttributeName: 'SK', AttributeType: 'S' },
      { AttributeName: 'dueShard', AttributeType: 'S' },
      { AttributeName: 'dueAt', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'PK', KeyType: 'HASH' },
      { AttributeName: 'SK', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: dueIndex,
        KeySchema: [
          { AttributeName: 'dueShard', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  }) satisfies CreateTableCommandInput;
