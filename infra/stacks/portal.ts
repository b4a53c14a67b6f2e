import { resolve } from 'node:path';
import { CfnOutput } from 'aws-cdk-lib';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { root } from '../constructs/bundling.ts';
import { CaseClock, caseClockArn, grantClock } from '../constructs/case-clock.ts';
import { FailedQueue } from '../constructs/failed-queue.ts';
import { Mail } from '../constructs/mail.ts';
import { newCursorKey, OriginSecret } from '../constructs/origin-secret.ts';
import { OutboxFeed } from '../constructs/outbox-feed.ts';
import { PortalApi } from '../constructs/portal-api.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { PortalIdentity } from '../constructs/portal-identity.ts';
import { Site } from '../constructs/site.ts';
import { SweepSchedule } from '../constructs/sweep-schedule.ts';
import type { Settings } from '../settings/index.ts';
import type { DataStack } from './data.ts';
import type { EdgeStack } from './edge.ts';
import { dueShards, type EnvironmentOf, type FunctionName } from './functions.ts';
import { StackOfStage } from './stack-of-stage.ts';
import { watch } from './watch.ts';

type Props = { readonly settings: Settings; readonly data: DataStack; readonly edge: EdgeStack; readonly pageFolder?: string };

/** Everything that can be made anew: functions, gateway, clock, mail, sign-in, page. Of what it holds only the user pool stays when it goes. */
export class PortalStack extends StackOfStage {
  constructor(scope: Construct, { settings, data, edge, pageFolder = resolve(root, 'web/dist') }: Props) {
    super(scope, 'portal', { settings, description: 'the API, the page, the clock of the cases, mail and sign-in' });
    const { domainName, hostedZoneId } = settings;
    const zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: domainName });
    const mail = new Mail(this, settings, zone);
    const told = {
      TABLE_NAME: data.table.tableName,
      DUE_SHARDS: String(dueShards),
      CASE_CLOCK_ARN: caseClockArn(this, settings),
      MAIL_SENDER: settings.mailSender,
      CONFIGURATION_SET: mail.configurationSetName,
      PORTAL_URL: `https://${domainName}`,
    };
    const portalFunction = <Name extends FunctionName>(name: Name, environment: EnvironmentOf<Name>) =>
      new PortalFunction(this, name, { settings, data, environment });

    const tick = portalFunction('tick', told);
    const park = portalFunction('park', told);
    const clock = new CaseClock(this, { settings, tick, park });
    grantClock(tick, told.CASE_CLOCK_ARN, ['StartExecution']);

    const relay = portalFunction('relay', told);
    const notCarriedOut = new FailedQueue(this, 'not-carried-out');
    new OutboxFeed(this, { relay, table: data.table, failed: notCarriedOut });

    const sweep = portalFunction('sweep', told);
    const notSwept = new FailedQueue(this, 'not-swept');
    new SweepSchedule(this, { settings, sweep, shards: dueShards, failed: notSwept });
    for (const carrier of [relay, sweep]) {
      mail.grantSend(carrier);
      grantClock(carrier, told.CASE_CLOCK_ARN, ['StartExecution', 'SendTaskSuccess']);
    }

    const delivery = portalFunction('delivery', told);
    const notNoted = new FailedQueue(this, 'not-noted');
    mail.reportTo(delivery, notNoted);

    const preToken = portalFunction('identity', told);
    const { pool, client, issuer, signInUrl } = new PortalIdentity(this, settings, preToken);

    const originSecret = new OriginSecret(this, settings.originSecret);
    const clientId = client.userPoolClientId;
    const api = portalFunction('api', {
      ...told,
      TOKEN_ISSUER: issuer,
      CLIENT_ID: clientId,
      ORIGIN_SECRETS: originSecret.taken,
      CURSOR_KEY: newCursorKey(this),
    });
    const { httpApi } = new PortalApi(this, { settings, api, issuer, clientId });
    const signInApi = `https://cognito-idp.${settings.region}.amazonaws.com`;
    const { distribution } = new Site(this, {
      settings,
      zone,
      folder: pageFolder,
      identity: { clientId, signInUrl, signInApi },
      httpApi,
      originSecret: originSecret.sent,
      certificate: edge.certificate,
      webAclArn: edge.webAclArn,
      connectTo: [signInUrl, signInApi],
    });
    // What the function takes must have changed before what CloudFront sends does.
    distribution.node.addDependency(api);

    watch(this, {
      settings,
      table: data.table,
      httpApi,
      clock,
      functions: { api, tick, park, relay, sweep, delivery, identity: preToken },
      queues: { notCarriedOut, notSwept, notNoted },
    });
    new CfnOutput(this, 'PortalUrl', { value: told.PORTAL_URL });
    new CfnOutput(this, 'TableName', { value: told.TABLE_NAME });
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: clientId });
  }
}
