import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { prefixes, type Prefix } from '../../functions/files/index.ts';
import { sweepMinutes } from '../../functions/sweep/sweep-minutes.ts';
import type { DataStack } from '../stacks/data.ts';
import { acknowledgeWildcards, arnAsImported } from './acknowledge.ts';
import { FailedQueue } from './failed-queue.ts';
import { ofThisAccount } from './of-this-account.ts';
import { PortalFunction, type Shared } from './portal-function.ts';

/** The files a function may put and read, under one prefix of the bucket. Nothing is ever deleted. */
export const grantFiles = (grantee: IFunction, data: DataStack, prefix: Prefix, actions: readonly ('Get' | 'Put')[]): void => {
  const { documents, key } = data;
  grantee.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `s3:${action}Object`),
      resources: [documents.arnForObjects(`${prefix}/*`)],
    }),
  );
  // Without it S3 says of a file that is not there that it is forbidden.
  grantee.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [documents.bucketArn] }));
  grantee.addToRolePolicy(
    new PolicyStatement({ actions: ['kms:Decrypt', ...(actions.includes('Put') ? ['kms:GenerateDataKey'] : [])], resources: [key.keyArn] }),
  );
  acknowledgeWildcards(grantee.role ?? grantee, 'The files under one prefix of one bucket', [
    `Resource::${arnAsImported(grantee, documents, documents.bucketArn)}/${prefix}/*`,
  ]);
};

/**
 * Documents: drawn, sealed and kept by a function of its own, fed by the stream of the table with rows that ask for them. What fails three
 * times, or waits for more than six hours, is named in `notIssued`, which only alarms: the row still stands, and the schedule asks again.
 */
export class Documents extends Construct {
  readonly render: IFunction;
  readonly notIssued: FailedQueue;

  constructor(scope: Construct, shared: Shared, data: DataStack) {
    super(scope, 'documents');
    const { settings, told } = shared;
    const stream = data.table.tableStreamArn;
    if (stream === undefined) throw new TypeError('the table has no stream');
    this.render = new PortalFunction(this, 'render', shared, told);
    this.notIssued = new FailedQueue(this, 'not-issued');
    new EventSourceMapping(this, 'documents-feed', {
      target: this.render,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter({ eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'RENDER#' }] } } } })],
      batchSize: 10,
      parallelizationFactor: 2,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 3,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.notIssued),
    });
    this.render.addToRolePolicy(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((action) => `dynamodb:${action}`),
        resources: [stream],
      }),
    );
    grantFiles(this.render, data, prefixes.documents, ['Get', 'Put']);
    this.render.addToRolePolicy(new PolicyStatement({ actions: ['kms:GetPublicKey', 'kms:Sign'], resources: [data.signingKey.keyArn] }));

    const role = new Role(this, 'Role', { assumedBy: ofThisAccount(this, 'scheduler.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.render.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.notIssued.queueArn] }));
    this.render.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: Duration.minutes(sweepMinutes),
      onFailure: new SqsDestination(this.notIssued),
    });
    new Schedule(this, 'LeftOver', {
      scheduleName: `kigen-${settings.stage}-documents`,
      schedule: ScheduleExpression.cron({ minute: `7/${sweepMinutes}` }),
      target: new LambdaInvoke(this.render, {
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ leftOver: true }),
        retryAttempts: 2,
        maxEventAge: Duration.minutes(sweepMinutes),
        deadLetterQueue: this.notIssued,
      }),
    });
  }
}
