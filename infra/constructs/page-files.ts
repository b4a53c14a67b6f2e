import { Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { signInWithPath, type SignInWith } from '../../shared/api/sign-in-with.ts';
import { assetsCache, pageCache } from '../page-headers.ts';
import type { Settings } from '../settings/index.ts';
import { acknowledgeWildcards, arnAsFound } from './acknowledge.ts';
import { PortalLogs } from './portal-logs.ts';
import type { PrivateBucket } from './private-bucket.ts';

type Props = {
  readonly settings: Settings;
  readonly page: PrivateBucket;
  readonly folder: string;
  readonly signInWith: SignInWith;
};

/**
 * The built page into its bucket, by a function of the CDK: first the parts, then what names them. Parts of earlier deployments stay,
 * because a page that is open somewhere still asks for them.
 */
export class PageFiles extends Construct {
  constructor(scope: Construct, { settings, page, folder, signInWith }: Props) {
    super(scope, 'files');
    const name = `kigen-${settings.stage}-page-files`;
    const logGroup = new PortalLogs(this, 'Logs', { settings, name: `/aws/lambda/${name}` });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const common = {
      destinationBucket: page,
      prune: false,
      memoryLimit: 512,
      role,
      logGroup,
    };
    const parts = new BucketDeployment(this, 'Parts', {
      ...common,
      sources: [Source.asset(folder, { exclude: ['*', '!assets', '!assets/**'] })],
      cacheControl: [CacheControl.fromString(assetsCache)],
    });
    const names = new BucketDeployment(this, 'Names', {
      ...common,
      sources: [Source.asset(folder, { exclude: ['assets', '.*'] }), Source.jsonData(signInWithPath.slice(1), signInWith)],
      cacheControl: [CacheControl.fromString(pageCache)],
    });
    names.node.addDependency(parts);
    acknowledgeWildcards(
      role,
      'Granted by the CDK to its own function, which copies the page from the bucket of assets into that of the page',
      [
        'Action::s3:Abort*',
        'Action::s3:DeleteObject*',
        'Action::s3:GetBucket*',
        'Action::s3:GetObject*',
        'Action::s3:List*',
        `Resource::arn:aws:s3:::cdk-hnb659fds-assets-${settings.account}-${settings.region}/*`,
        `Resource::${arnAsFound(page)}/*`,
      ],
    );
    for (const child of Stack.of(this).node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))) {
      Validations.of(child).acknowledge({ id: 'AwsSolutions-L1', reason: 'The CDK chooses the runtime of its own function' });
    }
  }
}
