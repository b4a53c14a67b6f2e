import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressList } from '../functions/api/addresses.ts';
import { problemTypes } from '../shared/api/index.ts';

const root = join(import.meta.dirname, '..');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });
const text = (page: string): Promise<string> => readFile(join(root, page), 'utf8');

/** How a heading is linked to: its words in small letters, with hyphens, without marks. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[`*]/g, '')
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (markdown: string): readonly string[] =>
  markdown.split('\n').flatMap((line) => (/^#{1,6} /.test(line) ? [anchorOf(line.replace(/^#+ /, ''))] : []));

describe.each(pages)('%s', (page) => {
  it('links to what is there', async () => {
    const links = [...(await text(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
    const dead: string[] = [];
    for (const to of links) {
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      const isThere = existsSync(join(root, target));
      if (!isThere || (anchor !== undefined && !anchorsOf(await text(target)).includes(anchor))) dead.push(to);
    }
    expect(dead).toEqual([]);
  });

  it('names commands that package.json has', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...(await text(page)).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/table.md', () => {
  it('tells of every address of the API what it reads, and of each once', async () => {
    const [, section = ''] = (await text('docs/table.md')).split('## Which address reads what');
    const cells = section.split('\n').map((line) => line.split(' | ')[0] ?? '');
    const told = cells.flatMap((cell) => [...cell.matchAll(/`([A-Z]+ \/api\/[^`]+)`/g)].map(([, address = '']) => address));
    expect(told.toSorted()).toEqual(addressList.toSorted());
  });
});

describe('docs/contract.md', () => {
  it('names every type of problem the API answers with', async () => {
    const [, types = ''] = /`type` is `\/problems\/` and one of `([^`]+)`/.exec(await text('docs/contract.md')) ?? [];
    expect(types.split(' ').toSorted()).toEqual(problemTypes.toSorted());
  });
});
