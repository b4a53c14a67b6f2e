import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isEntry?: boolean;
};
type Manifest = Readonly<Record<string, Chunk>>;

const chunkOf = (manifest: Manifest, name: string): Chunk => {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the manifest does not know ${name}`);
  return chunk;
};

/** A chunk and all it imports at once. */
const withImports = (manifest: Manifest, name: string, found = new Set<string>()): ReadonlySet<string> => {
  if (found.has(name)) return found;
  found.add(name);
  for (const each of chunkOf(manifest, name).imports ?? []) withImports(manifest, each, found);
  return found;
};

const isCatalogue = (name: string): boolean => name.endsWith('/page.ts') && name.includes('shared/texts/');

/** What `main.tsx` loads for every address but that of a link to sign. */
const whole = 'whole-page.tsx';
/** The page of a link to sign, which has nothing of the portal around it. */
const alone = 'pages/sign/sign-alone-page.tsx';
/** What it shows at once: the form as it is read. */
const read = ['kinds/cocp/reading/case-reading.tsx', '../shared/texts/ja/page/sign.ts'];
/** Where it is signed, which comes while it is read. */
const signed = 'kinds/cocp/forms.ts';

/**
 * For each page of the built site, the JavaScript it needs before it can show anything, in gzipped bytes:
 * the entry, the words of one language (the heavier), what stands around the page, its own chunk, and all that these import.
 */
export const routeWeights = (dist: string): ReadonlyMap<string, number> => {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const weigh = (name: string): number => gzipSync(readFileSync(join(dist, chunkOf(manifest, name).file)), { level: 9 }).length;
  const names = Object.keys(manifest);
  const [entry] = names.filter((name) => manifest[name]?.isEntry === true);
  if (entry === undefined) throw new Error('the manifest has no entry');
  const catalogue = names.filter(isCatalogue).toSorted((a, b) => weigh(b) - weigh(a))[0];
  const first = [entry, ...(catalogue === undefined ? [] : [catalogue])];
  const pages = names.filter((name) => name.endsWith('-page.tsx') && name !== whole);
  const together = (chunks: readonly string[]): number => {
    const needed = new Set([...first, ...chunks].flatMap((name) => [...withImports(manifest, name)]));
    return [...needed].reduce((sum, name) => sum + weigh(name), 0);
  };
  return new Map([
    ...pages.map((page) => [page, together([page, ...(page === alone ? read : [whole])])] as const),
    ['a form signed by a link', together([alone, ...read, signed])],
  ]);
};
