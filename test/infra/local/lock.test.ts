import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from '../../../infra/local/lock.ts';
import { size } from '../../size.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kigen-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that tries to take the folder and then waits to be killed. */
const rival = () => {
  const code = `const { lockDataDir } = await import(${JSON.stringify(new URL('../../../infra/local/lock.ts', import.meta.url).href)});
    try { lockDataDir(${JSON.stringify(folder)}); console.log('taken'); } catch (error) { console.log(error.message); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    answer: new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim()))),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};

describe('a data folder', () => {
  it('is refused to a second portal while the first holds it, and given when that is done', async () => {
    const lock = lockDataDir(folder);
    const refused = `Another portal is already running on the data in ${folder}; stop it, or set DATA_DIR to another folder.`;
    expect(() => lockDataDir(folder)).toThrow(refused);
    const other = rival();
    expect(await other.answer).toBe(refused);
    await other.kill();
    lock.release();
    lockDataDir(folder).release();
  });

  it('is taken over from a portal that was killed', async () => {
    const other = rival();
    expect(await other.answer).toBe('taken');
    await other.kill();
    lockDataDir(folder).release();
  });

  it('goes to exactly one of many that start at once', async () => {
    const rivals = Array.from({ length: size.racers }, rival);
    const answers = await Promise.all(rivals.map(({ answer }) => answer));
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
    await Promise.all(rivals.map(({ kill }) => kill()));
  });
});
