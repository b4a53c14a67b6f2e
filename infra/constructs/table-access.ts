import { Stack } from 'aws-cdk-lib';
import type { ITableV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { dueIndex } from '../../functions/adapters/dynamodb/table.ts';
import type { TableAccess } from '../stacks/functions.ts';

/** The table in use, the bucket of documents, and the key everything is encrypted with. */
export type Data = { readonly table: ITableV2 | TableV2; readonly documents: IBucket; readonly key: IKey };

const reading = ['BatchGetItem', 'GetItem', 'Query'];
/** What a transaction and a single write are made of. There is no Scan and no BatchWriteItem. */
const writing = ['ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'];

const actions = {
  NONE: [],
  READ: reading,
  WRITE: [...reading, ...writing],
  SWEEP: [...reading, ...writing],
} as const satisfies Record<TableAccess, readonly string[]>;

/** What DynamoDB does with the key on a caller's behalf, beside decrypting. CDK's own grants ask for ReEncrypt* and GenerateDataKey*. */
const keyUse = ['DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncryptFrom', 'ReEncryptTo'];

/** Lets a function do with the table what `access` says. The index only for the sweep. */
export const grantTable = (grantee: IFunction, { table, key }: Data, access: TableAccess): void => {
  // Decrypting is asked for by DynamoDB, by its stream and by Lambda for the environment.
  grantee.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn] }));
  if (access === 'NONE') return;
  grantee.addToRolePolicy(
    new PolicyStatement({ actions: actions[access].map((action) => `dynamodb:${action}`), resources: [table.tableArn] }),
  );
  if (access === 'SWEEP') {
    grantee.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${dueIndex}`] }));
  }
  grantee.addToRolePolicy(
    new PolicyStatement({
      actions: keyUse.map((action) => `kms:${action}`),
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(grantee).region}.amazonaws.com` } },
    }),
  );
};
