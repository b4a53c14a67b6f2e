import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { signInWithPath, type SignInWith } from '../../shared/api/sign-in-with.ts';
import { assetsCache, pageCache, pageHeaders } from '../page-headers.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

type Kept = {
  readonly type: string;
  readonly cache: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
};

/** Names with a digest in them never change their bytes. */
const cacheOf = (path: string): string => (path.startsWith('/assets/') ? assetsCache : pageCache);

const filesIn = (folder: string): ReadonlySet<string> => {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
    return new Set(files.filter((path) => !path.includes('/.')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set();
    throw error;
  }
};

const notBuilt = 'The page has not been built yet: `npm start` builds it, and so does `npm run build:web`.\n';

/** Who got a link to sign has a page of their own, which brings nothing of the portal along. */
const documentOf = (path: string): string => (path.startsWith('/sign/') ? '/sign.html' : '/index.html');

/**
 * The built page in `folder`: its files, the document of every address it draws itself, and the file that says how people sign in:
 * here by choosing whom to be, unless told otherwise.
 */
export const createSite = (folder: string, signInWith: SignInWith = { kind: 'ONE_MACHINE' }): Hono => {
  const headers = pageHeaders(signInWith.kind === 'USER_POOL' ? [signInWith.signInUrl, signInWith.signInApi] : []);
  const files = filesIn(folder);
  const kept = new Map<string, Kept>();
  const read = (path: string): Kept => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const plain = new Uint8Array(readFileSync(join(folder, path)));
    const file = {
      type: mediaTypes[extname(path)] ?? 'application/octet-stream',
      cache: cacheOf(path),
      plain,
      gzip: new Uint8Array(gzipSync(plain)),
    };
    kept.set(path, file);
    return file;
  };

  const site = new Hono();
  site.get(signInWithPath, (c) => c.json(signInWith, 200, { ...headers, 'cache-control': pageCache }));
  site.on(['GET', 'HEAD'], '*', (c) => {
    const { path } = c.req;
    // A file that is not there is an error; any other address is the page's own.
    const isPage = !files.has(path) && !path.startsWith('/assets/');
    const name = isPage ? documentOf(path) : path;
    if (!files.has(name)) return c.text(files.size === 0 ? notBuilt : 'Not found\n', 404, headers);
    const { type, cache, plain, gzip } = read(name);
    const isZipped = (c.req.header('accept-encoding') ?? '').includes('gzip') && gzip.length < plain.length;
    const body = isZipped ? gzip : plain;
    return new Response(c.req.method === 'HEAD' ? null : body, {
      headers: {
        ...headers,
        'content-type': type,
        'content-length': String(body.length),
        'cache-control': cache,
        vary: 'accept-encoding',
        ...(isZipped && { 'content-encoding': 'gzip' }),
      },
    });
  });
  return site;
};
