import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Answer, Claim } from '../store/index.ts';
import { rolesOf } from './addresses.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { problem } from './problem.ts';

const digest = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

// Cursors

const macOf = (key: Uint8Array, place: string, query: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([place, query]))
    .digest();

/** Whose list it is and what was asked of it; how long a page may be is free to change. */
const queryOf = (c: Context<ApiEnv>): string => {
  const { userId, partyId } = c.get('caller');
  const asked = Object.entries(c.req.queries())
    .filter(([name]) => name !== 'cursor' && name !== 'limit')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([userId, partyId, c.get('address'), asked]);
};

/** A place in a list as handed out: signed, and good for this caller and query only. */
export const cursorOf = (c: Context<ApiEnv>, { cursorKey }: Dependencies, place: string): string =>
  `${Buffer.from(place).toString('base64url')}.${macOf(cursorKey, place, queryOf(c)).toString('base64url')}`;

/** The place a cursor stands for; null where there is none; FORGED where it is not ours, or of another query. */
export const placeOf = (
  c: Context<ApiEnv>,
  { cursorKey }: Dependencies,
  cursor: string | undefined,
): { readonly place: string | null } | 'FORGED' => {
  if (cursor === undefined) return { place: null };
  const [encoded = '', mac = '', ...rest] = cursor.split('.');
  const place = Buffer.from(encoded, 'base64url').toString();
  const given = Buffer.from(mac, 'base64url');
  const expected = macOf(cursorKey, place, queryOf(c));
  const isOurs = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? { place } : 'FORGED';
};

// Versions

export const etagOf = (version: number): string => `"${version}"`;

/** The versions `If-Match` names, strong or weak; ANY for `*`; null where the header is not there. What is no version of ours matches none. */
export type Match = { readonly versions: readonly number[] } | 'ANY' | null;

export const matchOf = (c: Context<ApiEnv>): Match => {
  const header = c.req.header('if-match');
  if (header === undefined) return null;
  if (header.trim() === '*') return 'ANY';
  const versions = header.split(',').map((tag) => /^(?:W\/)?"(\d{1,15})"$/.exec(tag.trim())?.[1]);
  return { versions: versions.flatMap((version) => (version === undefined ? [] : [Number(version)])) };
};

/** Does what stands match? `version` null: there is nothing yet, which matches no version and not `*`. */
export const matches = (match: Match, version: number | null): boolean => {
  if (match === null) return true;
  if (version === null) return false;
  return match === 'ANY' || match.versions.includes(version);
};

/** May what is put take this place? As `matches`; `If-None-Match: *` wants nothing to be there yet (RFC 9110, 13.1.2). */
export const mayBePut = (c: Context<ApiEnv>, version: number | null): boolean =>
  matches(matchOf(c), version) && (version === null || c.req.header('if-none-match')?.trim() !== '*');

// Idempotency keys

const visible = /^[\x21-\x7e]{1,255}$/;

/** The idempotency key as the table knows it; null where none was sent, INVALID where it is none. */
export const claimOf = async (c: Context<ApiEnv>): Promise<Claim | null | 'INVALID'> => {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return null;
  if (!visible.test(key)) return 'INVALID';
  // Whoever uses a public address is nobody in particular: there a key is told apart by the address alone.
  const { userId, partyId } = rolesOf(c.get('address')) === null ? { userId: '', partyId: '' } : c.get('caller');
  const { pathname, search } = new URL(c.req.url);
  const body = createHash('sha256')
    .update(new Uint8Array(await c.req.arrayBuffer()))
    .digest('hex');
  return { key: digest(userId, partyId, c.req.method, `${pathname}${search}`, key), bodyDigest: body };
};

/** The claim of one part of a request that is carried out part by part, each in a write of its own that keeps what came of it. */
export const claimOfPart = ({ key, bodyDigest }: Claim, part: string): Claim => ({ key: digest(key, bodyDigest, part), bodyDigest });

/** An answer as data, so that it can be kept and given again. */
export const respond = ({ status, headers, body }: Answer): Response => {
  const hasBody = body !== null && body !== undefined;
  return new Response(hasBody ? JSON.stringify(body) : null, {
    status,
    headers: { ...headers, ...(hasBody ? { 'content-type': 'application/json' } : {}) },
  });
};

/**
 * Carries out a POST that is not saved with a case: the answer kept under its key is given again, and the first 2xx answer is kept.
 * `carryOut` may run twice where two with the same key arrive at once: what it does is the same then, or it keeps the answer with what
 * it does, and the second is refused and given the answer of the first.
 */
export const once = async (
  c: Context<ApiEnv>,
  { store, clock }: Dependencies,
  carryOut: (claim: Claim | null) => Promise<Answer | Response>,
): Promise<Response> => {
  const claim = await claimOf(c);
  if (claim === 'INVALID') return problem(c, 'invalid-idempotency-key');
  const given = async (): Promise<Response | null> => {
    const kept = claim === null ? null : await store.findAnswer(claim, clock());
    if (kept === null) return null;
    return kept === 'KEY_MISUSED' ? problem(c, 'idempotency-key-reused') : respond(kept.answer);
  };
  const earlier = await given();
  if (earlier !== null) return earlier;
  const answer = await carryOut(claim);
  if (answer instanceof Response) return (await given()) ?? answer;
  const first = claim === null ? { answer } : await store.keepAnswer(claim, answer, clock());
  return first === 'KEY_MISUSED' ? problem(c, 'idempotency-key-reused') : respond(first.answer);
};
