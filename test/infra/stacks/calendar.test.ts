import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { actionsOf, matching, propertiesOf, resourcesOf, statementsOf, synthesize } from './synthesized.ts';

const { portal } = synthesize();
const clockArn = 'arn:aws:states:ap-northeast-1:222222222222:stateMachine:kigen-prod-case-clock';
const functionId = (name: string) => {
  const [id] = Object.keys(portal.findResources('AWS::Lambda::Function', { Properties: { FunctionName: `kigen-prod-${name}` } }));
  return id ?? '';
};
const arnOf = (name: string) => ({ 'Fn::GetAtt': [functionId(name), 'Arn'] });

describe('the clock of a case', () => {
  const machine = propertiesOf(portal, 'AWS::StepFunctions::StateMachine');

  it('is the file as it stands, with the two functions in their places', async () => {
    const file = await readFile(join(import.meta.dirname, '../../../infra/case-clock.asl.json'), 'utf8');
    expect(machine.DefinitionString).toBe(file);
    expect(machine.DefinitionSubstitutions).toEqual({ TickFunctionArn: arnOf('tick'), ParkFunctionArn: arnOf('park') });
    const places = new Set(file.match(/\$\{\w+\}/g));
    expect([...places].toSorted()).toEqual(['${ParkFunctionArn}', '${TickFunctionArn}']);
  });

  it('is a standard one, since a case lasts longer than five minutes', () => {
    expect(machine.StateMachineType).toBe('STANDARD');
  });

  it('has the name by which the functions know it', () => {
    expect(machine.StateMachineName).toBe('kigen-prod-case-clock');
    for (const name of ['tick', 'relay', 'sweep']) {
      expect(propertiesOf(portal, 'AWS::Lambda::Function', { FunctionName: `kigen-prod-${name}` })).toMatchObject({
        Environment: { Variables: { CASE_CLOCK_ARN: clockArn } },
      });
    }
  });

  it('logs every step without what goes in and out, for a token would be in it', () => {
    expect(machine.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    expect(machine.TracingConfiguration).toEqual({ Enabled: true });
  });

  it('may call its two functions, and nothing else of ours', () => {
    expect(() =>
      portal.hasResourceProperties('AWS::IAM::Policy', {
        PolicyDocument: {
          Statement: Match.arrayWith([Match.objectLike({ Action: 'lambda:InvokeFunction', Resource: [arnOf('park'), arnOf('tick')] })]),
        },
        Roles: [{ Ref: Match.stringLikeRegexp('clockrole') }],
      }),
    ).not.toThrow();
  });

  it('is started by tick, relay and sweep, and woken by relay and sweep', () => {
    const allowed = (name: string) =>
      actionsOf(portal, name)
        .filter((action) => action.startsWith('states:'))
        .toSorted();
    expect(allowed('tick')).toEqual(['states:StartExecution']);
    expect(allowed('relay')).toEqual(['states:SendTaskSuccess', 'states:StartExecution']);
    expect(allowed('sweep')).toEqual(['states:SendTaskSuccess', 'states:StartExecution']);
    for (const name of ['tick', 'relay', 'sweep']) {
      const [statement, ...others] = statementsOf(portal, name).filter(({ Action }) => JSON.stringify(Action).includes('states:'));
      expect(statement?.Resource).toBe(clockArn);
      expect(others).toEqual([]);
    }
  });
});

describe('what decisions leave to be carried out', () => {
  const feed = propertiesOf(portal, 'AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: functionId('relay') } });

  it('comes to relay from the stream of the table: outbox rows that were put, and nothing else', () => {
    expect(feed).toMatchObject({
      FunctionName: { Ref: functionId('relay') },
      EventSourceArn: { 'Fn::ImportValue': matching(/TableStreamArn/) },
    });
    const { Filters } = feed.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }): unknown => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'OUTBOX#' }] } } } },
    ]);
  });

  it('is tried three times, each row apart from its neighbours', () => {
    expect(feed).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
    });
  });

  it('is named in a queue when it failed for good; nothing reads that queue, since the sweep carries it out', () => {
    const { DestinationConfig } = feed as { DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [string, string] } } } };
    const [queue] = DestinationConfig.OnFailure.Destination['Fn::GetAtt'];
    expect(resourcesOf(portal, 'AWS::SQS::Queue')[queue]?.Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 14 * 24 * 60 * 60,
    });
    expect(() => portal.resourceCountIs('AWS::Lambda::EventSourceMapping', 2)).not.toThrow();
  });
});

