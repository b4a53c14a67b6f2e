import { dirname, join, resolve } from 'node:path';
import { LogLevel, OutputFormat, SourceMapMode, type BundlingOptions, type ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';

export const root = resolve(import.meta.dirname, '../..');

const quoted = (path: string): string => `"${path.replaceAll('"', '\\"')}"`;

type Bundle = {
  readonly name: string;
  /** Files under node_modules that the function serves as they stand: they are put beside the bundle. */
  readonly packaged: readonly string[];
  /** Whether it draws forms: their fonts are put beside the bundle, in `fonts`. */
  readonly fonts: boolean;
  /** Where the map of the minified bundle goes, under the function's name: it is not deployed. docs/runbook.md#read-a-stack-trace. */
  readonly sourceMaps: string;
};

const besideTheBundle = ({ name, packaged, fonts, sourceMaps }: Bundle): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (from, to) => [
    `mkdir -p ${quoted(sourceMaps)}`,
    `mv ${quoted(join(to, 'index.mjs.map'))} ${quoted(join(sourceMaps, `${name}.mjs.map`))}`,
    ...packaged.flatMap((file) => {
      const target = join(to, 'node_modules', file);
      return [`mkdir -p ${quoted(dirname(target))}`, `cp ${quoted(join(from, 'node_modules', file))} ${quoted(target)}`];
    }),
    ...(fonts ? [`${quoted(process.execPath)} ${quoted(join(root, 'infra/fonts/write.ts'))} ${quoted(join(to, 'fonts'))}`] : []),
  ],
});

const bundled = (name: string): string => join(root, 'infra/bundled', name);

/** Packages that are smaller in a bundle: infra/bundled says of each why nothing is missed. */
const aliases = {
  '--alias:@aws-sdk/credential-provider-node': bundled('credential-provider-node.ts'),
  '--alias:@aws-sdk/endpoint-cache': bundled('endpoint-cache.ts'),
  '--alias:brotli/decompress.js': bundled('brotli-decompress.ts'),
  '--alias:zod': bundled('zod.ts'),
} as const;

/** One module with everything in it, the SDK too: what was tested is what runs. */
export const bundling = (bundle: Bundle): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  logLevel: LogLevel.WARNING,
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  sourcesContent: false,
  // Japanese as it is: escaped it weighs twice as much. The CDK has an option for it and does not pass it on.
  esbuildArgs: { '--charset': 'utf8', ...aliases },
  // Some packages say `main` where they mean CommonJS; their modules are smaller.
  mainFields: ['module', 'main'],
  externalModules: [],
  // What is CommonJS inside still asks for Node's own parts with require.
  banner: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
  commandHooks: besideTheBundle(bundle),
});
