import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { atMost, kilobytes, median, milliseconds, times, withoutGoal, type Figure } from './figures.ts';
import { temporaryFolder } from './stage.ts';

const starts = 21;

const root = join(import.meta.dirname, '../..');

/** As infra/constructs/bundling.ts bundles what is deployed. */
const bundle = async (entry: string, outfile: string): Promise<number> => {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    charset: 'utf8',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);" },
    logLevel: 'error',
  });
  return (await stat(outfile)).size;
};

const environment = {
  TABLE_NAME: 'kigen',
  DUE_SHARDS: '64',
  PORTAL_URL: 'https://portal.example',
  TOKEN_ISSUER: 'https://identity.example',
  CLIENT_ID: 'kigen-portal',
  ORIGIN_SECRETS: 'a-secret-of-thirty-two-characters-or-more',
  CURSOR_KEY: 'a-key-of-thirty-two-characters-or-more-than-that',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  POWERTOOLS_DEV: 'false',
};

/** From a process that is up to its handler: what a cold start adds to that of Node itself. */
const startUp = async (file: string): Promise<number> => {
  const code = `const from = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - from);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...environment },
  });
  return Number(stdout.trim());
};

/** The API's bundle and a bare one, measured in turns. */
export const measureBundle = async (): Promise<readonly Figure[]> => {
  await using folder = await temporaryFolder();
  const [api, bare] = [join(folder.path, 'api.mjs'), join(folder.path, 'bare.mjs')];
  const size = await bundle(join(root, 'functions/api/handler.ts'), api);
  const bareSize = await bundle(join(import.meta.dirname, 'bare-entry.ts'), bare);
  const took = { api: [] as number[], bare: [] as number[] };
  for (let start = 0; start < starts; start += 1) {
    took.api.push(await startUp(api));
    took.bare.push(await startUp(bare));
  }
  return [
    atMost("the API's bundle, as a ratio to bare Hono + DocumentClient", size / bareSize, 1.5, times),
    withoutGoal('  the API / bare', `${kilobytes(size)} / ${kilobytes(bareSize)}`),
    atMost("the API's start-up, as a ratio to bare Hono + DocumentClient", median(took.api) / median(took.bare), 1.5, times),
    withoutGoal('  the API / bare', `${milliseconds(median(took.api))} / ${milliseconds(median(took.bare))}`),
  ];
};
