import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type BucketPolicy, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** A bucket without public access, without lists of its own of who may what, encrypted, and over TLS only. */
export class PrivateBucket extends Bucket {
  // These two as IBucket has them: the CDK's own do not fit it under exactOptionalPropertyTypes.
  declare policy?: BucketPolicy;
  override get isWebsite(): boolean {
    return false;
  }

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      ...props,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
    });
  }
}
