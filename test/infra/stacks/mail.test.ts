import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { actionsOf, anything, matching, propertiesOf, statementsOf, synthesize } from './synthesized.ts';

const { portal } = synthesize();

describe('mail', () => {
  it('is signed for the domain of the portal, whose zone holds what receivers check', () => {
    expect(() =>
      portal.hasResourceProperties('AWS::SES::EmailIdentity', {
        EmailIdentity: 'kigen.example.com',
        MailFromAttributes: { MailFromDomain: 'bounce.kigen.example.com' },
      }),
    ).not.toThrow();
    expect(() => portal.resourcePropertiesCountIs('AWS::Route53::RecordSet', { Type: 'CNAME' }, 3)).not.toThrow();
    expect(() => portal.hasResourceProperties('AWS::Route53::RecordSet', { Type: 'MX', Name: 'bounce.kigen.example.com.' })).not.toThrow();
    expect(() => portal.hasResourceProperties('AWS::Route53::RecordSet', { Type: 'TXT', Name: 'bounce.kigen.example.com.' })).not.toThrow();
    expect(() =>
      portal.hasResourceProperties('AWS::Route53::RecordSet', {
        Name: '_dmarc.kigen.example.com.',
        ResourceRecords: [Match.stringLikeRegexp('v=DMARC1; p=quarantine')],
      }),
    ).not.toThrow();
  });

  it('goes over TLS, and never again to an address that bounced or complained', () => {
    expect(() =>
      portal.hasResourceProperties('AWS::SES::ConfigurationSet', {
        Name: 'kigen-prod',
        DeliveryOptions: { TlsPolicy: 'REQUIRE' },
        SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
        ReputationOptions: { ReputationMetricsEnabled: true },
      }),
    ).not.toThrow();
  });

  it('is sent by relay and sweep alone, from the one sender, with the one configuration set', () => {
    for (const name of ['api', 'tick', 'park', 'delivery', 'identity']) {
      expect(actionsOf(portal, name).filter((action) => action.startsWith('ses:'))).toEqual([]);
    }
    for (const name of ['relay', 'sweep']) {
      expect(statementsOf(portal, name)).toContainEqual({
        Effect: 'Allow',
        Action: 'ses:SendEmail',
        Condition: { StringEquals: { 'ses:FromAddress': 'kigen@kigen.example.com' } },
        Resource: ['arn:aws:ses:ap-northeast-1:222222222222:configuration-set/kigen-prod', anything],
      });
    }
  });
});

describe('what became of a mail', () => {
  it('comes back for every fate a mail can have', () => {
    expect(() =>
      portal.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
        EventDestination: {
          Enabled: true,
          MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject'],
          EventBridgeDestination: { EventBusArn: 'arn:aws:events:ap-northeast-1:222222222222:event-bus/default' },
        },
      }),
    ).not.toThrow();
  });

  const rule = propertiesOf(portal, 'AWS::Events::Rule');

  it('goes to delivery, for mail of ours only', () => {
    expect(rule).toMatchObject({
      State: 'ENABLED',
      EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': ['kigen-prod'] } } } },
      Targets: [{ Arn: { 'Fn::GetAtt': [matching(/delivery/), 'Arn'] } }],
    });
  });

  it('is tried for a day and then named in a queue', () => {
    expect(rule).toMatchObject({
      Targets: [
        {
          RetryPolicy: { MaximumEventAgeInSeconds: 24 * 60 * 60, MaximumRetryAttempts: 20 },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [matching(/notnoted/), 'Arn'] } },
        },
      ],
    });
  });

  it('what a function makes of what the rule or the scheduler hands it is kept where it fails', () => {
    for (const [name, tries] of [
      ['delivery', 2],
      ['sweep', 0],
      ['render', 0],
    ] as const) {
      expect(() =>
        portal.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
          FunctionName: { Ref: Match.stringLikeRegexp(name) },
          MaximumRetryAttempts: tries,
          DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('not'), 'Arn'] } } },
        }),
      ).not.toThrow();
    }
  });
});
