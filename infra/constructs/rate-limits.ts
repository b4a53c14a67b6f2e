import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';

type Rule = CfnWebACL.RuleProperty;

const counted = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

/** Requests by one address on the network in five minutes. A university is often one such address for all its people. */
const limits = {
  /** Everything. */
  all: 5_000,
  /** What is opened by a code: signing links, printed documents, new addresses. Whoever guesses asks often. */
  guessable: 300,
} as const;

const guessable = '^/api/(links|verify|contacts/verify)(/|$)';

const tooMany: CfnWebACL.RuleActionProperty = {
  block: {
    customResponse: {
      responseCode: 429,
      responseHeaders: [{ name: 'Retry-After', value: '300' }],
      customResponseBodyKey: 'too-many',
    },
  },
};

const limited = (name: string, priority: number, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty): Rule => ({
  name,
  priority,
  statement: {
    rateBasedStatement: { aggregateKeyType: 'IP', evaluationWindowSec: 300, limit, ...(scopeDownStatement && { scopeDownStatement }) },
  },
  action: tooMany,
  visibilityConfig: counted(name),
});

/**
 * Of AWS's own rules those that know an attacker by address or by what no form of ours holds. Their core rule set stays out: it refuses
 * bodies over 8 KB and free text that looks like markup, and every body is checked against its schema anyway.
 */
const managed = (name: string, priority: number): Rule => ({
  name,
  priority,
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
  overrideAction: { none: {} },
  visibilityConfig: counted(name),
});

/** The web ACL in front of CloudFront: how often one address may ask, and who may not at all. */
export class RateLimits extends CfnWebACL {
  constructor(scope: Construct, settings: Settings) {
    super(scope, 'RateLimits', {
      name: `kigen-${settings.stage}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      // The alarms find the web ACL under this name.
      visibilityConfig: counted(`kigen-${settings.stage}`),
      customResponseBodies: {
        'too-many': {
          contentType: 'APPLICATION_JSON',
          content: JSON.stringify({
            type: '/problems/too-many-requests',
            title: 'Too many requests / リクエストが多すぎます',
            status: 429,
            detail: 'Please wait five minutes. / 5分ほど待ってから、もう一度お試しください。',
          }),
        },
      },
      rules: [
        managed('AWSManagedRulesAmazonIpReputationList', 0),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 1),
        limited('limit-guessable', 2, limits.guessable, {
          regexMatchStatement: {
            fieldToMatch: { uriPath: {} },
            regexString: guessable,
            textTransformations: [
              { priority: 0, type: 'URL_DECODE' },
              { priority: 1, type: 'NORMALIZE_PATH' },
            ],
          },
        }),
        limited('limit-all', 3, limits.all),
      ],
    });
  }
}
