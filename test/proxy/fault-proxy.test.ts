import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../infra/local/engine.ts';
import { startFaultProxy, type FaultProxy, type Faults } from './fault-proxy.ts';
import { seeded } from './seeded.ts';

const TableName = 'things';
const none: Faults = { lag: 0, conflicts: 0, lostAnswers: 0 };

let engine: Engine;
let straight: DynamoDBClient;
let proxy: FaultProxy;
let client: DynamoDBClient;
/** A new table behind a new proxy. */
const begin = async (faults: Partial<Faults>, seed = 1): Promise<void> => {
  engine = await startEngine({ dataDir: 'memory' });
  straight = clientOf(engine.endpoint);
  proxy = await startFaultProxy(engine.endpoint, seed, { ...none, ...faults });
  // One try each: the faults themselves are to be seen.
  client = clientOf(proxy.endpoint);
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'of', 'at'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [
            { AttributeName: 'of', KeyType: 'HASH' },
            { AttributeName: 'at', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
};
const end = async (): Promise<void> => {
  await proxy.stop();
  await engine.stop();
};
afterEach(end);

const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 });

const item = (pk: string) => ({ pk: { S: pk }, of: { S: 'all' }, at: { S: pk } });
const put = (pk: string) => client.send(new PutItemCommand({ TableName, Item: item(pk) }));
const transact = (...pks: readonly string[]) =>
  client.send(new TransactWriteItemsCommand({ TransactItems: pks.map((pk) => ({ Put: { TableName, Item: item(pk) } })) }));
const inIndex = async (): Promise<readonly string[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'due',
      KeyConditionExpression: '#of = :of',
      ExpressionAttributeNames: { '#of': 'of' },
      ExpressionAttributeValues: { ':of': { S: 'all' } },
    }),
  );
  return Items.map(({ pk }) => pk?.S ?? '');
};
const isThere = async (pk: string, through: DynamoDBClient = straight): Promise<boolean> =>
  (await through.send(new GetItemCommand({ TableName, Key: { pk: { S: pk } }, ConsistentRead: true }))).Item !== undefined;
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, number) => String(number).padStart(4, '0'));

describe('no faults asked for', () => {
  it('what was written is read, in the table and in the index', async () => {
    await begin({});
    await put('a');
    await transact('b', 'c');
    expect(await isThere('a', client)).toBe(true);
    expect(await inIndex()).toEqual(['a', 'b', 'c']);
  });
});

describe('an index that is behind', () => {
  it('answers as the table once was, never longer ago than the lag, and never goes back', async () => {
    await begin({ lag: 400 });
    const written = names(60);
    const before: number[] = [];
    let last = 0;
    for (const [count, pk] of written.entries()) {
      await put(pk);
      const seen = await inIndex();
      expect(seen).toEqual(written.slice(0, seen.length));
      expect(seen.length).toBeGreaterThanOrEqual(last);
      last = seen.length;
      before.push(count + 1 - seen.length);
    }
    expect(Math.max(...before)).toBeGreaterThan(0);
    expect(proxy.counts().late).toBeGreaterThan(10);
    await delay(420);
    expect(await inIndex()).toEqual(written);
  });

  it('forgets what was taken out of it as late as it learns what was put in', async () => {
    await begin({ lag: 0 });
    await put('a');
    expect(await inIndex()).toEqual(['a']);
    proxy.set({ lag: 60_000 });
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: 'a' } },
        UpdateExpression: 'REMOVE #of',
        ExpressionAttributeNames: { '#of': 'of' },
      }),
    );
    expect(await inIndex()).toEqual(['a']);
    proxy.set({ lag: 0 });
    expect(await inIndex()).toEqual([]);
  });

  it('a read that asks to be consistent is never late, one that does not may be', async () => {
    await begin({ lag: 60_000 });
    await put('a');
    expect(await isThere('a', client)).toBe(true);
    const read = new GetItemCommand({ TableName, Key: { pk: { S: 'a' } } });
    expect((await client.send(read)).Item).toBeUndefined();
  });
});

describe('transactions in the way of each other', () => {
  it('one in twenty is cancelled as DynamoDB cancels it, and nothing of it is applied', async () => {
    await begin({ conflicts: 0.05 }, 20_270_401);
    const failed = new Map<string, unknown>();
    for (const pk of names(400)) await transact(pk, `${pk}b`).catch((error: unknown) => failed.set(pk, error));
    const cancelled = [...failed.keys()];
    for (const error of failed.values()) {
      expect(error).toBeInstanceOf(TransactionCanceledException);
      const codes = (error as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code);
      expect([
        ['TransactionConflict', 'None'],
        ['None', 'TransactionConflict'],
      ]).toContainEqual(codes);
    }
    expect(cancelled.length).toBeGreaterThan(8);
    expect(cancelled.length).toBeLessThan(36);
    expect(proxy.counts()).toMatchObject({ transactions: 400, conflicts: cancelled.length });
    for (const pk of cancelled) expect([await isThere(pk), await isThere(`${pk}b`)]).toEqual([false, false]);
  });

  it('one that was carried out is not cancelled when it is sent again', async () => {
    await begin({});
    const command = new TransactWriteItemsCommand({
      ClientRequestToken: 'one',
      TransactItems: [{ Put: { TableName, Item: item('a'), ConditionExpression: 'attribute_not_exists(pk)' } }],
    });
    await client.send(command);
    proxy.set({ conflicts: 1 });
    await client.send(command);
    await expect(transact('b')).rejects.toBeInstanceOf(TransactionCanceledException);
  });
});

describe('answers that are lost', () => {
  it('what was written is there; whoever wrote it is not told', async () => {
    await begin({ lostAnswers: 0.1 }, 7);
    const unanswered: string[] = [];
    for (const pk of names(100)) {
      await (Number(pk) % 2 === 0 ? put(pk) : transact(pk)).catch(() => unanswered.push(pk));
    }
    expect(unanswered.length).toBeGreaterThan(3);
    expect(unanswered).toHaveLength(proxy.counts().lostAnswers);
    for (const pk of unanswered) expect(await isThere(pk)).toBe(true);
  });

  it('a client that tries again with its token writes once', async () => {
    await begin({ lostAnswers: 1 });
    const command = new TransactWriteItemsCommand({
      ClientRequestToken: 'once',
      TransactItems: [{ Put: { TableName, Item: item('a'), ConditionExpression: 'attribute_not_exists(pk)' } }],
    });
    await expect(client.send(command)).rejects.toThrow('socket hang up');
    proxy.set({ lostAnswers: 0 });
    await client.send(command);
    expect(await inIndex()).toEqual(['a']);
  });
});

describe('the seed', () => {
  it('gives the same faults again', async () => {
    const draws = (seed: number) => Array.from({ length: 5 }, seeded(seed));
    expect(draws(42)).toEqual(draws(42));
    expect(draws(42)).not.toEqual(draws(43));
    const cancelledWith = async (seed: number): Promise<string> => {
      await begin({ conflicts: 0.3 }, seed);
      const outcomes: string[] = [];
      for (const pk of names(30)) {
        outcomes.push(
          await transact(pk).then(
            () => '.',
            () => 'x',
          ),
        );
      }
      return outcomes.join('');
    };
    const once = await cancelledWith(42);
    await end();
    expect(await cancelledWith(42)).toBe(once);
    expect(once).toContain('x');
  });
});
