import { CrossStackReferences, Duration, ReferenceStrength } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnHealthCheck, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { PortalAlarm } from '../constructs/portal-alarm.ts';
import { RateLimits } from '../constructs/rate-limits.ts';
import { RefusedLog } from '../constructs/refused-log.ts';
import type { Settings } from '../settings/index.ts';
import { StackOfStage } from './stack-of-stage.ts';

/** What CloudFront and Route 53 want in us-east-1: certificate, web ACL, and the look at the portal from outside. */
export class EdgeStack extends StackOfStage {
  readonly certificate: Certificate;
  readonly webAclArn: string;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'edge', { settings, region: 'us-east-1', description: 'certificate, rate limits, the look from outside' });
    const { domainName, hostedZoneId } = settings;
    const zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: domainName });
    this.certificate = new Certificate(this, 'Certificate', { domainName, validation: CertificateValidation.fromDns(zone) });
    const rateLimits = new RateLimits(this, settings);
    this.webAclArn = rateLimits.attrArn;
    new RefusedLog(this, settings, rateLimits);
    // A portal stack in another region reads them as outputs of this one, since exports stay in theirs: no copies of them are kept there.
    if (settings.region !== this.region)
      for (const used of [this.certificate, rateLimits]) CrossStackReferences.of(used).produce(ReferenceStrength.WEAK);

    const health = new CfnHealthCheck(this, 'Health', {
      healthCheckConfig: {
        type: 'HTTPS',
        fullyQualifiedDomainName: domainName,
        resourcePath: '/api/health',
        port: 443,
        enableSni: true,
        requestInterval: 30,
        failureThreshold: 3,
      },
    });
    const minute = Duration.minutes(1);
    const common = { settings, topic: new AlarmTopic(this, settings) };
    new PortalAlarm(this, 'unreachable', {
      ...common,
      impact: 'NOBODY_CAN_WORK',
      says: 'Asked from around the world, the portal does not answer.',
      metric: new Metric({
        namespace: 'AWS/Route53',
        metricName: 'HealthCheckStatus',
        dimensionsMap: { HealthCheckId: health.attrHealthCheckId },
        statistic: Stats.MINIMUM,
        period: minute,
      }),
      threshold: 1,
      isMinimum: true,
      periods: 3,
    });
    new PortalAlarm(this, 'certificate-expires', {
      ...common,
      impact: 'NONE_YET',
      says: 'The certificate ends in less than 30 days and was not renewed.',
      metric: this.certificate.metricDaysToExpiry(),
      threshold: 30,
      isMinimum: true,
    });
    const refusedBy = (rule: string): Metric =>
      new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: `kigen-${settings.stage}`, Rule: rule },
        statistic: Stats.SUM,
        period: Duration.minutes(5),
      });
    new PortalAlarm(this, 'many-limited', {
      ...common,
      impact: 'SOME_CAN_NOT_WORK',
      says: 'The rate limits refuse many requests.',
      metric: new MathExpression({
        label: 'refused',
        expression: 'FILL(all, 0) + FILL(guessable, 0)',
        usingMetrics: { all: refusedBy('limit-all'), guessable: refusedBy('limit-guessable') },
        period: Duration.minutes(5),
      }),
      threshold: 500,
      periods: 2,
    });
  }
}
