import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** What is paid for by the piece. */
export type Counts = {
  /** Requests to the API, each an invocation of the function api. */
  apiRequests: number;
  /** Invocations of the other functions. */
  invocations: Record<'tick' | 'park' | 'relay' | 'render' | 'sweep' | 'delivery', number>;
  /** States entered by the state machine of the case. */
  transitions: number;
  /** Executions started. */
  executions: number;
  mails: number;
  /** Documents issued. */
  documents: number;
  /** Requests to KMS to sign one. */
  seals: number;
  /** Files put in the bucket of documents and fetched from it to be added to. */
  filePuts: number;
  fileGets: number;
  /** Requests to DynamoDB, of which units are made. */
  tableRequests: number;
  /** Read request units: 4 KB read consistently. */
  readUnits: number;
  /** Write request units: 1 KB, twice in a transaction, the index included. */
  writeUnits: number;
};

export const nothing = (): Counts => ({
  apiRequests: 0,
  invocations: { tick: 0, park: 0, relay: 0, render: 0, sweep: 0, delivery: 0 },
  transitions: 0,
  executions: 0,
  mails: 0,
  documents: 0,
  seals: 0,
  filePuts: 0,
  fileGets: 0,
  tableRequests: 0,
  readUnits: 0,
  writeUnits: 0,
});

/** What is counted now, and taking it away so that counting begins anew. */
export type Counter = { readonly counts: () => Counts; readonly take: () => Counts };

export const startCounter = (): Counter => {
  let counts = nothing();
  return {
    counts: () => counts,
    take: () => {
      const taken = counts;
      counts = nothing();
      return taken;
    },
  };
};

const added = [
  'apiRequests',
  'transitions',
  'executions',
  'mails',
  'documents',
  'seals',
  'filePuts',
  'fileGets',
  'tableRequests',
  'readUnits',
  'writeUnits',
] as const satisfies readonly (keyof Counts)[];

export const sumOf = (...all: readonly Counts[]): Counts => {
  const sum = nothing();
  for (const each of all) {
    for (const name of added) sum[name] += each[name];
    for (const name of ['tick', 'park', 'relay', 'render', 'sweep', 'delivery'] as const) sum.invocations[name] += each.invocations[name];
  }
  return sum;
};

const consumed = z.object({ CapacityUnits: z.number() });
const answered = z.object({ ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]) });

const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand']);

/** From now on each request of this client is counted, with the units the engine says it took (by the rules of DynamoDB). */
export const countTable = (client: DynamoDBClient, into: () => Counts): void => {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (asked) => {
        if (commandName === 'CreateTableCommand') return next(asked);
        const result = await next({ ...asked, input: { ...asked.input, ReturnConsumedCapacity: 'TOTAL' } });
        const counts = into();
        const units = answered.parse(result.output).ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
        counts.tableRequests += 1;
        if (writes.has(commandName)) counts.writeUnits += units;
        else counts.readUnits += units;
        return result;
      },
    { step: 'initialize', name: 'counted' },
  );
};
