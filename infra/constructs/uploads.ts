import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { prefixes, type Prefix } from '../../functions/files/index.ts';
import { acknowledgeWildcards, arnAsImported } from './acknowledge.ts';
import { PortalFunction, type Shared } from './portal-function.ts';

/** The function that looks at scans that come in: the only one that reads what nobody has looked at, and it reaches nothing else. */
export class Uploads extends Construct {
  readonly check: IFunction;
  private readonly documents: IBucket;

  constructor(scope: Construct, shared: Shared) {
    super(scope, 'uploads');
    this.documents = shared.data.documents;
    this.check = new PortalFunction(this, 'uploads', shared, shared.told);
    this.grant(this.check, [
      [prefixes.comingIn, ['s3:GetObject', 's3:DeleteObject']],
      [prefixes.scans, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']],
    ]);
    // Without it what is not there is answered as forbidden.
    this.check.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.documents.bucketArn] }));
  }

  /** Lets a function make the addresses scans are sent to and read at, and have them looked at. */
  grantUse(grantee: IFunction): void {
    this.grant(grantee, [
      [prefixes.comingIn, ['s3:PutObject']],
      [prefixes.scans, ['s3:GetObject']],
    ]);
    grantee.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.check.functionArn] }));
  }

  private grant(grantee: IFunction, granted: readonly (readonly [Prefix, string[]])[]): void {
    for (const [prefix, actions] of granted) {
      grantee.addToRolePolicy(new PolicyStatement({ actions, resources: [this.documents.arnForObjects(`${prefix}/*`)] }));
    }
    if (this.documents.encryptionKey !== undefined) {
      grantee.addToRolePolicy(
        new PolicyStatement({
          actions: ['kms:GenerateDataKey'],
          resources: [this.documents.encryptionKey.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` } },
        }),
      );
    }
    if (grantee.role === undefined) throw new TypeError(`${grantee.node.path} has no role`);
    const bucket = arnAsImported(this, this.documents, this.documents.bucketArn);
    acknowledgeWildcards(
      grantee.role,
      'The objects under one prefix of one bucket',
      granted.map(([prefix]) => `Resource::${bucket}/${prefix}/*` as const),
    );
  }
}
