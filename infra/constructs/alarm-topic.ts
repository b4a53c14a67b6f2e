import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';
import { ofThisAccount } from './of-this-account.ts';

/** Where the alarms of one stack go: to the receivers, each of whom confirms once by mail. Named by the stack, since a region may hold two of a stage. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, settings: Settings) {
    const key = new Key(scope, 'alarms-key', {
      description: 'Alarms on their way to their receivers',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, 'alarms', {
      topicName: `${Stack.of(scope).stackName}-alarms`,
      displayName: `Kigen ${settings.stage}`,
      masterKey: key,
      enforceSSL: true,
    });
    this.grantPublish(ofThisAccount(this, 'cloudwatch.amazonaws.com'));
    for (const receiver of settings.alarmReceivers) this.addSubscription(new EmailSubscription(receiver));
  }
}
