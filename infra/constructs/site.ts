import { existsSync } from 'node:fs';
import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AaaaRecord, ARecord, RecordTarget, type IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { UnfitSettings, type Settings } from '../settings/index.ts';
import { PageDistribution } from './page-distribution.ts';
import { PageFiles } from './page-files.ts';
import { PrivateBucket } from './private-bucket.ts';

type Props = Omit<ConstructorParameters<typeof PageDistribution>[1], 'page'> & {
  readonly settings: Settings;
  readonly zone: IPublicHostedZone;
  /** The built page. */
  readonly folder: string;
  /** What the page has to know to let people sign in: /identity.json. */
  readonly identity: Readonly<Record<string, string>>;
};

/** The page: its files in a bucket that only CloudFront reads, and the name people type. */
export class Site extends Construct {
  readonly distribution: PageDistribution;

  constructor(scope: Construct, props: Props) {
    super(scope, 'site');
    const { settings, zone, folder, identity } = props;
    if (!existsSync(folder)) throw new UnfitSettings(`${folder} is missing: build the page with npm run build:web.`);
    const page = new PrivateBucket(this, 'Page', { removalPolicy: RemovalPolicy.DESTROY });
    Validations.of(page).acknowledge({ id: 'AwsSolutions-S1', reason: 'It holds the public page alone, and only CloudFront reads it' });
    this.distribution = new PageDistribution(this, { ...props, page });
    new PageFiles(this, { settings, page, folder, identity });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    new ARecord(this, 'Ipv4', { zone, target });
    new AaaaRecord(this, 'Ipv6', { zone, target });
  }
}
