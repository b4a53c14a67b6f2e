import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { restoreTable, type Restored } from '../../../infra/deploy/restore-table.ts';
import { propertiesOf, settingsOf, synthesize } from '../stacks/synthesized.ts';

const key = 'arn:aws:kms:ap-northeast-1:222222222222:key/k';
const arn = 'arn:aws:dynamodb:ap-northeast-1:222222222222:table/kigen-prod-20270401T010203';

/** An account that is stubbed: a restored table has nothing but its rows, its index and its key. */
const anAccount = () => {
  const mock = mockClient(DynamoDBClient);
  let asked = 0;
  let restored: TableDescription = {
    TableStatus: 'CREATING',
    TableArn: arn,
    GlobalSecondaryIndexes: [{ IndexName: 'due', IndexStatus: 'CREATING' }],
  };
  mock.on(DescribeTableCommand, { TableName: 'kigen-prod' }).resolves({ Table: { SSEDescription: { KMSMasterKeyArn: key } } });
  mock.on(DescribeTableCommand, { TableName: 'kigen-prod-20270401T010203' }).callsFake(() => {
    asked += 1;
    if (asked === 2) restored = { ...restored, TableStatus: 'ACTIVE' };
    if (asked === 3) restored = { ...restored, GlobalSecondaryIndexes: [{ IndexName: 'due', IndexStatus: 'ACTIVE' }] };
    return { Table: restored };
  });
  mock.on(UpdateTableCommand).callsFake(({ StreamSpecification }: { StreamSpecification?: unknown }) => {
    if (StreamSpecification !== undefined) restored = { ...restored, LatestStreamLabel: '2027-04-01T02:00:00.000' };
    return {};
  });
  mock.on(RestoreTableToPointInTimeCommand).resolves({});
  mock.on(UpdateContinuousBackupsCommand).resolves({});
  mock.on(UpdateTimeToLiveCommand).resolves({});
  mock.on(TagResourceCommand).resolves({});
  return mock;
};

describe('a table brought back to a second of the last 35 days', () => {
  let account: ReturnType<typeof anAccount>;
  let restored: Restored;
  const told: string[] = [];

  beforeEach(async () => {
    account = anAccount();
    restored = await restoreTable({
      client: new DynamoDBClient({}),
      stage: 'prod',
      from: 'kigen-prod',
      to: 'kigen-prod-20270401T010203',
      at: new Date('2027-04-01T01:02:03Z'),
      wait: () => Promise.resolve(),
      tell: (step) => told.push(step),
    });
  });

  const sent = () => account.calls().map(({ args: [command] }) => command.constructor.name);
  const input = (command: string) =>
    account
      .calls()
      .filter(({ args: [each] }) => each.constructor.name === command)
      .map(({ args: [each] }) => each.input);

  it('is a new one, on demand and with the same key; the old one is not touched', () => {
    expect(input('RestoreTableToPointInTimeCommand')).toEqual([
      {
        SourceTableName: 'kigen-prod',
        TargetTableName: 'kigen-prod-20270401T010203',
        RestoreDateTime: new Date('2027-04-01T01:02:03Z'),
        BillingModeOverride: 'PAY_PER_REQUEST',
        SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
      },
    ]);
    const touching = account.calls().filter(({ args: [{ input: of }] }) => JSON.stringify(of).includes('"TableName":"kigen-prod"'));
    expect(touching.map(({ args: [command] }) => command.constructor.name)).toEqual(['DescribeTableCommand']);
  });

  it('is not used before it and its index are there', () => {
    expect(sent().indexOf('UpdateContinuousBackupsCommand')).toBeGreaterThan(sent().lastIndexOf('RestoreTableToPointInTimeCommand') + 3);
  });

  it('gets back all that a restored table comes without, as the stack has it', () => {
    const { portal: _, data } = synthesize();
    const { StreamSpecification, TimeToLiveSpecification, Replicas } = propertiesOf(data, 'AWS::DynamoDB::GlobalTable') as {
      StreamSpecification: object;
      TimeToLiveSpecification: object;
      Replicas: [{ PointInTimeRecoverySpecification: object; DeletionProtectionEnabled: boolean; Tags: object[] }];
    };
    const [{ PointInTimeRecoverySpecification, DeletionProtectionEnabled, Tags }] = Replicas;
    const TableName = 'kigen-prod-20270401T010203';
    expect(input('UpdateContinuousBackupsCommand')).toEqual([{ TableName, PointInTimeRecoverySpecification }]);
    expect(input('UpdateTableCommand')).toEqual([
      { TableName, DeletionProtectionEnabled },
      { TableName, StreamSpecification: { StreamEnabled: true, ...StreamSpecification } },
    ]);
    expect(input('UpdateTimeToLiveCommand')).toEqual([{ TableName, TimeToLiveSpecification }]);
    expect(input('TagResourceCommand')).toEqual([{ ResourceArn: arn, Tags }]);
  });

  it('is turned to by one setting: functions, stream, alarms and dashboard follow', () => {
    expect(restored).toEqual({ name: 'kigen-prod-20270401T010203', streamLabel: '2027-04-01T02:00:00.000' });
    const { portal } = synthesize({ ...settingsOf('prod'), restoredTable: restored });
    const written = JSON.stringify(portal.toJSON());
    expect(written).toContain(`${arn}/stream/2027-04-01T02:00:00.000`);
    expect(written).toContain('"Name":"TableName","Value":"kigen-prod-20270401T010203"');
    expect(written).not.toMatch(/ExportsOutput(Ref|FnGetAtt)Table/);
  });

  it('says what it does', () => {
    expect(told.length).toBeGreaterThanOrEqual(6);
  });
});

describe('a table whose index did not come back', () => {
  it('is not turned to', async () => {
    const mock = mockClient(DynamoDBClient);
    mock.on(DescribeTableCommand, { TableName: 'kigen-prod' }).resolves({ Table: { SSEDescription: { KMSMasterKeyArn: key } } });
    mock.on(DescribeTableCommand, { TableName: 'kigen-prod-x' }).resolves({ Table: { TableStatus: 'ACTIVE', TableArn: arn } });
    mock.on(RestoreTableToPointInTimeCommand).resolves({});
    const restoring = restoreTable({
      client: new DynamoDBClient({}),
      stage: 'prod',
      from: 'kigen-prod',
      to: 'kigen-prod-x',
      at: null,
      wait: () => Promise.resolve(),
      tell: () => undefined,
    });
    await expect(restoring).rejects.toThrow('without the index due');
    expect(mock.commandCalls(RestoreTableToPointInTimeCommand)[0]?.args[0].input).toMatchObject({ UseLatestRestorableTime: true });
  });
});