describe('the sweep', () => {
  const schedules = Object.values(resourcesOf(portal, 'AWS::Scheduler::Schedule'))
    .map(({ Properties }) => Properties)
    .filter(({ Name }) => String(Name).startsWith('shard-'));
  const target = (schedule: Record<string, unknown>) => schedule.Target as { Arn: unknown; Input: string; RetryPolicy: unknown };

  it('runs for every shard', () => {
    const shards = schedules.map((schedule): unknown => JSON.parse(target(schedule).Input));
    expect(shards).toEqual(Array.from({ length: 64 }, (_, shard) => ({ shard })));
    for (const schedule of schedules) expect(target(schedule).Arn).toEqual(arnOf('sweep'));
  });

  it('runs every 15 minutes, one shard a minute after the other', () => {
    const times = schedules.map(({ ScheduleExpression }) => ScheduleExpression);
    expect(times.slice(0, 3)).toEqual(['cron(0/15 * * * ? *)', 'cron(1/15 * * * ? *)', 'cron(2/15 * * * ? *)']);
    expect(times[15]).toBe('cron(0/15 * * * ? *)');
    expect(new Set(times).size).toBe(15);
    for (const { FlexibleTimeWindow, State } of schedules) expect([FlexibleTimeWindow, State]).toEqual([{ Mode: 'OFF' }, 'ENABLED']);
  });

  it('that could not be started is named in a queue after 15 minutes, when the next one starts', () => {
    for (const schedule of schedules) {
      expect(target(schedule)).toMatchObject({
        RetryPolicy: { MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 2 },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [matching(/notswept/), 'Arn'] } },
      });
    }
  });
});

describe('services that act for us', () => {
  it.each(['states.amazonaws.com', 'scheduler.amazonaws.com'])('%s takes a role of ours only for our own account', (service) => {
    expect(() =>
      portal.hasResourceProperties('AWS::IAM::Role', {
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Action: 'sts:AssumeRole',
              Effect: 'Allow',
              Principal: { Service: service },
              Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } },
            },
          ],
        },
      }),
    ).not.toThrow();
  });
});

describe('documents', () => {
  const feed = propertiesOf(portal, 'AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: functionId('render') } });

  it('are asked for from the stream of the table, by rows of their own, and again every 15 minutes', () => {
    const { Filters } = feed.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }): unknown => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'RENDER#' }] } } } },
    ]);
    expect(feed).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'], MaximumRetryAttempts: 3 });
    const again = propertiesOf(portal, 'AWS::Scheduler::Schedule', { Name: 'kigen-prod-documents' });
    expect(again).toMatchObject({
      ScheduleExpression: 'cron(7/15 * * * ? *)',
      Target: { Arn: arnOf('render'), Input: '{"leftOver":true}' },
    });
  });

  it('are sealed by a key that render may use and nobody else, and are never deleted', () => {
    const signing = (name: string) => actionsOf(portal, name).filter((action) => action === 'kms:Sign');
    for (const name of ['api', 'relay', 'sweep', 'tick', 'delivery']) expect(signing(name)).toEqual([]);
    expect(signing('render')).toEqual(['kms:Sign']);
    const files = (name: string) => [...new Set(actionsOf(portal, name).filter((action) => action.startsWith('s3:')))].toSorted();
    expect(files('render')).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
    // It puts by what it signs: where a browser sends a scan, which is looked at before anybody is given it.
    expect(files('api')).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
  });
});
