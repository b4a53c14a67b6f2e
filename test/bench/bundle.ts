import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { functions, type EnvironmentName, type FunctionName } from '../../infra/stacks/functions.ts';
import { bundleOf } from '../aws/bundle.ts';
import { atMost, kilobytes, median, milliseconds, times, withoutGoal, type Figure } from './figures.ts';
import { temporaryFolder } from './stage.ts';

const starts = 21;

type Measured = { readonly file: string; readonly bytes: number };

/** The bare ones, by the same means but for the packages that infra/bundled puts in others' place: they are what anybody would write. */
const bundle = async (entry: string, outfile: string): Promise<Measured> => {
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
  return { file: outfile, bytes: (await stat(outfile)).size };
};

/** What any of them is told: more than one needs changes nothing. */
const told = {
  CASE_CLOCK_ARN: 'arn:aws:states:eu-west-1:111111111111:stateMachine:kigen-bench-case-clock',
  MAIL_SENDER: 'kigen@portal.example',
  CONFIGURATION_SET: 'kigen-bench',
  TABLE_NAME: 'kigen',
  DUE_SHARDS: '64',
  PORTAL_URL: 'https://portal.example',
  TOKEN_ISSUER: 'https://identity.example',
  CLIENT_ID: 'kigen-portal',
  ORIGIN_SECRETS: 'a-secret-of-thirty-two-characters-or-more',
  CURSOR_KEY: 'a-key-of-thirty-two-characters-or-more-than-that',
  LINK_KEY: 'a-key-of-thirty-two-characters-or-more-than-that',
  DOCUMENTS_BUCKET: 'kigen-bench-documents',
  SIGNING_KEY: 'arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-0000-0000-000000000000',
  UPLOADS_FUNCTION: 'kigen-bench-uploads',
} as const satisfies Record<EnvironmentName, string>;

const ofLambda = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none', POWERTOOLS_DEV: 'false' };

/** From a process that is up to its handler, in milliseconds of processor time: what a cold start adds to that of Node itself. */
const startUp = async (file: string): Promise<number> => {
  const code = `const from = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(file).href)}); const { user, system } = process.cpuUsage(from); console.log((user + system) / 1_000);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...told, ...ofLambda },
  });
  return Number(stdout.trim());
};

/** Each function's bundle as it is deployed, and the bare ones, measured in turns. */
export const measureBundle = async (): Promise<readonly Figure[]> => {
  await using folder = await temporaryFolder();
  const names = Object.keys(functions) as FunctionName[];
  const bundles = new Map<string, Measured>([
    ['bare API', await bundle(join(import.meta.dirname, 'bare-entry.ts'), join(folder.path, 'bare.mjs'))],
    ['bare worker', await bundle(join(import.meta.dirname, 'bare-worker-entry.ts'), join(folder.path, 'bare-worker.mjs'))],
  ]);
  for (const name of names) bundles.set(name, await bundleOf(name));
  const took = new Map<string, number[]>([...bundles.keys()].map((name) => [name, []]));
  for (let start = 0; start < starts; start += 1) {
    for (const [name, { file }] of bundles) took.get(name)?.push(await startUp(file));
  }
  const sizeOf = (name: string): number => bundles.get(name)?.bytes ?? Number.NaN;
  const startOf = (name: string): number => median(took.get(name) ?? []);
  return names.flatMap((name) => {
    const [bare, goal] = name === 'api' ? (['bare API', 1.5] as const) : (['bare worker', 1.15] as const);
    return [
      atMost(`the bundle of ${name}, as a ratio to a ${bare}`, sizeOf(name) / sizeOf(bare), goal, times),
      withoutGoal(`  ${name} / ${bare}`, `${kilobytes(sizeOf(name))} / ${kilobytes(sizeOf(bare))}`),
      atMost(`the start-up of ${name}, as a ratio to a ${bare}`, startOf(name) / startOf(bare), goal, times),
      withoutGoal(`  ${name} / ${bare}`, `${milliseconds(startOf(name))} / ${milliseconds(startOf(bare))}`),
    ];
  });
};
