import { BatchWriteItemCommand, CreateTableCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { toAttributes } from '../../functions/adapters/dynamodb/attributes.ts';
import { itemOfDue } from '../../functions/adapters/dynamodb/due-items.ts';
import {
  enrollmentListsOf,
  itemOfEnrollment,
  itemOfEnrollmentPointer,
  itemOfNumber,
} from '../../functions/adapters/dynamodb/enrollment-items.ts';
import { createClient, createStore, tableDefinition } from '../../functions/adapters/dynamodb/index.ts';
import type { Store } from '../../functions/store/index.ts';
import { startEngine } from '../../infra/local/engine.ts';
import { tableName } from '../../infra/local/table.ts';
import { dueAtOfEnrollment } from '../../shared/cases/settle.ts';
import type { Enrollment } from '../../shared/records/index.ts';
import { anEnrollment } from '../builders/index.ts';
import { shared } from './stage.ts';

const perBatch = 25;

export const enrollmentAt = (index: number): Enrollment =>
  anEnrollment({ enrollmentId: `E-${index}`, number: `N-${index}`, startsOn: '2025-04-01', channelModel: 'ONE_TIER' });

/** Every row the store itself writes for an enrollment. */
const rowsOf = (of: Enrollment): readonly WriteRequest[] => {
  const dueAt = dueAtOfEnrollment(of);
  const items = [
    itemOfEnrollment(of),
    itemOfNumber(of),
    ...enrollmentListsOf(of).map((list) => itemOfEnrollmentPointer(of.enrollmentId, list)),
    ...(dueAt === null ? [] : [itemOfDue({ of: 'ENROLLMENT', enrollment: of }, dueAt, 1)]),
  ];
  return items.map((item) => ({ PutRequest: { Item: toAttributes(item) } }));
};

const fill = async (client: DynamoDBClient, count: number): Promise<void> => {
  const batches: WriteRequest[][] = [];
  let batch: WriteRequest[] = [];
  for (let index = 0; index < count; index += 1) {
    const rows = rowsOf(enrollmentAt(index));
    if (batch.length + rows.length > perBatch) {
      batches.push(batch);
      batch = [];
    }
    batch.push(...rows);
  }
  batches.push(batch);
  await shared(batches, 8, async (requests) => {
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
  });
};

export type Filled = AsyncDisposable & { readonly endpoint: string; readonly client: DynamoDBClient; readonly store: Store };

/** An engine with so many enrollments, written by batch. */
export const startFilled = async (count: number): Promise<Filled> => {
  const engine = await startEngine({ dataDir: 'memory' });
  const client = createClient({ endpoint: engine.endpoint });
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  await fill(client, count);
  return {
    endpoint: engine.endpoint,
    client,
    store: createStore({ client, tableName, dueShards: 1 }),
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};
