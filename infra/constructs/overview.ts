import { Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, Stats, type IAlarm, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from '../stacks/watch.ts';

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8, height: 6 });

/** One page for whoever is called at night: what stands in alarm, then people, time and mail, a row each. */
export class Overview extends Dashboard {
  constructor(scope: Construct, { settings, table, mail, calendar, portalApi }: Watched, alarms: IAlarm[]) {
    const { clock, tick, sweep, relay } = calendar;
    const { httpApi, api } = portalApi;
    const { delivery } = mail;
    super(scope, 'overview', {
      dashboardName: `kigen-${settings.stage}`,
      defaultInterval: Duration.hours(6),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms: docs/runbook.md', alarms, width: 24, height: 4 })],
        [
          graph('People: requests and errors', [httpApi.metricCount(), httpApi.metricClientError(), httpApi.metricServerError()]),
          graph('People: milliseconds until an answer', [
            httpApi.metricLatency({ statistic: Stats.percentile(50) }),
            httpApi.metricLatency({ statistic: Stats.percentile(95) }),
          ]),
          graph('People: functions at once', [api.metric('ConcurrentExecutions', { statistic: Stats.MAXIMUM }), api.metricThrottles()]),
        ],
        [
          graph('Time: state machines', [clock.metricStarted(), clock.metricSucceeded(), clock.metricFailed()]),
          graph('Time: tick and sweep', [tick.metricInvocations(), tick.metricErrors(), sweep.metricInvocations(), sweep.metricErrors()]),
          graph('Time: the table', [table.metricConsumedReadCapacityUnits(), table.metricConsumedWriteCapacityUnits()]),
        ],
        [
          graph('Mail: carried out', [relay.metricInvocations(), relay.metricErrors()]),
          graph('Mail: milliseconds it waited', [relay.metric('IteratorAge', { statistic: Stats.MAXIMUM })]),
          graph('Mail: fates noted', [delivery.metricInvocations(), delivery.metricErrors()]),
        ],
      ],
    });
  }
}
