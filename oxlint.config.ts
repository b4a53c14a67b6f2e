import { defineConfig } from 'oxlint';

// Who may import what. A later override replaces an earlier one, so each room lists all that is closed to it.

type Ban = ({ readonly regex: string } | { readonly group: string[] }) & { readonly message: string; readonly importNamePattern?: string };

/** The imports that match, of values and of types. A pattern sees the specifier as written; a regex knows no lookahead, and what a group's `!` names passes all. */
const closed = (...bans: Ban[]): ['error', { patterns: Ban[] }] => ['error', { patterns: bans }];

const room = (name: string, message: string): Ban => ({ regex: `^(\\.\\./)+${name}/`, message });

const toInfra = room('infra', 'imports run one way: only tests look into infra');
const toFunctions = room('functions', 'imports run one way: shared and web never see functions');
const toWeb = room('web', 'imports run one way: nothing imports the web page');
const toTest = room('test', 'imports run one way: nothing imports tests');
const toKindInside: Ban = {
  group: ['cocp', 'cicr', 'expiry', 'termination', 'transfer'].flatMap((kind) => [`**/${kind}/*`, `!**/${kind}/index.ts`]),
  message: "a kind of case has one door: import its folder's index.ts",
};
const comesIn = 'shared imports zod and itself: the time, new ids and all else of the outside come in as arguments';
const toAllButZod: Ban = { regex: '^([^.z]|z[^o]|zo[^d]|zod[^/])', message: `${comesIn}; date arithmetic stands in shared/calendar` };
const toAllButZodAndTemporal: Ban = { regex: '^([^.zt]|z[^o]|zo[^d]|zod[^/]|t[^e]|te[^m])', message: comesIn };
const toSdk: Ban = { regex: '^@(aws-sdk|smithy)/', message: 'the AWS SDK appears in functions/adapters and infra only' };
const toTable: Ban = {
  regex: '^@aws-sdk/(client-dynamodb|lib-dynamodb|util-dynamodb)',
  message: 'one room writes cases: functions/adapters/dynamodb',
};
const toAdapters: Ban = {
  regex: '/adapters/',
  message: 'what a room needs of the outside comes in as an argument: dependencies.ts puts the adapter there',
};
const toDocuments: Ban = { regex: '^@aws-sdk/(lib-dynamodb|util-dynamodb)', message: toTable.message };
const toTableWrites: Ban = {
  regex: '^@aws-sdk/client-dynamodb$',
  importNamePattern:
    '^((Put|Update|Delete)Item|TransactWriteItems|BatchWriteItem|ExecuteStatement|BatchExecuteStatement|ExecuteTransaction)',
  message: toTable.message,
};
const toCdk: Ban = { regex: '^(aws-cdk-lib|constructs)($|/)', message: 'infrastructure is described in infra' };
const toPage: Ban = { regex: '^(react|react-dom|react-aria|@tanstack)', message: 'the page is drawn in web' };
const toServer: Ban = { regex: '^(node:|hono|@hono/|@aws-|@dynoxide/|jose$|swagger-ui-dist)', message: 'the page runs in a browser' };

const toPages: Ban = { regex: '/pages/', message: 'a page is opened by its route: what several pages share has a room of its own' };

const alwaysClosed = [toInfra, toWeb, toTest, toKindInside];
const closedToWeb = [toInfra, toTest, toKindInside, toFunctions, toCdk, toServer];

