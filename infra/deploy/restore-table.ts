import {
  DescribeTableCommand,
  RestoreTableToPointInTimeCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { dueIndex, tidyAttribute } from '../../functions/adapters/dynamodb/table.ts';

type Restore = {
  readonly client: DynamoDBClient;
  readonly stage: string;
  /** The table in use until now. */
  readonly from: string;
  /** A name nobody has yet. */
  readonly to: string;
  /** To the second, UTC; null: the latest there is, about five minutes ago. */
  readonly at: Date | null;
  readonly wait: () => Promise<void>;
  readonly tell: (step: string) => void;
};

/** What the settings of the stage take as `restoredTable`. */
export type Restored = { readonly name: string; readonly streamLabel: string };

const isReady = ({ TableStatus, GlobalSecondaryIndexes = [] }: TableDescription): boolean =>
  TableStatus === 'ACTIVE' && GlobalSecondaryIndexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE');

/**
 * A new table with everything as it was at a second of the last 35 days, and then what a restored table comes without: stream, time
 * to live, recovery of its own, protection and tags. The table it comes from is not touched.
 */
export const restoreTable = async ({ client, stage, from, to, at, wait, tell }: Restore): Promise<Restored> => {
  const ready = async (): Promise<TableDescription> => {
    for (;;) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: to }));
      if (Table !== undefined && isReady(Table)) return Table;
      await wait();
    }
  };
  const { Table: source } = await client.send(new DescribeTableCommand({ TableName: from }));
  const key = source?.SSEDescription?.KMSMasterKeyArn;
  if (key === undefined) throw new Error(`${from} is not encrypted with a key of ours`);

  tell(
    `${to} is made of ${from} as it was ${at === null ? 'some minutes ago' : `at ${at.toISOString()}`}; this takes from minutes to hours`,
  );
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: from,
      TargetTableName: to,
      ...(at === null ? { UseLatestRestorableTime: true } : { RestoreDateTime: at }),
      BillingModeOverride: 'PAY_PER_REQUEST',
      SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
    }),
  );
  const { TableArn, GlobalSecondaryIndexes = [] } = await ready();
  if (!GlobalSecondaryIndexes.some(({ IndexName }) => IndexName === dueIndex)) throw new Error(`${to} came without the index ${dueIndex}`);

  tell('recovery to any second of the last 35 days');
  await client.send(
    new UpdateContinuousBackupsCommand({
      TableName: to,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    }),
  );
  tell('protection against deletion');
  await client.send(new UpdateTableCommand({ TableName: to, DeletionProtectionEnabled: true }));
  await ready();
  tell('the stream');
  await client.send(new UpdateTableCommand({ TableName: to, StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } }));
  const { LatestStreamLabel } = await ready();
  if (LatestStreamLabel === undefined) throw new Error(`${to} has no stream`);
  tell('tidying of what has expired');
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: to, TimeToLiveSpecification: { AttributeName: tidyAttribute, Enabled: true } }),
  );
  tell('tags');
  await client.send(
    new TagResourceCommand({
      ResourceArn: TableArn,
      Tags: [
        { Key: 'portal', Value: 'kigen' },
        { Key: 'stage', Value: stage },
      ],
    }),
  );
  return { name: to, streamLabel: LatestStreamLabel };
};
