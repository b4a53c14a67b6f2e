import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { metrics, type MetricName } from '../../functions/metrics.ts';
import type { FailedQueue } from '../constructs/failed-queue.ts';
import type { PortalAlarmSpec } from '../constructs/portal-alarm.ts';
import type { Watched } from './watch.ts';

const minutes = (count: number) => Duration.minutes(count);

/** Every alarm of the portal stack, by the name of its section in docs/runbook.md; those of the edge stack stand there. */
export const alarmsOf = ({ settings, table, mail, calendar, documents, people, portalApi, uploads }: Watched) => {
  const sum = (metricName: string, namespace: string, dimensionsMap: Record<string, string>, period = minutes(5)) =>
    new Metric({ namespace, metricName, dimensionsMap, statistic: Stats.SUM, period });
  const own = (metricName: MetricName, by: 'relay' | 'render' | 'sweep', period = minutes(15)) =>
    sum(metricName, `kigen-${settings.stage}`, { service: by }, period);
  const inQueue = (queue: FailedQueue) => queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: minutes(5) });
  const five = { statistic: Stats.SUM, period: minutes(5) };
  const { clock, tick, park, relay, sweep } = calendar;
  const { httpApi, api } = portalApi;

  return {
    'api-errors': {
      impact: 'SOME_CAN_NOT_WORK',
      says: 'The API answers with 5xx.',
      metric: httpApi.metricServerError(five),
      threshold: 3,
    },
    'api-slow': {
      impact: 'WORK_IS_SLOW',
      says: 'One answer of the API in twenty takes 2 seconds or longer.',
      metric: httpApi.metricLatency({ statistic: Stats.percentile(95), period: minutes(5) }),
      threshold: 2_000,
      periods: 3,
    },
    'api-throttled': {
      impact: 'SOME_CAN_NOT_WORK',
      says: 'Requests are turned away because too many functions run at once.',
      metric: api.metricThrottles(five),
      threshold: 1,
    },
    'uploads-fail': {
      impact: 'SOME_CAN_NOT_WORK',
      says: 'The function that looks at scans fails.',
      metric: uploads.check.metricErrors(five),
      threshold: 3,
    },
    'sign-in-fails': {
      impact: 'NOBODY_CAN_SIGN_IN',
      says: 'The function that puts the party into a token fails.',
      metric: people.preToken.metricErrors(five),
      threshold: 3,
    },
    'table-throttled': {
      impact: 'WORK_IS_SLOW',
      says: 'The table turns requests away.',
      metric: new MathExpression({
        label: 'throttled',
        expression: 'FILL(reads, 0) + FILL(writes, 0)',
        usingMetrics: {
          reads: sum('ReadThrottleEvents', 'AWS/DynamoDB', { TableName: table.tableName }),
          writes: sum('WriteThrottleEvents', 'AWS/DynamoDB', { TableName: table.tableName }),
        },
        period: minutes(5),
      }),
      threshold: 100,
    },
    'dates-behind': {
      impact: 'DATES_PASS_LATE',
      says: 'The next event of a case or an enrollment is more than 15 minutes late.',
      metric: own(metrics.behind, 'sweep'),
      threshold: 1,
    },
    'row-set-aside': {
      impact: 'DATES_PASS_LATE',
      says: 'A case or an enrollment could not be settled and was set aside.',
      metric: own(metrics.setAside, 'sweep'),
      threshold: 1,
    },
    'sweep-stopped': {
      impact: 'DATES_PASS_LATE',
      says: 'The sweep did not run.',
      metric: sweep.metricInvocations({ statistic: Stats.SUM, period: minutes(15) }),
      threshold: 32,
      isMinimum: true,
      periods: 2,
      missing: 'IS_A_FAULT',
    },
    'sweep-fails': {
      impact: 'DATES_PASS_LATE',
      says: 'The sweep of a shard failed as a whole.',
      metric: sweep.metricErrors({ statistic: Stats.SUM, period: minutes(15) }),
      threshold: 1,
      periods: 2,
    },
    'sweep-not-started': {
      impact: 'DATES_PASS_LATE',
      says: 'The scheduler could not start the sweep of a shard.',
      metric: inQueue(calendar.notSwept),
      threshold: 1,
    },
    'clock-fails': {
      impact: 'NONE_YET',
      says: 'The state machine of a case failed.',
      metric: clock.metricFailed(five),
      threshold: 1,
    },
    'clock-throttled': {
      impact: 'DATES_PASS_LATE',
      says: 'The functions behind the state machines of cases are at their limit.',
      metric: new MathExpression({
        label: 'throttled',
        expression: 'FILL(ticks, 0) + FILL(parks, 0)',
        usingMetrics: { ticks: tick.metricThrottles(five), parks: park.metricThrottles(five) },
        period: minutes(5),
      }),
      threshold: 1_000,
      periods: 6,
    },
    'clocks-missing': {
      impact: 'NONE_YET',
      says: 'The sweep found many state machines missing and started them again.',
      metric: own(metrics.clocksRestarted, 'sweep'),
      threshold: 50,
    },
    'clocks-near-limit': {
      impact: 'NONE_YET',
      says: 'The account has 800,000 state machines open, of 1,000,000.',
      metric: new Metric({ namespace: 'AWS/States', metricName: 'OpenExecutionCount', statistic: Stats.MAXIMUM, period: minutes(15) }),
      threshold: 800_000,
    },
    'relay-late': {
      impact: 'MAIL_IS_LATE',
      says: 'What decisions leave to be carried out waits for more than five minutes.',
      metric: relay.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: minutes(5) }),
      threshold: 300_000,
    },
    'relay-gave-up': {
      impact: 'MAIL_IS_LATE',
      says: 'Something could not be carried out in three tries and is left to the sweep.',
      metric: inQueue(calendar.notCarriedOut),
      threshold: 1,
    },
    'documents-late': {
      impact: 'DOCUMENTS_ARE_LATE',
      says: 'Documents could not be issued in three tries, or their function could not be started.',
      metric: inQueue(documents.notIssued),
      threshold: 1,
    },
    'documents-fail': {
      impact: 'DOCUMENTS_ARE_LATE',
      says: 'Documents could not be issued when they were asked for again.',
      metric: own(metrics.notIssued, 'render'),
      threshold: 1,
      periods: 2,
    },
    'left-over': {
      impact: 'MAIL_IS_LATE',
      says: 'The sweep finds much that should have been carried out.',
      metric: own(metrics.leftOver, 'sweep'),
      threshold: 20,
      periods: 2,
    },
    'mail-given-up': {
      impact: 'MAIL_IS_MISSING',
      says: 'SES refused a mail for good, or twice never said what became of it.',
      metric: new MathExpression({
        label: 'given up',
        expression: 'FILL(ofRelay, 0) + FILL(ofSweep, 0)',
        usingMetrics: { ofRelay: own(metrics.mailsGivenUp, 'relay', minutes(5)), ofSweep: own(metrics.mailsGivenUp, 'sweep', minutes(5)) },
        period: minutes(5),
      }),
      threshold: 1,
    },
    'mail-bounces': {
      impact: 'NONE_YET',
      says: 'Of the mails of this account 5 % bounce; at 10 % SES stops it.',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      threshold: 0.05,
    },
    'mail-complaints': {
      impact: 'NONE_YET',
      says: 'One receiver in a thousand complains; at five SES stops the account.',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.ComplaintRate',
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      threshold: 0.001,
    },
    'delivery-not-noted': {
      impact: 'NONE_YET',
      says: 'What became of a mail could not be noted for a day.',
      metric: inQueue(mail.notNoted),
      threshold: 1,
    },
    'delivery-fails': {
      impact: 'NONE_YET',
      says: 'The function that notes what became of a mail fails.',
      metric: mail.delivery.metricErrors(five),
      threshold: 3,
      periods: 3,
    },
  } as const satisfies Readonly<Record<string, PortalAlarmSpec>>;
};
