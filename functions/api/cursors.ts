import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { ApiEnv, Dependencies } from './context.ts';

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