const outsideWorld = (
  'process console crypto performance fetch require Buffer global globalThis setTimeout setInterval setImmediate queueMicrotask ' +
  'window document navigator localStorage sessionStorage'
).split(' ');
const noRandomness = { object: 'Math', property: 'random', message: comesIn };
const noClock = [
  { object: 'Date', property: 'now', message: 'the time is an argument; the clock is read in dependencies.ts' },
  { object: 'Temporal', property: 'Now', message: 'the time is an argument; the clock is read in dependencies.ts' },
];

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'node'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true, es2024: true },
  ignorePatterns: ['web/dist/**', 'cdk.out/**', 'coverage/**', 'playwright-report/**', 'test-results/**', 'infra/node-24.js'],
  rules: {
    'eslint/eqeqeq': 'error',
    'eslint/no-console': 'error',
    'eslint/no-empty': 'error',
    'eslint/no-else-return': 'error',
    'eslint/no-param-reassign': 'error',
    'eslint/no-var': 'error',
    // Both are meant here: free text refuses control characters and is counted in code points.
    'eslint/no-control-regex': 'off',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    // A small function may stand beside its only use; a type parameter may tie an argument to a table's row.
    'unicorn/consistent-function-scoping': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    // It does not see what a callback or an awaited call changes.
    'eslint/no-unmodified-loop-condition': 'off',
    'eslint/no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    'eslint/prefer-const': 'error',
    'eslint/no-restricted-properties': ['error', ...noClock.slice(1)],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    'typescript/consistent-type-definitions': ['error', 'type'],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
    'typescript/require-await': 'error',
    'typescript/restrict-plus-operands': 'error',
    'typescript/return-await': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    'unicorn/prefer-node-protocol': 'error',
  },
  overrides: [
    {
      files: ['infra/**'],
      rules: {
        'eslint/no-restricted-imports': closed(toWeb, toTest, toKindInside, toDocuments, toTableWrites),
        // A construct is made for the place it takes in its stack.
        'eslint/no-new': 'off',
      },
    },
    {
      files: ['functions/**'],
      rules: {
        'eslint/no-restricted-imports': closed(...alwaysClosed, toCdk, toPage, toSdk, toAdapters),
        'eslint/no-restricted-properties': ['error', ...noClock],
        'node/no-process-env': 'error',
      },
    },
    {
      // Where a function is put together, and where what the table's stream carries is read.
      files: [
        'functions/*/{dependencies,handler}.ts',
        'functions/relay/{relay-with-providers,carry-out-batch}.ts',
        'functions/render/issue-batch.ts',
      ],
      rules: { 'eslint/no-restricted-imports': closed(...alwaysClosed, toCdk, toPage, toSdk) },
    },
    {
      files: ['functions/adapters/**'],
      rules: { 'eslint/no-restricted-imports': closed(...alwaysClosed, toCdk, toPage, toTable) },
    },
    {
      files: ['functions/adapters/dynamodb/**'],
      rules: { 'eslint/no-restricted-imports': closed(...alwaysClosed, toCdk, toPage) },
    },
    {
      files: ['functions/*/dependencies.ts'],
      rules: { 'eslint/no-restricted-properties': 'off', 'node/no-process-env': 'off' },
    },
    {
      files: ['shared/**'],
      rules: {
        'eslint/no-restricted-imports': closed(...alwaysClosed, toFunctions, toAllButZod),
        'eslint/no-restricted-globals': ['error', ...['Date', ...outsideWorld].map((name) => ({ name, message: comesIn }))],
        'eslint/no-restricted-properties': ['error', noRandomness, ...noClock],
      },
    },
    {
      files: ['shared/calendar/**'],
      rules: {
        'eslint/no-restricted-imports': closed(...alwaysClosed, toFunctions, toAllButZodAndTemporal),
        'eslint/no-restricted-globals': ['error', ...outsideWorld.map((name) => ({ name, message: comesIn }))],
      },
    },
    {
      files: ['web/**'],
      plugins: ['react', 'jsx-a11y'],
      rules: {
        'eslint/no-restricted-imports': closed(...closedToWeb, toPages),
        'react/react-in-jsx-scope': 'off',
        // A status may hold paragraphs, which <output> may not; a group of buttons is no <fieldset>.
        'jsx-a11y/prefer-tag-over-role': 'off',
      },
    },
    {
      files: ['web/pages/**', 'web/routes/**', 'web/*.tsx'],
      rules: { 'eslint/no-restricted-imports': closed(...closedToWeb) },
    },
    {
      // What the server answers is typed here and not parsed again: zod stays out of the page's first load.
      files: ['web/api/**'],
      rules: { 'typescript/no-unsafe-type-assertion': 'off' },
    },
    {
      files: ['test/**'],
      plugins: ['vitest'],
      rules: {
        'vitest/no-disabled-tests': 'error',
        'vitest/no-focused-tests': 'error',
        // The second argument is what a failure says.
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
        'vitest/no-restricted-vi-methods': [
          'error',
          { mock: 'pass the dependency in', doMock: 'pass the dependency in', useFakeTimers: 'pass the time in' },
        ],
        'eslint/no-console': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
      },
    },
    { files: ['infra/local/main.ts', 'infra/build-web-if-stale.ts'], rules: { 'eslint/no-console': 'off' } },
    { files: ['**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
});
