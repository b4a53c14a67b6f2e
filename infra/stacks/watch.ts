import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { CostLimit } from '../constructs/cost-limit.ts';
import { Overview } from '../constructs/overview.ts';
import { PortalAlarm } from '../constructs/portal-alarm.ts';
import type { Data } from '../constructs/table-access.ts';
import type { Settings } from '../settings/index.ts';
import { alarmsOf } from './alarms.ts';
import type { FunctionName } from './functions.ts';

export type Watched = {
  readonly settings: Settings;
  readonly table: Data['table'];
  readonly httpApi: HttpApi;
  readonly clock: StateMachine;
  readonly functions: Readonly<Record<FunctionName, IFunction>>;
  readonly queues: Readonly<Record<'notCarriedOut' | 'notSwept' | 'notNoted', IQueue>>;
};

/** The alarms, the dashboard and the limit of cost of one stage. */
export const watch = (scope: Construct, watched: Watched): void => {
  const { settings } = watched;
  const topic = new AlarmTopic(scope, settings);
  const alarms = Object.entries(alarmsOf(watched)).map(([id, alarm]) => new PortalAlarm(scope, id, { settings, topic, ...alarm }));
  new Overview(scope, watched, alarms);
  new CostLimit(scope, settings);
};
