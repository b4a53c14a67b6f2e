import { describe, expect, it } from 'vitest';
import { containing, matching, propertiesOf, resourcesOf, settingsOf, synthesize } from './synthesized.ts';

const { edge, stacks } = synthesize();

describe('the edge stack', () => {
  it('stands in us-east-1, where CloudFront looks for certificate and web ACL', () => {
    expect([stacks.edge.region, stacks.data.region, stacks.portal.region]).toEqual(['us-east-1', 'ap-northeast-1', 'ap-northeast-1']);
  });

  it('has a certificate that the hosted zone of the portal proves', () => {
    expect(propertiesOf(edge, 'AWS::CertificateManager::Certificate')).toMatchObject({
      DomainName: 'kigen.example.com',
      ValidationMethod: 'DNS',
      DomainValidationOptions: [{ HostedZoneId: 'Z0000000EXAMPLEPROD' }],
    });
  });

  it('asks the portal from around the world every 30 seconds', () => {
    expect(propertiesOf(edge, 'AWS::Route53::HealthCheck')).toMatchObject({
      HealthCheckConfig: { Type: 'HTTPS', FullyQualifiedDomainName: 'kigen.example.com', ResourcePath: '/api/health', RequestInterval: 30 },
    });
  });
});

describe('the web ACL', () => {
  type Rule = {
    Name: string;
    Statement: { RateBasedStatement?: { Limit: number; ScopeDownStatement?: { RegexMatchStatement: { RegexString: string } } } };
  };
  const acl = propertiesOf(edge, 'AWS::WAFv2::WebACL') as { Scope: string; DefaultAction: unknown; Rules: Rule[] };
  const rule = (name: string) => acl.Rules.find(({ Name }) => Name === name);

  it('is for CloudFront and lets through what no rule refuses', () => {
    expect(acl).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
  });

  it('is counted under the names the alarm looks for', () => {
    expect(acl).toMatchObject({ VisibilityConfig: { MetricName: 'kigen-prod' } });
    const limited = propertiesOf(edge, 'AWS::CloudWatch::Alarm', { AlarmName: 'kigen-prod-many-limited' }) as {
      Metrics: { MetricStat?: { Metric: { Dimensions: unknown } } }[];
    };
    const names = ['limit-all', 'limit-guessable'];
    for (const name of names) expect(rule(name)).toMatchObject({ VisibilityConfig: { MetricName: name } });
    expect(limited.Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Metric.Dimensions]))).toEqual(
      names.map((name) => [
        { Name: 'Rule', Value: name },
        { Name: 'WebACL', Value: 'kigen-prod' },
      ]),
    );
  });

  it('lets one address ask 5,000 times in five minutes, and 300 times for what a code opens', () => {
    const ofFive = { AggregateKeyType: 'IP', EvaluationWindowSec: 300 };
    expect(rule('limit-all')?.Statement.RateBasedStatement).toEqual({ ...ofFive, Limit: 5_000 });
    expect(rule('limit-guessable')?.Statement.RateBasedStatement).toMatchObject({ ...ofFive, Limit: 300 });
  });

  it.each([
    ['/api/links/abc', true],
    ['/api/links/abc/forward', true],
    ['/api/verify/7K3M', true],
    ['/api/contacts/verify', true],
    ['/api/cases', false],
    // One server of a calendar asks for the feeds of many.
    ['/api/feeds/abc.ics', false],
  ])('counts %s as what a code opens: %s', (path, is) => {
    const { RegexString } = rule('limit-guessable')?.Statement.RateBasedStatement?.ScopeDownStatement?.RegexMatchStatement ?? {
      RegexString: '^$',
    };
    expect(new RegExp(RegexString).test(path)).toBe(is);
  });

  it('answers too many with 429, when to come back, and a problem in both languages', () => {
    const refusal = { Block: { CustomResponse: { ResponseCode: 429, ResponseHeaders: [{ Name: 'Retry-After', Value: '300' }] } } };
    for (const name of ['limit-all', 'limit-guessable']) expect(rule(name)).toMatchObject({ Action: refusal });
    const { CustomResponseBodies } = propertiesOf(edge, 'AWS::WAFv2::WebACL') as {
      CustomResponseBodies: Record<string, { Content: string }>;
    };
    const body: unknown = JSON.parse(CustomResponseBodies['too-many']?.Content ?? '');
    expect(body).toMatchObject({ type: '/problems/too-many-requests', status: 429, title: matching(/requests.*リクエスト/) });
  });

  it('logs what it refused, without addresses that can be secrets and without tokens', () => {
    expect(propertiesOf(edge, 'AWS::WAFv2::LoggingConfiguration')).toMatchObject({
      LogDestinationConfigs: ['arn:aws:logs:us-east-1:222222222222:log-group:aws-waf-logs-kigen-prod'],
      RedactedFields: containing([{ UriPath: {} }, { QueryString: {} }, { SingleHeader: { Name: 'authorization' } }]),
      LoggingFilter: { DefaultBehavior: 'DROP' },
    });
    const [logs] = Object.values(resourcesOf(edge, 'AWS::Logs::LogGroup'));
    expect(logs?.Properties).toMatchObject({ LogGroupName: 'aws-waf-logs-kigen-prod', RetentionInDays: 731 });
  });
});

describe('a stage that stands in us-east-1 altogether', () => {
  const stage = synthesize({ ...settingsOf('prod'), region: 'us-east-1' });

  it('imports what the edge stack exports, which then can not go while it is used', () => {
    const distribution = JSON.stringify(resourcesOf(stage.portal, 'AWS::CloudFront::Distribution'));
    expect(distribution).toContain('"AcmCertificateArn":{"Fn::ImportValue":"kigen-prod-edge:');
    expect(distribution).toContain('"WebACLId":{"Fn::ImportValue":"kigen-prod-edge:');
    expect(JSON.stringify(stage.portal.toJSON())).not.toContain('Fn::GetStackOutput');
  });

  it('gives no name twice', () => {
    const named = [stage.data, stage.edge, stage.portal].flatMap((stack) =>
      ['AWS::SNS::Topic', 'AWS::CloudWatch::Alarm', 'AWS::Logs::LogGroup', 'AWS::KMS::Alias'].flatMap((type) =>
        Object.values(resourcesOf(stack, type)).map(({ Properties: { TopicName, AlarmName, LogGroupName, AliasName } }) =>
          [type, TopicName ?? AlarmName ?? LogGroupName ?? AliasName].join(' '),
        ),
      ),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
  });
});
