import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { buildWebIfStale } from '../infra/build-web-if-stale.ts';
import { chromiumPath } from './browser/chromium.ts';

// All tests: those of vitest, then those in the browser, then one line with the sum. A test that was skipped counts as failed;
// one in the browser that passed at its second attempt counts as passed, and the list above the sum names it as flaky.

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');

type Count = { readonly passed: number; readonly failed: number };

const vitestReport = z
  .object({ numPassedTests: z.int(), numTotalTests: z.int() })
  .transform(({ numPassedTests, numTotalTests }): Count => ({ passed: numPassedTests, failed: numTotalTests - numPassedTests }));

const playwrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }) })
  .transform(({ stats }): Count => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }));

/** Runs one of the two. Nothing run, no report, or a bad exit without a failed test is one failure. */
const run = async (command: string, args: readonly string[], report: string, shape: z.ZodType<Count>): Promise<Count> => {
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(join(root, 'node_modules/.bin', command), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
  const count = await readFile(report, 'utf8').then(
    (text) => shape.parse(JSON.parse(text)),
    (): Count => ({ passed: 0, failed: 0 }),
  );
  const isSound = exitCode === 0 && count.passed > 0;
  if (!isSound && count.failed === 0) console.error(`${command} ended with ${exitCode} and ${count.passed} passed tests`);
  return isSound || count.failed > 0 ? count : { ...count, failed: 1 };
};

const runAll = async (): Promise<readonly Count[]> => {
  chromiumPath();
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports);
  await buildWebIfStale();
  const ofVitest = join(reports, 'vitest.json');
  const ofPlaywright = join(reports, 'playwright.json');
  return [
    await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${ofVitest}`], ofVitest, vitestReport),
    await run('playwright', ['test', '--reporter=list,json'], ofPlaywright, playwrightReport),
  ];
};

const counts = await runAll().catch((error: unknown): readonly Count[] => {
  console.error(error);
  return [{ passed: 0, failed: 1 }];
});
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
