import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aPdf, bomb, manyStreams } from './some-files.ts';

const cost = z.strictObject({ verdict: z.string().nullable(), seconds: z.number(), mebibytes: z.number() });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kigen-cost-'));
});
afterAll(() => rm(folder, { recursive: true }));

const costOf = async (file: Buffer) => {
  const path = join(folder, 'scan.pdf');
  await writeFile(path, file);
  const run = async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'cost-entry.ts'), path]);
    return cost.parse(JSON.parse(stdout));
  };
  // The least of three: what a busy machine keeps the collector of garbage from is not what the file costs.
  const runs = [await run(), await run(), await run()];
  const least = (what: 'seconds' | 'mebibytes'): number => Math.min(...runs.map((each) => each[what]));
  return { verdicts: new Set(runs.map(({ verdict }) => verdict)), seconds: least('seconds'), mebibytes: least('mebibytes') };
};

describe('what a hostile file costs, in processor time and memory of a process of its own', () => {
  const flate = '/Filter /FlateDecode';
  it.each([
    ['a stream of 500 MB', () => aPdf({ dictionary: flate, stream: bomb(500 * 2 ** 20) })],
    ['many streams of 20 MB', manyStreams],
    [
      'streams in streams of 30 MB',
      () => aPdf({ dictionary: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(bomb(30 * 2 ** 20)) }),
    ],
  ])('%s: refused within a second and 100 MB', async (_, file) => {
    const { verdicts, seconds, mebibytes } = await costOf(file());
    expect([...verdicts]).toEqual(['INFLATES']);
    expect(seconds).toBeLessThan(1);
    expect(mebibytes).toBeLessThan(100);
  });
});
