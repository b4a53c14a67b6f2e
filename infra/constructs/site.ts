import { existsSync } from 'node:fs';
import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AaaaRecord, ARecord, RecordTarget, type IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { SignInWith } from '../../shared/api/sign-in-with.ts';
import { UnfitSettings, type Settings } from '../settings/index.ts';
import { PageDistribution, type Edge } from './page-distribution.ts';
import { PageFiles } from './page-files.ts';
import type { PortalApi } from './portal-api.ts';
import type { PortalIdentity } from './portal-identity.ts';
import { PrivateBucket } from './private-bucket.ts';

type Props = {
  readonly settings: Settings;
  readonly zone: IPublicHostedZone;
  /** The built page. */
  readonly folder: string;
  readonly people: PortalIdentity;
  readonly portalApi: PortalApi;
  /** The page sends scans there and shows them from there. */
  readonly documents: IBucket;
  readonly edge: Edge;
};

/** The page: its files in a bucket that only CloudFront reads, and the name people type. */
export class Site extends Construct {
  constructor(scope: Construct, { settings, zone, folder, people, portalApi, documents, edge }: Props) {
    super(scope, 'site');
    if (!existsSync(folder)) throw new UnfitSettings(`${folder} is missing: build the page with npm run build:web.`);
    const page = new PrivateBucket(this, 'Page', { removalPolicy: RemovalPolicy.DESTROY });
    Validations.of(page).acknowledge({ id: 'AwsSolutions-S1', reason: 'It holds the public page alone, and only CloudFront reads it' });
    const { signInUrl, signInApi, issuer, client } = people;
    const distribution = new PageDistribution(this, {
      settings,
      page,
      portalApi,
      edge,
      connectTo: [signInUrl, signInApi, `https://${documents.bucketRegionalDomainName}`],
    });
    const signInWith: SignInWith = { kind: 'USER_POOL', signInUrl, signInApi, issuer, clientId: client.userPoolClientId };
    new PageFiles(this, { settings, page, folder, signInWith });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    new ARecord(this, 'Ipv4', { zone, target });
    new AaaaRecord(this, 'Ipv6', { zone, target });
  }
}
