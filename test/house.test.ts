import { execFile } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

type Example = { readonly why: string; readonly file: string; readonly code: string; readonly rule: string | null };

const importing = (what: string, from: string): string => `import { ${what} } from '${from}';\nexport const used = ${what};\n`;
const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';

/** What lint refuses (`rule`) and, beside it, what it lets pass (`null`). Each stands in a file of its own. */
const examples: readonly Example[] = [
  // prettier-ignore
  { why: 'shared imports zod', file: 'shared/records/a.ts', code: "import * as z from 'zod';\nexport const a = z.string();\n", rule: null },
  { why: 'shared imports itself', file: 'shared/api/b.ts', code: importing('plusDays', '../calendar/index.ts'), rule: null },
  { why: 'shared imports no other package', file: 'shared/api/c.ts', code: importing('Hono', 'hono'), rule: imports },
  { why: 'shared imports nothing of Node', file: 'shared/api/d.ts', code: importing('createHash', 'node:crypto'), rule: imports },
  { why: 'shared does not import functions', file: 'shared/api/e.ts', code: importing('x', '../../functions/api/app.ts'), rule: imports },
  { why: 'not even types', file: 'shared/api/f.ts', code: "export type { X } from '../../functions/api/app.ts';\n", rule: imports },
  { why: 'shared does not import web', file: 'shared/api/g.ts', code: importing('x', '../../web/main.tsx'), rule: imports },
  { why: 'shared does not import infra', file: 'shared/api/h.ts', code: importing('x', '../../infra/app.ts'), rule: imports },
  { why: 'the calendar uses Temporal', file: 'shared/calendar/i.ts', code: importing('Temporal', 'temporal-polyfill'), rule: null },
  { why: 'nobody else does', file: 'shared/cases/j.ts', code: importing('Temporal', 'temporal-polyfill'), rule: imports },
  { why: 'shared reads no clock', file: 'shared/cases/k.ts', code: 'export const a = () => new Date();\n', rule: globals },
  { why: 'nor does the calendar', file: 'shared/calendar/l.ts', code: 'export const a = () => Date.now();\n', rule: properties },
  { why: 'shared draws no lots', file: 'shared/cases/m.ts', code: 'export const a = () => Math.random();\n', rule: properties },
  { why: 'shared reads no environment', file: 'shared/cases/n.ts', code: 'export const a = () => process.env.TZ;\n', rule: globals },
  { why: 'shared writes no log', file: 'shared/cases/o.ts', code: "export const a = () => console.log('a');\n", rule: globals },

  { why: 'functions import shared', file: 'functions/api/a.ts', code: importing('x', '../../shared/records/index.ts'), rule: null },
  { why: 'functions do not import infra', file: 'functions/api/b.ts', code: importing('x', '../../infra/app.ts'), rule: imports },
  { why: 'functions do not import web', file: 'functions/api/c.ts', code: importing('x', '../../web/main.tsx'), rule: imports },
  { why: 'functions do not import tests', file: 'functions/api/d.ts', code: importing('x', '../../test/size.ts'), rule: imports },
  { why: 'no SDK outside the adapters', file: 'functions/api/e.ts', code: importing('SFNClient', '@aws-sdk/client-sfn'), rule: imports },
  {
    why: 'an adapter has its SDK',
    file: 'functions/adapters/stepfunctions/f.ts',
    code: importing('SFNClient', '@aws-sdk/client-sfn'),
    rule: null,
  },
  {
    why: 'but one room alone reaches the table',
    file: 'functions/adapters/ses/g.ts',
    code: importing('PutCommand', '@aws-sdk/lib-dynamodb'),
    rule: imports,
  },
  {
    why: 'a room knows no adapter',
    file: 'functions/cases/a.ts',
    code: importing('createStore', '../adapters/dynamodb/index.ts'),
    rule: imports,
  },
  {
    why: 'dependencies.ts gives it one',
    file: 'functions/park/dependencies.ts',
    code: importing('createStore', '../adapters/dynamodb/index.ts'),
    rule: null,
  },
  { why: 'that room', file: 'functions/adapters/dynamodb/h.ts', code: importing('PutCommand', '@aws-sdk/lib-dynamodb'), rule: null },
  {
    why: 'functions take the time as an argument',
    file: 'functions/tick/i.ts',
    code: 'export const a = () => Date.now();\n',
    rule: properties,
  },
  {
    why: 'functions take settings as arguments',
    file: 'functions/tick/j.ts',
    code: 'export const a = () => process.env.A;\n',
    rule: 'node(no-process-env)',
  },
  {
    why: 'dependencies.ts reads both',
    file: 'functions/tick/dependencies.ts',
    code: 'export const a = () => [Date.now(), process.env.A];\n',
    rule: null,
  },
  {
    why: 'functions log through the logger',
    file: 'functions/tick/k.ts',
    code: "export const a = () => console.log('a');\n",
    rule: 'eslint(no-console)',
  },

  { why: 'web imports shared', file: 'web/a.tsx', code: importing('x', '../shared/api/index.ts'), rule: null },
  { why: 'web does not import functions', file: 'web/b.tsx', code: importing('x', '../functions/api/app.ts'), rule: imports },
  { why: 'however deep it stands', file: 'web/cases/detail/c.tsx', code: importing('x', '../../../functions/api/app.ts'), rule: imports },
  { why: 'web has no SDK', file: 'web/d.tsx', code: importing('SFNClient', '@aws-sdk/client-sfn'), rule: imports },
  { why: 'web runs in a browser', file: 'web/e.tsx', code: importing('readFile', 'node:fs/promises'), rule: imports },

  { why: 'a route opens a page', file: 'web/routes/g.ts', code: importing('x', '../pages/case/case-page.tsx'), rule: null },
  { why: 'a room of the page imports none', file: 'web/design/h.tsx', code: importing('x', '../pages/case/case-page.tsx'), rule: imports },

  { why: 'infra imports functions', file: 'infra/a.ts', code: importing('x', '../functions/api/app.ts'), rule: null },
  { why: 'infra does not import web', file: 'infra/b.ts', code: importing('x', '../web/main.tsx'), rule: imports },
  {
    why: 'infra creates the table',
    file: 'infra/local/c.ts',
    code: importing('CreateTableCommand', '@aws-sdk/client-dynamodb'),
    rule: null,
  },
  { why: 'but writes no item', file: 'infra/local/d.ts', code: importing('PutItemCommand', '@aws-sdk/client-dynamodb'), rule: imports },
  {
    why: 'nor a transaction',
    file: 'infra/local/e.ts',
    code: importing('TransactWriteItemsCommand', '@aws-sdk/client-dynamodb'),
    rule: imports,
  },

  { why: 'a kind of case has one door', file: 'functions/api/l.ts', code: importing('x', '../../shared/cases/cocp/index.ts'), rule: null },
  { why: 'functions use it', file: 'functions/api/m.ts', code: importing('x', '../../shared/cases/cocp/advice.ts'), rule: imports },
  { why: 'web uses it', file: 'web/f.tsx', code: importing('x', '../shared/cases/cocp/advice.ts'), rule: imports },
  { why: 'the list of kinds uses it', file: 'shared/cases/p.ts', code: importing('x', './cocp/advice.ts'), rule: imports },
  { why: 'another kind uses it', file: 'shared/cases/expiry/q.ts', code: importing('x', '../cocp/advice.ts'), rule: imports },
  { why: 'inside a kind files see each other', file: 'shared/cases/cocp/r.ts', code: importing('x', './advice.ts'), rule: null },

  { why: 'exports have names', file: 'shared/records/s.ts', code: 'const a = 1;\nexport default a;\n', rule: 'import(no-default-export)' },
  {
    why: 'nothing is any',
    file: 'shared/records/t.ts',
    code: 'export const a = (b: any): void => b;\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    why: 'no promise is dropped',
    file: 'functions/api/n.ts',
    code: "const a = async (): Promise<void> => { await Promise.resolve('a'); };\nexport const b = (): void => { a(); };\n",
    rule: 'typescript(no-floating-promises)',
  },
  {
    why: 'a switch names every case',
    file: 'shared/records/u.ts',
    code: "export const a = (b: 'x' | 'y'): void => {\n  switch (b) {\n    case 'x':\n      break;\n  }\n};\n",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    why: 'no test is skipped',
    file: 'test/a.test.ts',
    code: "import { it } from 'vitest';\nit.skip('a', () => {});\n",
    rule: 'vitest(no-disabled-tests)',
  },
  {
    why: 'no module is mocked',
    file: 'test/b.test.ts',
    code: "import { vi } from 'vitest';\nvi.mock('./a.ts');\n",
    rule: 'vitest(no-restricted-vi-methods)',
  },
];

