import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { parties } from '../acceptance/records.ts';
import { httpClient, type HttpClient } from './http.ts';

export type Memory = { readonly held: number; readonly rss: number };

export type BenchPortal = {
  readonly url: string;
  readonly pid: number;
  readonly enginePid: number | null;
  readonly http: HttpClient;
  /** A token of somebody who acts for this party. */
  readonly tokenOf: (partyId: string) => Promise<string>;
  readonly memory: () => Promise<Memory>;
  readonly stop: () => Promise<void>;
};

/** A folder that is taken away again. */
export const temporaryFolder = async (): Promise<{ readonly path: string } & AsyncDisposable> => {
  const path = await mkdtemp(join(tmpdir(), 'kigen-bench-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

const nextMessage = async (child: ChildProcess): Promise<Record<string, unknown>> => {
  const [message] = (await once(child, 'message')) as [Record<string, unknown>];
  return message;
};

/** The flags `npm start` gives Node. */
const flagsOfStart = async (): Promise<readonly string[]> => {
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')));
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
};

export type StageSettings = {
  readonly dataDir: string;
  /** Where the clock stands; without one it goes with real time. */
  readonly clock?: string;
  readonly endpoint?: string;
};

/** The portal as `npm start` runs it, in a process of its own, with everybody of the stories registered. */
export const startBenchPortal = async ({ dataDir, clock = '', endpoint = '' }: StageSettings): Promise<BenchPortal> => {
  const child = fork(join(import.meta.dirname, 'portal-child.ts'), {
    execArgv: [...(await flagsOfStart()), '--expose-gc'],
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DEMO: 'off', CLOCK: clock, DYNAMODB_ENDPOINT: endpoint },
  });
  const ready = await Promise.race([
    nextMessage(child),
    once(child, 'exit').then(() => {
      throw new Error('the portal ended before it was ready');
    }),
  ]);
  const url = String(ready['url']);
  const http = httpClient(url);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (partyId: string): Promise<string> => {
    const known =
      tokens.get(partyId) ??
      http
        .expect<{ readonly token: string }>('POST', '/local/token', { body: { partyId, userId: `U-${partyId}` } })
        .then(({ token }) => token);
    tokens.set(partyId, known);
    return known;
  };
  const operations = await tokenOf('OPS-INTERNATIONAL');
  for (const { partyId, ...body } of Object.values(parties))
    await http.expect('PUT', `/api/parties/${partyId}`, { token: operations, body });
  return {
    url,
    pid: child.pid ?? 0,
    enginePid: typeof ready['enginePid'] === 'number' ? ready['enginePid'] : null,
    http,
    tokenOf,
    memory: async () => {
      const answered = nextMessage(child);
      child.send('memory');
      return (await answered) as Memory;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.send('stop');
      http.close();
      await ended;
    },
  };
};

/** Work shared by so many who each take the next piece when they are done. */
export const shared = async <T>(pieces: readonly T[], workers: number, work: (piece: T, index: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < pieces.length; index = next++) await work(pieces[index] as T, index);
  };
  await Promise.all(Array.from({ length: workers }, worker));
};
