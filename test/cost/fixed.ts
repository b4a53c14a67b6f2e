import { metrics } from '../../functions/metrics.ts';
import { synthesize } from '../infra/stacks/synthesized.ts';
import type { Priced } from './prices.ts';

const types = {
  alarms: 'AWS::CloudWatch::Alarm',
  dashboards: 'AWS::CloudWatch::Dashboard',
  keys: 'AWS::KMS::Key',
  secrets: 'AWS::SecretsManager::Secret',
  firewalls: 'AWS::WAFv2::WebACL',
  healthChecks: 'AWS::Route53::HealthCheck',
} as const satisfies Partial<Record<Priced, string>>;

export type Fixed = Readonly<Record<keyof typeof types | 'metrics' | 'firewallRules' | 'zones', number>>;

/** What is paid for by the month, as the templates of a stage have it. */
export const countFixed = (): Fixed => {
  const { data, edge, portal } = synthesize();
  const templates = [data, edge, portal];
  const number = (type: string): number => templates.reduce((sum, each) => sum + Object.keys(each.findResources(type)).length, 0);
  const rules = Object.values(edge.findResources(types.firewalls)).flatMap(({ Properties }) => (Properties as { Rules: unknown[] }).Rules);
  return {
    alarms: number(types.alarms),
    dashboards: number(types.dashboards),
    keys: number(types.keys),
    secrets: number(types.secrets),
    firewalls: number(types.firewalls),
    healthChecks: number(types.healthChecks),
    metrics: Object.keys(metrics).length,
    firewallRules: rules.length,
    zones: 1,
  };
};
