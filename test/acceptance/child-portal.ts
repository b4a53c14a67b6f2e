import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { processesEndingWith } from '../../infra/local/processes.ts';

const main = join(import.meta.dirname, '../../infra/local/main.ts');

export type ChildPortal = {
  readonly url: string;
  readonly pid: number;
  /** The process of the embedded engine that has its data in `dataDir`. */
  readonly enginePid: () => Promise<number>;
  /** Ends at once, without a chance to finish anything. */
  readonly kill: () => void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** SIGTERM, and how it ended. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

const engineOf = async (dataDir: string): Promise<readonly number[]> =>
  processesEndingWith(` --db-path ${join(await realpath(dataDir), 'engine.db')}`);

export const enginesOn = engineOf;

/** `npm start` without the page, as a process of its own: it can be killed. Resolves when it says that it is ready. */
export const startChild = async ({
  dataDir,
  port,
  clock,
  demo = false,
}: {
  readonly dataDir: string;
  readonly port: number;
  readonly clock?: string;
  /** With the demonstration's data. */
  readonly demo?: boolean;
}): Promise<ChildPortal> => {
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: demo ? '' : 'off', CLOCK: clock ?? '', DYNAMODB_ENDPOINT: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid, stdout, stderr } = child;
  if (pid === undefined || stdout === null || stderr === null) throw new Error('the portal was not started');
  const said: string[] = [];
  stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => ({
    code: typeof code === 'number' ? code : null,
    signal: typeof signal === 'string' ? signal : null,
  }));
  const url = await new Promise<string>((resolve, reject) => {
    let line = '';
    stdout.setEncoding('utf8').on('data', (text: string) => {
      line += text;
      const ready = /^ready (\S+)$/m.exec(line);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
    void ended.then((end) => reject(new Error(`the portal ended with ${JSON.stringify(end)}: ${said.join('')}`)));
  });
  return {
    url,
    pid,
    enginePid: async () => {
      const [engine] = await engineOf(dataDir);
      if (engine === undefined) throw new Error(`no engine has its data in ${dataDir}`);
      return engine;
    },
    kill: () => child.kill('SIGKILL'),
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};
