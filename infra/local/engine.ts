import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, mkdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { freePort } from './free-port.ts';
import { endProcessesEndingWith } from './processes.ts';

/** The embedded engine: a DynamoDB-compatible server over SQLite, run as a child process. */
export type Engine = {
  readonly endpoint: string;
  /** Changes when the engine died and was started again. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

type EngineSettings = {
  /** Where its file is kept; `memory` keeps nothing. */
  readonly dataDir: string;
  /** It died. `restarted` false: it could not be brought back, or what it held is lost (`memory`). */
  readonly onDeath?: (death: { readonly restarted: boolean; readonly detail: string }) => void;
};

const startTimeout = 10_000;
const portAttempts = 10;
/** More deaths than this in a minute are no accident. */
const deathsPerMinute = 30;

/** The engine's program: `DYNOXIDE_BIN`, else the one npm installed. Refuses where there is neither. */
const findBinary = async (): Promise<string> => {
  const named = process.env.DYNOXIDE_BIN;
  if (named !== undefined && named !== '') {
    try {
      await access(named, constants.X_OK);
      return named;
    } catch {
      throw new CannotStart(`DYNOXIDE_BIN is ${named}, which is not a program that can be run.`);
    }
  }
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new CannotStart(
      'The embedded database engine is installed on Linux x64 only: set DYNOXIDE_BIN to a dynoxide program for this system, or DYNAMODB_ENDPOINT to any DynamoDB endpoint.',
    );
  }
};

type Run = { readonly child: ChildProcess; readonly pid: number };

/**
 * Ends the engine when this process is gone, however it went: the guard's standard input is a pipe
 * of ours, and its end tells. Without it a killed portal would leave the engine behind.
 */
const guard = (engine: Run): void => {
  const watch = spawn('/bin/sh', ['-c', 'read -r line || kill -9 "$1"', 'kigen-engine-guard', String(engine.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.unref();
  watch.on('error', () => undefined);
  watch.stdin.on('error', () => undefined);
  engine.child.once('exit', () => watch.stdin.end('ended\n'));
};

/** One start on one port: the running engine, or why there is none. */
const run = async (binary: string, port: number, file: string | null): Promise<Run | { readonly failed: string }> => {
  const args = ['serve', '--port', String(port), ...(file === null ? [] : ['--db-path', file])];
  // A session of its own: a signal to the portal's process group must not end the engine before the portal.
  const child = spawn(binary, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  const started = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}: ${said.join('').trim()}`));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 100) said.push(text);
      if (said.join('').includes('listening on')) resolve(null);
    });
  });
  const timeout = new AbortController();
  const late = delay(startTimeout, 'did not answer in time', { signal: timeout.signal }).catch(() => null);
  const failed = await Promise.race([started, late]);
  timeout.abort();
  const { pid } = child;
  if (failed === null && pid !== undefined) return { child, pid };
  child.kill('SIGKILL');
  return { failed: failed ?? 'has no process id' };
};

const gone = async ({ child }: Run): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/**
 * Starts the engine on a free port of 127.0.0.1 and resolves when it answers. One that dies is started
 * again on the same port, so that clients go on; one left over on the same data is ended first.
 */
export const startEngine = async ({ dataDir, onDeath = () => undefined }: EngineSettings): Promise<Engine> => {
  const binary = await findBinary();
  let file: string | null = null;
  if (dataDir !== 'memory') {
    await mkdir(dataDir, { recursive: true });
    file = join(await realpath(dataDir), 'engine.db');
    await endProcessesEndingWith(` --db-path ${file}`);
  }

  let port = 0;
  let current: Run | undefined;
  let failed = '';
  for (let attempt = 0; attempt < portAttempts && current === undefined; attempt += 1) {
    port = await freePort();
    const result = await run(binary, port, file);
    if ('child' in result) current = result;
    else failed = result.failed;
    if (failed !== '' && !failed.includes('already in use')) break;
  }
  if (current === undefined) throw new CannotStart(`The embedded database engine does not start: ${failed}`);

  let stopping = false;
  let deaths: readonly number[] = [];
  let restarting: Promise<void> = Promise.resolve();

  const bringBack = async (detail: string): Promise<void> => {
    deaths = [...deaths.filter((at) => at > performance.now() - 60_000), performance.now()];
    while (!stopping && file !== null && deaths.length <= deathsPerMinute) {
      const result = await run(binary, port, file);
      if ('child' in result) {
        watch(result);
        onDeath({ restarted: true, detail });
        return;
      }
      deaths = [...deaths, performance.now()];
      await delay(50);
    }
    if (!stopping) onDeath({ restarted: false, detail });
  };
  const watch = (engine: Run): void => {
    current = engine;
    guard(engine);
    engine.child.once('exit', (code, signal) => {
      if (!stopping) restarting = bringBack(`ended with ${code ?? signal}`);
    });
  };
  watch(current);

  return {
    endpoint: `http://127.0.0.1:${port}`,
    get pid() {
      if (current === undefined) throw new Error('the engine was started');
      return current.pid;
    },
    stop: async () => {
      stopping = true;
      await restarting;
      if (current === undefined) return;
      current.child.kill('SIGTERM');
      const impatience = setTimeout(() => current?.child.kill('SIGKILL'), 3_000);
      await gone(current);
      clearTimeout(impatience);
    },
  };
};
