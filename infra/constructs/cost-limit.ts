import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';

/** Tells the receivers of alarms when the account has spent 80 % of the month's budget, and when it is forecast to spend more than all of it. */
export class CostLimit extends CfnBudget {
  constructor(scope: Construct, { stage, monthlyBudget, alarmReceivers }: Settings) {
    const subscribers = alarmReceivers.map((address) => ({ subscriptionType: 'EMAIL', address }));
    const beyond = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers,
    });
    super(scope, 'cost-limit', {
      budget: {
        budgetName: `kigen-${stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: [beyond('ACTUAL', 80), beyond('FORECASTED', 100)],
    });
  }
}
