import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { tableDefinition, tidyAttribute } from '../../../functions/adapters/dynamodb/table.ts';
import { containing, propertiesOf, resourcesOf, settingsOf, synthesize } from './synthesized.ts';

const { data, stacks } = synthesize();
const table = propertiesOf(data, 'AWS::DynamoDB::GlobalTable');
const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = tableDefinition('any');

describe('the stack of what must not be lost', () => {
  it('is not deleted by anybody who did not switch its protection off first', () => {
    expect(stacks.data.terminationProtection).toBe(true);
  });

  it.each([
    ['AWS::KMS::Key', ['Key', 'SigningKey']],
    ['AWS::DynamoDB::GlobalTable', ['Table']],
    ['AWS::S3::Bucket', ['DocumentAccessLogs', 'Documents']],
  ])('has %s under ids that never change, and keeps it when the stack goes', (type, ids) => {
    const found = resourcesOf(data, type);
    expect(Object.keys(found).toSorted()).toEqual(ids);
    for (const resource of Object.values(found))
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

describe('the table', () => {
  it('has a name that can be given once only', () => {
    expect(table.TableName).toBe('kigen-prod');
  });

  it('has the keys and the index that the adapter is written for', () => {
    expect(table).toMatchObject({ AttributeDefinitions, KeySchema, GlobalSecondaryIndexes });
  });

  it('is on demand', () => {
    expect(table.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('can be brought back to any second of the last 35 days', () => {
    expect(table.Replicas).toMatchObject([
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 } },
    ]);
  });

  it('can not be deleted by a slip', () => {
    expect(table.Replicas).toMatchObject([{ DeletionProtectionEnabled: true }]);
  });

  it('is encrypted with our own key, which is rotated', () => {
    expect(table.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
    expect(table.Replicas).toMatchObject([{ SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } }]);
    expect(() => data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })).not.toThrow();
  });

  it('has a stream that carries keys alone', () => {
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' });
  });

  it('tidies away what has expired', () => {
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: tidyAttribute, Enabled: true });
  });
});

describe('the bucket of documents', () => {
  const documents = resourcesOf(data, 'AWS::S3::Bucket').Documents?.Properties;

  it('keeps every version, for a year after it was replaced', () => {
    expect(documents).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          { Prefix: 'uploads/' },
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
          { NoncurrentVersionExpiration: { NoncurrentDays: 365 }, ExpiredObjectDeleteMarker: true, Status: 'Enabled' },
        ],
      },
    });
  });

  it('deletes no current version by itself but of what was sent in and not looked at, after a day', () => {
    const rules = documents?.LifecycleConfiguration as { readonly Rules: readonly object[] } | undefined;
    expect(rules?.Rules.filter((rule) => /"Expiration(InDays|Date)"/.test(JSON.stringify(rule)))).toEqual([
      {
        Id: 'not-looked-at',
        Prefix: 'uploads/',
        Status: 'Enabled',
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      },
    ]);
  });

  it('may be written to and read from by the page alone, at addresses signed for one file', () => {
    expect(documents?.CorsConfiguration).toMatchObject({
      CorsRules: [{ AllowedMethods: ['GET', 'PUT'], AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'], MaxAge: 3600 }],
    });
  });

  it('is closed to the public and has no lists of its own', () => {
    expect(documents).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it('is encrypted with our own key, and what is asked of it is logged', () => {
    expect(documents).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } },
          },
        ],
      },
      LoggingConfiguration: { DestinationBucketName: { Ref: 'DocumentAccessLogs' } },
    });
  });

  it.each(['Documents', 'DocumentAccessLogs'])('%s answers over TLS only', (bucket) => {
    expect(() =>
      data.hasResourceProperties('AWS::S3::BucketPolicy', {
        Bucket: { Ref: bucket },
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 's3:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              Principal: { AWS: '*' },
            }),
          ]),
        },
      }),
    ).not.toThrow();
  });
});

describe('a table restored from a backup', () => {
  const restored = synthesize({
    ...settingsOf('prod'),
    restoredTable: { name: 'kigen-prod-restored-20270401', streamLabel: '2027-04-01T01:02:03.456' },
  });

  it('is what the functions use', () => {
    const functions = Object.values(resourcesOf(restored.portal, 'AWS::Lambda::Function'));
    const tables = functions.flatMap(({ Properties }) => {
      const { Environment } = Properties as { Environment?: { Variables: Record<string, unknown> } };
      return Environment?.Variables.TABLE_NAME ?? [];
    });
    expect(tables).toEqual(Array.from({ length: 8 }, () => 'kigen-prod-restored-20270401'));
  });

  it('feeds the relay from its own stream', () => {
    expect(() =>
      restored.portal.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: 'arn:aws:dynamodb:ap-northeast-1:222222222222:table/kigen-prod-restored-20270401/stream/2027-04-01T01:02:03.456',
      }),
    ).not.toThrow();
  });

  it('is turned to without a knot: the data stack, deployed first, goes on exporting what the portal stack still uses', () => {
    const exportsOf = (template: typeof data): readonly string[] => Object.keys(template.toJSON().Outputs as object);
    expect(exportsOf(data).length).toBeGreaterThan(3);
    expect(exportsOf(restored.data)).toEqual(containing(exportsOf(data)));
  });

  it('leaves the table of the stack where it is', () => {
    expect(Object.keys(resourcesOf(restored.data, 'AWS::DynamoDB::GlobalTable'))).toEqual(['Table']);
  });
});
