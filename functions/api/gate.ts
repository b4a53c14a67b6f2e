import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { isId } from '../../shared/records/index.ts';
import { callerOf } from '../cases/index.ts';
import { findAddress, isPublic, rolesOf } from './addresses.ts';
import { namedBy } from './caller.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { invalid } from './issues.ts';
import { problem } from './problem.ts';

/**
 * What is checked before a request reaches its route, in this order: 401 not signed in · 404 no such address, 405 no such method ·
 * 403 not a member, or never for this role. Nothing of the body is read here.
 */
export const gate = (of: Dependencies) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const { path, method } = c.req;
    const named = isPublic(path) ? null : await namedBy(c.req.header('authorization'), of);
    if (named === null && !isPublic(path)) {
      return problem(c, 'unauthorized', { headers: { 'www-authenticate': 'Bearer' } });
    }
    const found = findAddress(method, path);
    if (found === null) return problem(c, 'not-found');
    if ('allow' in found) {
      const allow = found.allow.join(', ');
      return method === 'OPTIONS' ? c.body(null, 204, { allow }) : problem(c, 'method-not-allowed', { headers: { allow } });
    }
    c.set('address', found.address);
    const roles = rolesOf(found.address);
    if (named === null || roles === null) return next();

    const { userId, partyId } = named;
    const isNameable = partyId !== null && isId(partyId) && isId(userId);
    const membership = isNameable ? await of.store.getMembership(partyId, userId) : null;
    if (membership === null) return problem(c, 'not-a-member');
    if (!roles.includes(membership.party.role)) return problem(c, 'not-for-your-role');
    c.set('membership', membership);
    c.set('caller', callerOf(membership.member, membership.party));
    return next();
  });

const mostBytes = 1024 * 1024;

/** 413: nothing over 1 MiB is taken in. */
export const sizeGate = bodyLimit({
  maxSize: mostBytes,
  // What came without its length was read up to here, and is not read to its end.
  onError: (c: Context<ApiEnv>) =>
    problem(c, 'too-large', c.req.header('content-length') === undefined ? { headers: { connection: 'close' } } : {}),
});

const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;\s*charset\s*=\s*"?([\w-]+)"?\s*)?;?\s*$/i;

const isOfType = (header: string, expected: string): boolean => {
  const [, type = '', charset = 'utf-8'] = mediaType.exec(header) ?? [];
  return type.toLowerCase() === expected && charset.toLowerCase() === 'utf-8';
};

/** How many fields there are in it, at any depth. */
const fieldsIn = (value: unknown): number => {
  let fields = 0;
  const inside: unknown[] = [value];
  while (inside.length > 0) {
    const each = inside.pop();
    if (typeof each !== 'object' || each === null) continue;
    const values: readonly unknown[] = Object.values(each);
    if (!Array.isArray(each)) fields += values.length;
    for (const one of values) inside.push(one);
  }
  return fields;
};

/** In valid JSON each string before a colon is a name. */
const isNamedTwice = (text: string, value: unknown): boolean => {
  const names = [...text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined);
  return names.length > fieldsIn(value);
};

/** What the bytes are as JSON: nothing a parser takes, or what it takes and nobody can have meant, a field given twice. */
const faultOfJson = (bytes: ArrayBuffer): 'MALFORMED' | 'FIELD_TWICE' | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isNamedTwice(text, JSON.parse(text)) ? 'FIELD_TWICE' : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return 'MALFORMED';
    throw error;
  }
};

/** What a route takes: its media type, and whether it can be left out. */
export type Body = { readonly type: string; readonly required: boolean };

/** 415 another media type · 400 not JSON · 422 a field given twice. `bodyOf` tells what an address takes, null where it takes nothing. */
export const bodyGate = (bodyOf: (address: ApiEnv['Variables']['address']) => Body | null) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const body = bodyOf(c.get('address'));
    if (body === null) return next();
    const header = c.req.header('content-type');
    const isLeftOut = !body.required && (await c.req.arrayBuffer()).byteLength === 0;
    if (isLeftOut && (header === undefined || isOfType(header, body.type))) {
      // Without a body there is nothing of that type to be read.
      c.req.raw.headers.delete('content-type');
      return next();
    }
    if (!isOfType(header ?? '', body.type)) return problem(c, 'unsupported-media-type', { headers: { accept: body.type } });
    const fault = body.type === 'application/json' ? faultOfJson(await c.req.arrayBuffer()) : null;
    if (fault === 'MALFORMED') return problem(c, 'malformed-json');
    if (fault === 'FIELD_TWICE') return invalid(c, [{ code: 'custom', path: [], message: '', params: { words: 'fieldTwice' } }], {});
    return next();
  });

/** 422 for query parameters where an address takes none, and for one without a name anywhere: a typing error never passes silently. */
export const queryGate = (takesQuery: (address: ApiEnv['Variables']['address']) => boolean) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const names = new Set(new URL(c.req.url).searchParams.keys());
    const unknown = takesQuery(c.get('address')) ? [...names].filter((name) => name === '') : [...names];
    if (unknown.length === 0) return next();
    return invalid(c, [{ code: 'unrecognized_keys', keys: unknown, path: [], message: '' }], {});
  });

/** More than this is not taken in for nothing. */
const mostDiscarded = 8 * mostBytes;

/**
 * Takes in unread what came with a request that is refused: a client still sending would never see the answer.
 * False: not to its end, so that nothing more can be read on that connection.
 */
const discardBody = async ({ body, bodyUsed }: Request): Promise<boolean> => {
  if (body === null || bodyUsed) return true;
  if (body.locked) return false;
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostDiscarded) return false;
  }
  return true;
};

/** Once a request is refused: what came with it is taken in, or the client is told to send its next one on another connection. */
export const doneWithBody = async (c: Context): Promise<void> => {
  if (c.res.status >= 400 && !(await discardBody(c.req.raw))) c.header('connection', 'close');
};
