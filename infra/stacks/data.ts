import { Duration } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type ITableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { dueIndex, tidyAttribute } from '../../functions/adapters/dynamodb/table.ts';
import { prefixes } from '../../functions/files/index.ts';
import { keep } from '../constructs/keep.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import type { Settings } from '../settings/index.ts';
import { StackOfStage } from './stack-of-stage.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The table in use. The stack's own has a fixed name, so that no second, empty one can be made beside it. */
export const tableNameOf = ({ stage, restoredTable }: Settings): string => restoredTable?.name ?? `kigen-${stage}`;

/** What must not be lost: the key, the table, the documents. Everything here outlives its stack. */
export class DataStack extends StackOfStage {
  readonly key: Key;
  readonly table: ITableV2 | TableV2;
  readonly documents: PrivateBucket;
  /** Seals documents; it is used and never seen. A document stays valid for as long as its certificate says, whatever becomes of the key. */
  readonly signingKey: Key;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'data', {
      settings,
      description: 'the table, the documents, the key both are encrypted with, and the key that seals documents',
      isProtected: true,
    });
    this.key = keep(
      new Key(this, 'Key', { alias: `kigen-${settings.stage}`, description: 'Everything Kigen keeps', enableKeyRotation: true }),
      'Key',
    );
    const table = keep(this.newTable(settings), 'Table');
    // Always exported: a deployment that turns to a restored table takes the portal stack off these after this stack.
    for (const used of [table.tableArn, table.tableName, table.tableStreamArn]) this.exportValue(used);
    const { restoredTable } = settings;
    this.table =
      restoredTable === null
        ? table
        : TableV2.fromTableAttributes(this, 'RestoredTable', {
            tableName: restoredTable.name,
            tableStreamArn: this.formatArn({
              service: 'dynamodb',
              resource: 'table',
              resourceName: `${restoredTable.name}/stream/${restoredTable.streamLabel}`,
            }),
            encryptionKey: this.key,
          });
    this.signingKey = keep(
      new Key(this, 'SigningKey', {
        alias: `kigen-${settings.stage}-documents`,
        description: 'Seals the documents of Kigen',
        keySpec: KeySpec.RSA_4096,
        keyUsage: KeyUsage.SIGN_VERIFY,
      }),
      'SigningKey',
    );
    const accessLogs = keep(this.newAccessLogs(), 'DocumentAccessLogs');
    this.documents = keep(this.newDocuments(accessLogs, settings), 'Documents');
  }

  /** As functions/adapters/dynamodb/table.ts defines it. The stream carries keys alone: whoever follows it reads the rows. */
  private newTable({ stage }: Settings): TableV2 {
    return new TableV2(this, 'Table', {
      tableName: `kigen-${stage}`,
      partitionKey: text('PK'),
      sortKey: text('SK'),
      globalSecondaryIndexes: [
        { indexName: dueIndex, partitionKey: text('dueShard'), sortKey: text('dueAt'), projectionType: ProjectionType.KEYS_ONLY },
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      dynamoStream: StreamViewType.KEYS_ONLY,
      timeToLiveAttribute: tidyAttribute,
    });
  }

  private newDocuments(accessLogs: PrivateBucket, { domainName }: Settings): PrivateBucket {
    return new PrivateBucket(this, 'Documents', {
      versioned: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs,
      // The page sends scans to addresses signed for one file each, and shows files from such addresses.
      cors: [
        {
          allowedOrigins: [`https://${domainName}`],
          allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3_600,
        },
      ],
      lifecycleRules: [
        // What nobody has looked at is let go of after a day, and what was refused with it.
        {
          id: 'not-looked-at',
          prefix: `${prefixes.comingIn}/`,
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // A document that was replaced or deleted by mistake can be brought back for a year.
        { id: 'versions-before', noncurrentVersionExpiration: Duration.days(365), expiredObjectDeleteMarker: true },
      ],
    });
  }

  /** Who asked for which document, by id, for two years. */
  private newAccessLogs(): PrivateBucket {
    return new PrivateBucket(this, 'DocumentAccessLogs', {
      lifecycleRules: [{ id: 'old-logs', expiration: Duration.days(731) }],
    });
  }
}
