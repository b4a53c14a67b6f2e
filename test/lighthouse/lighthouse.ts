import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../infra/local/free-port.ts';
import { startChild } from '../acceptance/child-portal.ts';
import { clientOf } from '../acceptance/client.ts';
import { chromiumPath } from '../browser/chromium.ts';
import { visitsOf, type Visit } from '../browser/visit-pages.ts';
import { signedInProxy } from './signed-in-proxy.ts';

/** Fetched when it is asked for and not before: it brings 100 packages along, which nothing else needs (docs/adr/0004-dependencies.md). */
const lighthouse = 'lighthouse@13.5.0';
const categories = ['accessibility', 'best-practices'] as const;

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly scoreDisplayMode: string; readonly title: string }>>;
};

const run = promisify(execFile);

const reportOf = async (url: string, folder: string): Promise<Report> => {
  const path = join(folder, 'report.json');
  await run(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      `--only-categories=${categories.join(',')}`,
      '--output=json',
      `--output-path=${path}`,
      '--quiet',
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath() }, maxBuffer: 50_000_000 },
  );
  return JSON.parse(await readFile(path, 'utf8')) as Report;
};

const failedIn = ({ categories: found, audits }: Report): readonly string[] =>
  categories.flatMap((name) =>
    (found[name]?.auditRefs ?? []).flatMap(({ id }) => {
      const audit = audits[id];
      return audit?.score !== null && audit?.score !== undefined && audit.score < 1 && audit.scoreDisplayMode !== 'informative'
        ? [`${id}: ${audit.title}`]
        : [];
    }),
  );

const portal = await startChild({ dataDir: 'memory', port: await freePort(), clock: '2026-11-22T03:00:00Z', demo: true });
const folder = await mkdtemp(join(tmpdir(), 'kigen-lighthouse-'));
const client = clientOf(portal.url);

const sessionOf = async ({ as }: Visit) => {
  if (as === null) return null;
  const reply = await client.send('POST', '/local/token', as);
  const { token } = reply.body as { token: string };
  return { token, ...as };
};

let isWhole = true;
try {
  const [only] = process.argv.slice(2);
  const visits = (await visitsOf(client)).filter(({ name }) => only === undefined || name === only);
  for (const visit of visits) {
    const proxy = await signedInProxy(portal.url, await sessionOf(visit));
    const report = await reportOf(`${proxy.url}${visit.path}`, folder);
    proxy.close();
    const scores = categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100));
    const failed = failedIn(report);
    isWhole &&= scores.every((score) => score === 100);
    console.log([visit.name.padEnd(20), ...categories.map((name, index) => `${name} ${scores[index]}`), ...failed].join('  '));
  }
} finally {
  await portal.stop();
  await rm(folder, { recursive: true });
}
process.exitCode = isWhole ? 0 : 1;