const oxlintReport = z.object({ diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })) });

describe('the house rules', () => {
  let folder: string;
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kigen-house-'));
    for (const config of ['oxlint.config.ts', 'tsconfig.json', 'package.json']) await cp(join(root, config), join(folder, config));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    for (const { file, code } of examples) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), code);
    }
    const output = await new Promise<string>((resolve) => {
      // It exits 1 because it finds what it should find; a failure to run shows as output that does not parse.
      // The rooms are named because node_modules is a link here, which it would walk.
      const args = ['--type-aware', '--format=json', 'functions', 'infra', 'shared', 'test', 'web'];
      execFile(join(root, 'node_modules/.bin/oxlint'), args, { cwd: folder }, (_, stdout) => resolve(stdout));
    });
    for (const { code, filename } of oxlintReport.parse(JSON.parse(output)).diagnostics) {
      found.set(filename, [...(found.get(filename) ?? []), code ?? '']);
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(examples.filter(({ rule }) => rule !== null))('$why: $file is refused', ({ file, rule }) => {
    expect(found.get(file)).toContain(rule);
  });

  it.each(examples.filter(({ rule }) => rule === null))('$why: $file passes', ({ file }) => {
    expect((found.get(file) ?? []).filter((rule) => [imports, globals, properties, 'node(no-process-env)'].includes(rule))).toEqual([]);
  });

  it('routes compare no roles of their callers: access.ts says who may see and do what', async () => {
    const comparing: string[] = [];
    for await (const file of glob('functions/api/*.ts', { cwd: root })) {
      if (file.endsWith('/access.ts')) continue;
      if (/caller('\))?\.role\b|\{[^{}]*\brole\b[^{}]*\}: Caller\b/i.test(await readFile(join(root, file), 'utf8'))) comparing.push(file);
    }
    expect(comparing).toEqual([]);
  });

  it('shared never asks for the present: a Date is made from a value', async () => {
    const asking: string[] = [];
    for await (const file of glob('shared/**/*.ts', { cwd: root })) {
      if (/\bnew Date\(\s*\)|\bDate\(\s*\)/.test(await readFile(join(root, file), 'utf8'))) asking.push(file);
    }
    expect(asking).toEqual([]);
  });
});
