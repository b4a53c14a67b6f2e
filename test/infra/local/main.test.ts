import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processesEndingWith } from '../../../infra/local/processes.ts';
import { freePort } from '../../../infra/local/free-port.ts';
import { clientOf } from '../../acceptance/client.ts';
import { registerParties } from '../../acceptance/records.ts';
import { runPortalProcess, type PortalProcess } from './a-portal-process.ts';

let dataDir: string;
const portals: PortalProcess[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kigen-main-'));
});
afterEach(async () => {
  await Promise.all(portals.splice(0).map((portal) => portal.kill('SIGKILL')));
  await rm(dataDir, { recursive: true, force: true });
});

const run = (environment: Readonly<Record<string, string>> = {}): PortalProcess => {
  const portal = runPortalProcess({ DATA_DIR: dataDir, ...environment });
  portals.push(portal);
  return portal;
};
const engines = () => processesEndingWith(` --db-path ${join(dataDir, 'engine.db')}`);

describe('a portal that is started and stopped', () => {
  it('says one line on standard output when it serves, and ends with 0 and without its engine', async () => {
    const portal = run();
    const url = await portal.ready;
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect(await engines()).toHaveLength(1);
    expect(await portal.kill('SIGTERM')).toEqual({ code: 0, signal: null, out: `ready ${url}\n`, error: '' });
    expect(await engines()).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what is under way when its whole group gets %s', async (signal) => {
    const first = run();
    const client = clientOf(await first.ready);
    await registerParties(client);
    const operations = await client.as('OPS-INTERNATIONAL');
    const answers = Array.from({ length: 20 }, (_, index) =>
      operations
        .send('PUT', `/api/parties/P-NEW-${index}`, {
          name: `New ${index}`,
          role: 'RESELLER',
          pcn: '5A4B0001',
          country: 'JP',
          email: `new-${index}@example.com`,
          locale: 'ja',
        })
        .then(({ status }) => ({ index, status }))
        .catch(() => ({ index, status: 0 })),
    );
    await Promise.race(answers);
    expect(await first.killGroup(signal)).toMatchObject({ code: 0, signal: null });
    const written = (await Promise.all(answers)).filter(({ status }) => status !== 0);
    expect(written.length).toBeGreaterThan(0);
    const again = await clientOf(await run().ready).as('OPS-INTERNATIONAL');
    for (const { index, status } of written) {
      expect(status).toBe(201);
      expect((await again.send('GET', `/api/parties/P-NEW-${index}`)).status).toBe(200);
    }
  });

  it('ends while its clock is on a long way, which it keeps where it has come', async () => {
    const portal = run({ CLOCK: '2027-01-10T00:00:00Z' });
    const client = clientOf(await portal.ready);
    const walk = client.send('POST', '/local/clock', { advance: 'P400D' }).catch(() => null);
    expect(await portal.kill('SIGTERM')).toMatchObject({ code: 0 });
    const answer = await walk;
    expect([200, 503, undefined]).toContain(answer?.status);
  });
});

describe('what keeps a portal from starting is said in one line, and it ends with 1', () => {
  const saying = (sentence: RegExp) => ({ code: 1, signal: null, out: '', error: expect.stringMatching(sentence) as string });

  it('a setting that can not be', async () => {
    expect(await run({ PORT: 'abc' }).ended).toEqual(saying(/^PORT is "abc"; it must be a port number.*\n$/));
  });

  it('a port that is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    expect(await run({ PORT: String(port) }).ended).toEqual(
      saying(new RegExp(`^Port ${port} of 127.0.0.1 is taken; set PORT to another one\\.\n$`)),
    );
    other.close();
  });

  it('a folder that can not be written', async () => {
    await writeFile(join(dataDir, 'file'), '');
    expect(await run({ DATA_DIR: join(dataDir, 'file', 'folder') }).ended).toEqual(
      saying(/^DATA_DIR is ".*", which can not be written \(ENOTDIR\)\..*\n$/),
    );
    expect(await run({ DATA_DIR: join(dataDir, 'file') }).ended).toEqual(saying(/^DATA_DIR is ".*", which is not a folder\..*\n$/));
    expect(await run({ DATA_DIR: '/proc/kigen' }).ended).toEqual(
      saying(/^DATA_DIR is "\/proc\/kigen", which can not be written \(ENOENT\)\..*\n$/),
    );
  });

  it('another portal on the same data', async () => {
    const first = run();
    await first.ready;
    expect(await run().ended).toEqual(saying(/^Another portal is already running on the data in .*\n$/));
    await first.kill('SIGTERM');
    await run().ready;
  });

  it('no program for the engine', async () => {
    expect(await run({ DYNOXIDE_BIN: '/nowhere/dynoxide' }).ended).toEqual(
      saying(/^DYNOXIDE_BIN is \/nowhere\/dynoxide, which is not a program.*\n$/),
    );
  });

  it('a DynamoDB endpoint nobody answers at', async () => {
    expect(await run({ DYNAMODB_ENDPOINT: `http://127.0.0.1:${await freePort()}` }).ended).toEqual(
      saying(/^DYNAMODB_ENDPOINT is http.*, which does not answer.*\n$/),
    );
  });
});

describe('a portal that was killed', () => {
  it('leaves an engine to be ended before the next one starts, even if nobody watched over it', async () => {
    const first = run();
    await first.ready;
    const [engine = 0] = await engines();
    // The guard that ends an engine whose portal is gone is killed first.
    for (const guard of await processesEndingWith(`kigen-engine-guard ${engine}`)) process.kill(guard, 'SIGKILL');
    await first.kill('SIGKILL');
    expect(await engines()).toEqual([engine]);
    await run().ready;
    const [next] = await engines();
    expect(next).not.toBe(engine);
    expect(await engines()).toHaveLength(1);
  });

  it('while it set up its demonstration sets it up anew: all of it is there, once', async () => {
    const first = run({ DEMO: 'on', CLOCK: '2027-01-10T00:00:00Z' });
    await expect.poll(() => existsSync(join(dataDir, 'mail.db')), { timeout: 20_000 }).toBe(true);
    await first.kill('SIGKILL');
    const client = clientOf(await run({ DEMO: 'on', CLOCK: '2027-01-10T00:00:00Z' }).ready);
    const reference = clientOf(await run({ DEMO: 'on', CLOCK: '2027-01-10T00:00:00Z', DATA_DIR: 'memory' }).ready);
    const told = async ({ mails }: ReturnType<typeof clientOf>) =>
      (await mails()).map(({ at, to, subject, caseId }) => [at, to, subject, caseId]);
    expect(await told(client)).toEqual(await told(reference));
  });

  it('goes on with the clock as it was moved, and keeps its tokens good', async () => {
    const first = run({ CLOCK: '2027-01-10T00:00:00Z' });
    const before = clientOf(await first.ready);
    await before.advance('P10D');
    const { token } = (await before.send('POST', '/local/token', { partyId: 'OPS-AMERICAS' })).body as { token: string };
    await first.kill('SIGKILL');
    const after = clientOf(await run({ CLOCK: '2027-01-10T00:00:00Z' }).ready);
    expect(await after.now()).toBe('2027-01-20T00:00:00.000Z');
    expect((await after.send('GET', '/api/me', undefined, { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});
