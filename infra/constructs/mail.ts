import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
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
import { Construct } from 'constructs';
import { FailedQueue } from './failed-queue.ts';
import { PortalFunction, type Shared } from './portal-function.ts';

/** How mail goes out: signed for the portal's own domain, over TLS only. What becomes of each comes back to the function delivery. */
export class Mail extends Construct {
  readonly delivery: IFunction;
  /** What could not be noted for a day. */
  readonly notNoted: FailedQueue;
  private readonly grantedResources: readonly string[];
  private readonly sender: string;

  constructor(scope: Construct, shared: Shared, zone: IPublicHostedZone) {
    super(scope, 'mail');
    const { MAIL_SENDER, CONFIGURATION_SET } = shared.told;
    this.sender = MAIL_SENDER;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.publicHostedZone(zone),
      mailFromDomain: `bounce.${shared.settings.domainName}`,
    });
    new TxtRecord(this, 'Dmarc', { zone, recordName: '_dmarc', values: ['v=DMARC1; p=quarantine; adkim=s; aspf=r'] });
    const configurationSet = Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: CONFIGURATION_SET });
    this.grantedResources = [identity.emailIdentityArn, configurationSet];
    this.reportEvents(CONFIGURATION_SET);

    this.delivery = new PortalFunction(this, 'delivery', shared, shared.told);
    this.notNoted = new FailedQueue(this, 'not-noted');
    // The rule hands an event over and is done: what the function makes of it is Lambda's to try again and to keep.
    this.delivery.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: new SqsDestination(this.notNoted) });
    new Rule(this, 'WhatBecameOfIt', {
      description: 'What became of a mail, to the function delivery',
      eventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [CONFIGURATION_SET] } } } },
      targets: [new LambdaFunction(this.delivery, { deadLetterQueue: this.notNoted, retryAttempts: 20, maxEventAge: Duration.hours(24) })],
    });
  }

  /** Lets a function send, from the one sender only. */
  grantSend(grantee: IFunction): void {
    grantee.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [...this.grantedResources],
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    );
  }

  private reportEvents(configurationSetName: string): void {
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination('Events', {
      // SES knows no other bus.
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
  }
}
