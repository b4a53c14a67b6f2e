import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Answer, Claim } from '../store/index.ts';
import { rolesOf } from './addresses.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { problem } from './problem.ts';
import { respond } from './routes.ts';

const digest = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

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
