import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundling, root } from '../../infra/constructs/bundling.ts';
import { writeFonts } from '../../infra/fonts/write.ts';
import { entryOf, functions, hasFonts, type FunctionName } from '../../infra/stacks/functions.ts';

export type Bundle = {
  readonly file: string;
  /** Bytes of the one module. */
  readonly bytes: number;
};

/** Everything made by this process, gone with it. */
const folder = mkdtempSync(join(tmpdir(), 'kigen-bundles-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** What the CDK tells esbuild for these options, but for the source map. */
const argumentsFor = ({ target, format, minify, mainFields, banner, esbuildArgs = {} }: ReturnType<typeof bundling>): readonly string[] => [
  '--bundle',
  '--platform=node',
  '--log-level=warning',
  `--target=${target}`,
  `--format=${format}`,
  ...(minify === true ? ['--minify'] : []),
  `--main-fields=${mainFields?.join()}`,
  `--banner:js=${banner}`,
  ...Object.entries(esbuildArgs).flatMap(([name, value]) =>
    typeof value === 'boolean' ? (value ? [name] : []) : [value].flat().map((each) => `${name}=${each}`),
  ),
];

const build = async (name: FunctionName): Promise<Bundle> => {
  const { packaged } = functions[name];
  const file = join(folder, name, 'index.mjs');
  const told = argumentsFor(bundling({ name, packaged, fonts: hasFonts(name), sourceMaps: folder }));
  await promisify(execFile)(join(root, 'node_modules/.bin/esbuild'), [join(root, entryOf(name)), `--outfile=${file}`, ...told], {
    cwd: root,
  });
  for (const path of packaged) await cp(join(root, 'node_modules', path), join(folder, name, 'node_modules', path), { recursive: true });
  if (hasFonts(name)) writeFonts(join(folder, name, 'fonts'));
  return { file, bytes: (await stat(file)).size };
};

const built = new Map<FunctionName, Promise<Bundle>>();

/** The module the stack deploys for a function, with the packaged files beside it; made once for all who ask. */
export const bundleOf = (name: FunctionName): Promise<Bundle> => {
  const bundle = built.get(name) ?? build(name);
  built.set(name, bundle);
  return bundle;
};
