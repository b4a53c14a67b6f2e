import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ApiEnv } from './context.ts';
import type { Address } from './addresses.ts';

/**
 * Where a version says all: reading a case carries out what has fallen due, so what time brings is a version of its own. What else has
 * a version is shown with more than that (an enrollment with its open cases), and only the digest tells whether it is the same.
 */
const toldByVersion: ReadonlySet<Address> = new Set(['GET /api/cases/{caseId}']);

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2): a proxy that packs an answer makes its tag a weak one. */
const namedIn = (header: string, tags: readonly string[]): boolean =>
  header.trim() === '*' || header.split(',').some((tag) => tags.includes(tag.trim().replace(/^W\//, '')));

/** What a 304 does not carry: it has no content to describe. */
const ofContent = ['content-type', 'content-length', 'content-language'];

/**
 * The tag of a JSON answer to a GET, and 304 to whoever has it already. `Repr-Digest` (RFC 9530) is told with each, and in quotes it is a
 * tag of the very bytes: of this caller, language and moment. It is the `ETag` of what has no version.
 */
export const unlessTheyHaveIt = async (c: Context<ApiEnv>): Promise<void> => {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isRead || c.res.status !== 200 || c.res.headers.get('content-type') !== 'application/json') return;
  const bytes = await c.res.arrayBuffer();
  const digest = `sha-256=:${createHash('sha256').update(new Uint8Array(bytes)).digest('base64')}:`;
  const headers = new Headers(c.res.headers);
  headers.set('repr-digest', digest);
  const tag = `"${digest}"`;
  const version = headers.get('etag');
  if (version === null) headers.set('etag', tag);
  const asked = c.req.header('if-none-match');
  const tags = version !== null && toldByVersion.has(c.get('address')) ? [tag, version] : [tag];
  const isHeld = asked !== undefined && namedIn(asked, tags);
  if (isHeld) for (const name of ofContent) headers.delete(name);
  // Hono adds the headers of the answer before to the one that takes its place.
  c.res = undefined;
  c.res = new Response(isHeld ? null : bytes, { status: isHeld ? 304 : 200, headers });
};
