import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../infra/local/main.ts');

/** A portal as `npm start` runs it, in a process group of its own; everything it says is kept. */
export const runPortalProcess = (environment: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', DATA_DIR: 'memory', CLOCK: '', DEMO: 'off', DYNAMODB_ENDPOINT: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the portal was not started');
  let [out, error] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, out, error }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const url = /^ready (\S+)\n/.exec(out)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then((end) => reject(new Error(`the portal ended: ${JSON.stringify(end)}`)));
  });
  // Whoever waits for the end alone does not mind that it was never ready.
  ready.catch(() => undefined);
  return {
    pid,
    /** Its address, once it serves. */
    ready,
    ended,
    kill: async (signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT') => {
      child.kill(signal);
      return ended;
    },
    killGroup: async (signal: 'SIGTERM' | 'SIGINT') => {
      process.kill(-pid, signal);
      return ended;
    },
  };
};
export type PortalProcess = ReturnType<typeof runPortalProcess>;
