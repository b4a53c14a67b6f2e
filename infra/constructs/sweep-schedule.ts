import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { sweepMinutes } from '../../functions/sweep/sweep-minutes.ts';
import type { Settings } from '../settings/index.ts';
import { ofThisAccount } from './of-this-account.ts';

type Props = { readonly settings: Settings; readonly sweep: IFunction; readonly shards: number; readonly failed: IQueue };

/** The sweep, every 15 minutes for each shard: shard 0 at 0, 15, 30 and 45 past, shard 1 a minute later, so that they do not all start at once. */
export class SweepSchedule extends Construct {
  constructor(scope: Construct, { settings, sweep, shards, failed }: Props) {
    super(scope, 'sweep-schedule');
    const scheduleGroup = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: `kigen-${settings.stage}-sweep`,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: ofThisAccount(this, 'scheduler.amazonaws.com') });
    // By hand: the CDK's own grant takes in every version of the function too.
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] }));
    // The scheduler hands over and is done. A sweep that failed is not repeated: the next one comes anyway.
    sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(sweepMinutes), onFailure: new SqsDestination(failed) });
    for (let shard = 0; shard < shards; shard += 1) {
      new Schedule(this, `Shard${shard}`, {
        scheduleName: `shard-${shard}`,
        scheduleGroup,
        schedule: ScheduleExpression.cron({ minute: `${shard % sweepMinutes}/${sweepMinutes}` }),
        target: new LambdaInvoke(sweep, {
          role: role.withoutPolicyUpdates(),
          input: ScheduleTargetInput.fromObject({ shard }),
          // The next one comes in 15 minutes anyway.
          retryAttempts: 2,
          maxEventAge: Duration.minutes(sweepMinutes),
          deadLetterQueue: failed,
        }),
      });
    }
  }
}
