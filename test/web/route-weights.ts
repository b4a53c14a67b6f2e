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

/** The chunks of a build, and what several of them weigh together with its entry, the words of one language (the heavier) and all that these import. */
const builtIn = (dist: string, manifestName: string) => {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', manifestName), 'utf8')) as Manifest;
  const weigh = (name: string): number => gzipSync(readFileSync(join(dist, chunkOf(manifest, name).file)), { level: 9 }).length;
  const names = Object.keys(manifest);
  const [entry] = names.filter((name) => manifest[name]?.isEntry === true);
  if (entry === undefined) throw new Error('the manifest has no entry');
  const catalogue = names.filter(isCatalogue).toSorted((a, b) => weigh(b) - weigh(a))[0];
  const first = [entry, ...(catalogue === undefined ? [] : [catalogue])];
  const together = (...chunks: readonly string[]): number => {
    const needed = new Set([...first, ...chunks].flatMap((name) => [...withImports(manifest, name)]));
    return [...needed].reduce((sum, name) => sum + weigh(name), 0);
  };
  return { names, together };
};

/** For each page of the portal, the JavaScript it needs before it can show anything, in gzipped bytes. */
export const routeWeights = (dist: string): ReadonlyMap<string, number> => {
  const { names, together } = builtIn(dist, 'manifest.json');
  return new Map(names.filter((name) => name.endsWith('-page.tsx')).map((page) => [page, together(page)]));
};

/** The same for the page of a link to sign a change of partner: until the form is there to be read, and until it can be signed. */
export const signingWeights = (dist: string): { readonly toRead: number; readonly toSign: number } => {
  const { together } = builtIn(dist, 'sign-manifest.json');
  const read = 'kinds/cocp/reading/case-reading.tsx';
  return { toRead: together(read), toSign: together(read, 'kinds/cocp/forms.ts', 'pages/sign/code-field.tsx') };
};
