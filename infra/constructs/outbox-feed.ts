import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Data } from './table-access.ts';

type Props = { readonly relay: IFunction; readonly table: Data['table']; readonly failed: IQueue };

/**
 * Outbox rows, and nothing else of the stream, to the function relay. A row that fails is tried three times, apart from its neighbours,
 * and named in `failed`, which only alarms: the row still stands in the table, and the sweep carries it out.
 */
export class OutboxFeed extends EventSourceMapping {
  constructor(scope: Construct, { relay, table, failed }: Props) {
    const stream = table.tableStreamArn;
    if (stream === undefined) throw new TypeError('the table has no stream');
    super(scope, 'outbox-feed', {
      target: relay,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter({ eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'OUTBOX#' }] } } } })],
      batchSize: 10,
      parallelizationFactor: 4,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 3,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(failed),
    });
    relay.addToRolePolicy(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((action) => `dynamodb:${action}`),
        resources: [stream],
      }),
    );
  }
}
