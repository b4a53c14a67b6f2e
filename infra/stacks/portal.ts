import { resolve } from 'node:path';
import { CfnOutput } from 'aws-cdk-lib';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { prefixes } from '../../functions/files/index.ts';
import { root } from '../constructs/bundling.ts';
import { Calendar } from '../constructs/calendar.ts';
import { caseClockArn } from '../constructs/case-clock.ts';
import { newLinkKey } from '../constructs/origin-secret.ts';
import { Documents, grantFiles } from '../constructs/documents.ts';
import { Mail } from '../constructs/mail.ts';
import { PortalApi } from '../constructs/portal-api.ts';
import { PortalIdentity } from '../constructs/portal-identity.ts';
import { Site } from '../constructs/site.ts';
import { Uploads } from '../constructs/uploads.ts';
import type { Settings } from '../settings/index.ts';
import { tableNameOf, type DataStack } from './data.ts';
import type { EdgeStack } from './edge.ts';
import { dueShards } from './functions.ts';
import { StackOfStage } from './stack-of-stage.ts';
import { watch } from './watch.ts';

type Props = { readonly settings: Settings; readonly data: DataStack; readonly edge: EdgeStack; readonly pageFolder?: string };

/** All that can be made anew: mail, clock, sign-in, API, page, alarms. Of what it holds only the user pool stays when it goes. */
export class PortalStack extends StackOfStage {
  constructor(scope: Construct, { settings, data, edge, pageFolder = resolve(root, 'web/dist') }: Props) {
    super(scope, 'portal', { settings, description: 'the API, the page, the clock of the cases, mail and sign-in' });
    const { stage, domainName, hostedZoneId } = settings;
    const zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: domainName });
    const told = {
      TABLE_NAME: data.table.tableName,
      DUE_SHARDS: String(dueShards),
      CASE_CLOCK_ARN: caseClockArn(this, settings),
      MAIL_SENDER: settings.mailSender,
      CONFIGURATION_SET: `kigen-${stage}`,
      PORTAL_URL: `https://${domainName}`,
      LINK_KEY: newLinkKey(this),
      DOCUMENTS_BUCKET: data.documents.bucketName,
      SIGNING_KEY: data.signingKey.keyArn,
    };
    const shared = { settings, data, told };
    const mail = new Mail(this, shared, zone);
    const calendar = new Calendar(this, shared, mail);
    const documents = new Documents(this, shared, data);
    const people = new PortalIdentity(this, shared);
    const uploads = new Uploads(this, shared);
    const portalApi = new PortalApi(this, shared, people, uploads);
    grantFiles(portalApi.api, data, prefixes.documents, ['Get']);
    new Site(this, { settings, zone, folder: pageFolder, people, portalApi, documents: data.documents, edge });
    watch(this, { settings, table: data.table, mail, calendar, documents, people, portalApi, uploads });

    new CfnOutput(this, 'PortalUrl', { value: told.PORTAL_URL });
    new CfnOutput(this, 'TableName', { value: tableNameOf(settings) });
    new CfnOutput(this, 'UserPoolId', { value: people.pool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: people.client.userPoolClientId });
  }
}
