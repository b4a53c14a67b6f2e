import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { TxtRecord, type IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';

/** How mail goes out: signed for the portal's own domain, over TLS only, and what becomes of each comes back as an event. */
export class Mail extends Construct {
  readonly configurationSetName: string;
  private readonly sender: string;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, settings: Settings, zone: IPublicHostedZone) {
    super(scope, 'mail');
    this.sender = settings.mailSender;
    this.configurationSetName = `kigen-${settings.stage}`;
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.publicHostedZone(zone),
      mailFromDomain: `bounce.${settings.domainName}`,
    });
    new TxtRecord(this, 'Dmarc', { zone, recordName: '_dmarc', values: ['v=DMARC1; p=quarantine; adkim=s; aspf=r'] });
  }

  /** Lets a function send, from the one sender only. */
  grantSend(grantee: IFunction): void {
    const configurationSet = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    });
    grantee.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.identity.emailIdentityArn, configurationSet],
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    );
  }

  /** What became of each mail goes to `delivery`: tried for a day, then it is left in `failed`. */
  reportTo(delivery: IFunction, failed: IQueue): void {
    new Rule(this, 'WhatBecameOfIt', {
      description: 'What became of a mail, to the function delivery',
      eventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } } },
      targets: [new LambdaFunction(delivery, { deadLetterQueue: failed, retryAttempts: 20, maxEventAge: Duration.hours(24) })],
    });
  }
}
