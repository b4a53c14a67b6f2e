import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageOf } from '../../../infra/deploy/stage-of.ts';

const root = join(import.meta.dirname, '../../..');

const run = (file: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    const child = execFile(join(root, 'node_modules/.bin/node'), [join(root, file), ...args], (_, __, stderr) =>
      resolve({ code: child.exitCode, said: stderr }),
    );
  });

describe('what is deployed', () => {
  it.each([undefined, 'production'])('is a stage there is, not %s', (stage) => {
    expect(() => stageOf(stage)).toThrow('Which stage? One of dev, prod.');
  });

  it('is told by whoever deploys: an example that nobody has replaced is named', () => {
    expect(() => stageOf('prod')).toThrow('infra/settings/prod.ts: domainName is still an example; write your own (docs/deploy.md).');
  });

  it.each(['infra/deploy/deploy.ts', 'infra/deploy/first-user.ts', 'infra/deploy/restore.ts'])(
    '%s says so in one sentence and stops',
    async (file) => {
      const { code, said } = await run(file, 'prod');
      expect(code).toBe(1);
      expect(said).toBe('infra/settings/prod.ts: domainName is still an example; write your own (docs/deploy.md).\n');
    },
  );
});
