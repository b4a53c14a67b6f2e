import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';

/** What people lose while an alarm stands; every alarm says it. */
export const impacts = {
  NOBODY_CAN_WORK: 'Nobody can use the portal.',
  NOBODY_CAN_SIGN_IN: 'Nobody can sign in; whoever is signed in goes on working for up to an hour.',
  SOME_CAN_NOT_WORK: 'Some people get an error instead of an answer; what they entered is not lost, but not done.',
  WORK_IS_SLOW: 'People wait for answers.',
  DATES_PASS_LATE: 'Dates count for their own day all the same, but what follows from them is seen and told late.',
  MAIL_IS_LATE: 'People are told late of what waits for them.',
  MAIL_IS_MISSING: 'Somebody is never told of what waits for them.',
  DOCUMENTS_ARE_LATE: 'Cases go on as they should, but a form or its signed copy can not be had yet.',
  NONE_YET: 'Nobody notices yet.',
} as const;

type UserImpact = keyof typeof impacts;

export type PortalAlarmSpec = {
  readonly impact: UserImpact;
  /** What happened, in one sentence. */
  readonly says: string;
  readonly metric: IMetric;
  /** The alarm stands at this value and above it; with `isMinimum`, below it. */
  readonly threshold: number;
  readonly isMinimum?: boolean;
  /** Periods of the metric in a row. */
  readonly periods?: number;
  /** No data is no fault, unless what should count has stopped. */
  readonly missing?: 'IS_FINE' | 'IS_A_FAULT';
};

type Props = PortalAlarmSpec & { readonly settings: Settings; readonly topic: ITopic };

/** An alarm with a section of its own in docs/runbook.md, under its id. Receivers hear of its beginning and of its end. */
export class PortalAlarm extends Alarm {
  constructor(scope: Construct, id: string, { settings, topic, impact, says, metric, threshold, ...props }: Props) {
    const { isMinimum = false, periods = 1, missing = 'IS_FINE' } = props;
    super(scope, id, {
      alarmName: `kigen-${settings.stage}-${id}`,
      alarmDescription: `${says} ${impacts[impact]} docs/runbook.md#${id}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: isMinimum ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing === 'IS_FINE' ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    });
    this.addAlarmAction(new SnsAction(topic));
    this.addOkAction(new SnsAction(topic));
  }
}
