import { resolve } from 'node:path';
import { Charset, LogLevel, OutputFormat, SourceMapMode, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';

export const root = resolve(import.meta.dirname, '../..');

/** Where the maps of the minified bundles are put, named after the functions: they are not deployed. docs/runbook.md#read-a-stack-trace. */
export const sourceMaps = resolve(root, 'cdk.out/source-maps');

const quoted = (path: string): string => `"${path.replaceAll('"', '\\"')}"`;

/** `packaged`: files under node_modules that the function serves as they stand, put beside the bundle. */
const besideTheBundle = (name: string, packaged: readonly string[]) => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (from: string, to: string) => [
    `mkdir -p ${quoted(sourceMaps)}`,
    `mv ${quoted(`${to}/index.mjs.map`)} ${quoted(`${sourceMaps}/${name}.mjs.map`)}`,
    ...packaged.flatMap((file) => {
      const target = `${to}/node_modules/${file}`;
      return [`mkdir -p ${quoted(resolve(target, '..'))}`, `cp ${quoted(`${from}/node_modules/${file}`)} ${quoted(target)}`];
    }),
  ],
});

/** One module with everything in it, the SDK too: what was tested is what runs. */
export const bundling = (name: string, packaged: readonly string[]): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  logLevel: LogLevel.WARNING,
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  sourcesContent: false,
  // Japanese as it is: escaped it would weigh twice as much.
  charset: Charset.UTF8,
  // Some packages say `main` where they mean CommonJS; their modules are smaller.
  mainFields: ['module', 'main'],
  externalModules: [],
  // What is CommonJS inside still asks for Node's own parts with require.
  banner: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
  commandHooks: besideTheBundle(name, packaged),
});
