import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../infra/local/engine.ts';
import { processesEndingWith } from '../../../infra/local/processes.ts';

let dataDir: string;
const engines: Engine[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kigen-engine-'));
});
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

const start = async (settings: Parameters<typeof startEngine>[0]): Promise<Engine> => {
  const engine = await startEngine(settings);
  engines.push(engine);
  return engine;
};

const clientOf = ({ endpoint }: Engine): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 10 });

const createTable = (client: DynamoDBClient) =>
  client.send(
    new CreateTableCommand({
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
const put = (client: DynamoDBClient, pk: string) => client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: pk } } }));
const isThere = async (client: DynamoDBClient, pk: string): Promise<boolean> =>
  (await client.send(new GetItemCommand({ TableName: 'things', Key: { pk: { S: pk } }, ConsistentRead: true }))).Item !== undefined;

/** An engine started by another process, and the engine's pid. */
const startElsewhere = (folder: string) => {
  const code = `const { startEngine } = await import(${JSON.stringify(new URL('../../../infra/local/engine.ts', import.meta.url).href)});
    console.log((await startEngine({ dataDir: ${JSON.stringify(folder)} })).pid);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { process: starter, pid: new Promise<number>((resolve) => starter.stdout.once('data', (text) => resolve(Number(text)))) };
};

/** A process that is gone, or a zombie: that one still has a pid, but no command line. */
const hasEnded = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() === '' || stdout.startsWith('Z');
};

describe('an engine with its data in a folder', () => {
  it('keeps what it acknowledged when it is stopped and started again', async () => {
    const first = await start({ dataDir });
    await createTable(clientOf(first));
    await put(clientOf(first), 'a');
    await first.stop();
    expect(await isThere(clientOf(await start({ dataDir })), 'a')).toBe(true);
  });

  it('is started again on the same port when it is killed, and clients go on', async () => {
    const deaths: boolean[] = [];
    const engine = await start({ dataDir, onDeath: ({ restarted }) => deaths.push(restarted) });
    const client = clientOf(engine);
    await createTable(client);
    await put(client, 'a');
    const { pid } = engine;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => deaths).toEqual([true]);
    expect(engine.pid).not.toBe(pid);
    expect(await isThere(client, 'a')).toBe(true);
    await put(client, 'b');
  });

  it('ends one left over on the same data before it starts, and no other', async () => {
    const other = await mkdtemp(join(tmpdir(), 'kigen-engine-'));
    const elsewhere = await start({ dataDir: other });
    const starter = startElsewhere(dataDir);
    const left = await starter.pid;
    starter.process.kill('SIGSTOP');
    const next = await start({ dataDir });
    await expect.poll(() => hasEnded(left)).toBe(true);
    expect(await processesEndingWith(` --db-path ${join(dataDir, 'engine.db')}`)).toEqual([next.pid]);
    expect(await processesEndingWith(` --db-path ${join(other, 'engine.db')}`)).toEqual([elsewhere.pid]);
    starter.process.kill('SIGKILL');
    await elsewhere.stop();
    await rm(other, { recursive: true, force: true });
  });
});

describe('the process that started an engine is killed', () => {
  it('leaves no engine behind', async () => {
    const starter = startElsewhere('memory');
    const pid = await starter.pid;
    starter.process.kill('SIGKILL');
    await expect.poll(() => hasEnded(pid)).toBe(true);
  });
});

describe('an engine in memory', () => {
  it('does not come back empty when it dies: whoever started it is told', async () => {
    const deaths: boolean[] = [];
    const engine = await start({ dataDir: 'memory', onDeath: ({ restarted }) => deaths.push(restarted) });
    process.kill(engine.pid, 'SIGKILL');
    await expect.poll(() => deaths).toEqual([false]);
  });
});

describe('no program for the engine', () => {
  it('is said in one sentence', async () => {
    process.env.DYNOXIDE_BIN = '/nowhere/dynoxide';
    try {
      await expect(startEngine({ dataDir: 'memory' })).rejects.toThrow(
        'DYNOXIDE_BIN is /nowhere/dynoxide, which is not a program that can be run.',
      );
    } finally {
      delete process.env.DYNOXIDE_BIN;
    }
  });
});
