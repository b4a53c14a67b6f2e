import { Stack } from 'aws-cdk-lib';
import { CfnLoggingConfiguration } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';
import { PortalLogs } from './portal-logs.ts';
import type { RateLimits } from './rate-limits.ts';

/** The requests the web ACL refused. Addresses can be secrets and headers carry tokens: neither is written. */
export class RefusedLog extends Construct {
  constructor(scope: Construct, settings: Settings, rateLimits: RateLimits) {
    super(scope, 'refused');
    // The web ACL takes no other name, and wants it without the `:*` that a log group's own ARN ends in.
    const name = `aws-waf-logs-kigen-${settings.stage}`;
    const logs = new PortalLogs(this, 'logs', { settings, name });
    const log = new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: rateLimits.attrArn,
      logDestinationConfigs: [`arn:aws:logs:${Stack.of(this).region}:${Stack.of(this).account}:log-group:${name}`],
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        { singleHeader: { Name: 'authorization' } },
        { singleHeader: { Name: 'referer' } },
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }],
      },
    });
    log.node.addDependency(logs);
  }
}
