import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { ruleIds } from '../../../shared/rules/index.ts';
import { citationsIn } from './citations.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const catalogueTests = join('test', 'shared', 'rules');
const rooms = ['shared', 'functions', 'infra', 'web', 'test'];
const written = ['.ts', '.tsx', '.js', '.mjs', '.json', '.html', '.css'];
const isGenerated = (name: string) => name.startsWith('.') || ['node_modules', 'dist', 'cdk.out'].includes(name);

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isGenerated(entry.name)) return [];
    if (entry.isDirectory()) return sourcesIn(path);
    return written.includes(extname(entry.name)) ? [path] : [];
  });

const roomsThere = readdirSync(repository).filter((name) => rooms.includes(name));
const sources = roomsThere.flatMap(sourcesIn).map((path) => ({ path, ...citationsIn(readFileSync(join(repository, path), 'utf8')) }));

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isCatalogueTest = (path: string) => !relative(catalogueTests, path).startsWith('..');

describe('rule ids in the sources', () => {
  it('are ids of the catalogue', () => {
    const unknown = sources.flatMap((source) => source.unknown.map((id) => `${source.path}: ${id}`));
    expect(unknown).toEqual([]);
  });

  it('name every rule of the catalogue in a test that pins it', () => {
    const named = new Set(sources.filter(({ path }) => isTest(path) && !isCatalogueTest(path)).flatMap(({ known }) => known));
    expect(ruleIds.filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('a text that speaks of rules', () => {
  /** Put together here, so that this file does not cite them itself. */
  const misspelt = ['COCP', 'MACTH'].join('-');
  const strangeFamily = ['COCP', 'EFECTIVE', ''].join('-');

  it('cites the ids in it, each once, in code, prose and quotation marks', () => {
    const text = `why.push('COCP-MATCH'); // (DATE-2), COCP-MATCH and COCP-RECEIPT-10.`;
    expect(citationsIn(text)).toEqual({ known: ['COCP-MATCH', 'DATE-2', 'COCP-RECEIPT-10'], families: [], unknown: [] });
  });

  it('cites an id that is not in the catalogue', () => {
    expect(citationsIn(`rule: '${misspelt}'`).unknown).toEqual([misspelt]);
  });

  it('may mean a family of rules, if there is one', () => {
    expect(citationsIn('COCP-EFFECTIVE-* or `COCP-LEAD-${region}`')).toEqual({
      known: [],
      families: ['COCP-EFFECTIVE-', 'COCP-LEAD-'],
      unknown: [],
    });
    expect(citationsIn(`${strangeFamily}*`).unknown).toEqual([`${strangeFamily}*`]);
  });

  it.each([
    'COCP-7K3M-9QX1',
    'COCP-7K3M9QX1',
    'COCP-ILOU-ABC1',
    'E-COCP-NEW',
    'VALUE=DATE-TIME',
    'COCP',
    'ORDER-by',
    'DATE-1st',
    'SEE-ALSO_THIS',
  ])('does not cite a rule with %s', (words) => {
    expect(citationsIn(words)).toEqual({ known: [], families: [], unknown: [] });
  });
});
