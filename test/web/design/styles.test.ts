import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const web = join(import.meta.dirname, '../../../web');

/** The files below web that one imports, by the form of the import. */
const importsOf = (text: string, form: RegExp, file: string): readonly string[] =>
  [...text.matchAll(form)].map(([, path]) => join(dirname(file), path ?? ''));

const atOnce = /^(?:import|export) (?!type )(?:[^;']* from )?'(\.[^']+)'/gm;
const later = /\bimport\('(\.[^']+)'\)/g;
const classNames = /className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g;
const quoted = /'([^']*)'|`([^`]*)`/g;

const classesUsedIn = (text: string): readonly string[] =>
  [...text.matchAll(classNames)]
    .flatMap(([, plain, computed]) =>
      plain === undefined ? [...(computed ?? '').matchAll(quoted)].map(([, single, template]) => single ?? template ?? '') : [plain],
    )
    .flatMap((names) => names.match(/[a-z][a-z0-9-]*/g) ?? []);

const classesStyledIn = (sheet: string): readonly string[] =>
  [...sheet.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/[^{}]+(?=\{)/g)].flatMap(([selector]) =>
    [...selector.matchAll(/\.([a-z][a-z0-9-]*)/g)].flatMap(([, name]) => name ?? []),
  );

describe('the stylesheet of a class', () => {
  const texts = new Map<string, string>();
  const withIt = new Map<string, readonly string[]>();
  const importers = new Map<string, Set<string>>();
  const sheetsOf = new Map<string, Set<string>>();

  beforeAll(async () => {
    for await (const name of glob('**/*.{ts,tsx,css}', { cwd: web, exclude: ['dist/**'] }))
      texts.set(join(web, name), await readFile(join(web, name), 'utf8'));
    for (const [file, text] of texts) {
      if (file.endsWith('.css')) {
        for (const name of classesStyledIn(text)) sheetsOf.set(name, (sheetsOf.get(name) ?? new Set()).add(file));
        continue;
      }
      withIt.set(file, importsOf(text, atOnce, file));
      for (const imported of [...importsOf(text, atOnce, file), ...importsOf(text, later, file)])
        importers.set(imported, (importers.get(imported) ?? new Set()).add(file));
    }
  });

  /** Everything that is there once `file` is. */
  const thereWith = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const imported of withIt.get(file) ?? []) thereWith(imported, seen);
    return seen;
  };

  /** Is one of the sheets there on every way by which a page comes to `file`? */
  const isThereOn = (sheets: ReadonlySet<string>, file: string, seen = new Set<string>()): boolean => {
    if (seen.has(file)) return true;
    seen.add(file);
    const there = thereWith(file);
    if ([...sheets].some((sheet) => there.has(sheet))) return true;
    const before = [...(importers.get(file) ?? [])];
    return before.length > 0 && before.every((each) => isThereOn(sheets, each, seen));
  };

  it('is there wherever the class is used, by whichever way one came', () => {
    const used = [...texts].flatMap(([file, text]) => (file.endsWith('.tsx') ? classesUsedIn(text).map((name) => ({ file, name })) : []));
    expect(used.length).toBeGreaterThan(500);
    expect(sheetsOf.size).toBeGreaterThan(100);
    const missing = used.filter(({ file, name }) => {
      const sheets = sheetsOf.get(name);
      return sheets !== undefined && !isThereOn(sheets, file);
    });
    expect(missing.map(({ file, name }) => `${relative(web, file)}: ${name}`)).toEqual([]);
  });
});
