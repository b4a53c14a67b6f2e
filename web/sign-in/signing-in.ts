import type { UserPool } from '../../shared/api/sign-in-with.ts';
import { kept } from '../api/kept.ts';
import { session } from '../api/session.ts';
import { language } from '../language/current.ts';
import { askPool } from './ask-pool.ts';
import { beginSignIn, finishSignIn, signOutUrl, type Begun } from './code-flow.ts';
import { actForParty, sessionOf } from './renewal.ts';
import { userPool } from './sign-in-with.ts';

const key = 'kigen.sign-in';

/** Leaves for the sign-in pages. What is typed stays in this tab, and `to` is where the person comes back to. */
export const goSignIn = async (pool: UserPool, to: string): Promise<void> => {
  const { origin } = globalThis.location;
  const { begun, url } = await beginSignIn(pool, { origin, language: language.current(), to });
  kept.write(key, begun);
  globalThis.location.assign(url);
};

/** The party somebody chose when they were here last, in any tab of this browser. */
const lastPartyOf = (userId: string): string | null => {
  const [partyId, of] = session.last()?.split(' ') ?? [];
  return partyId !== undefined && of === userId ? partyId : null;
};

/**
 * Back from the sign-in pages: begins the session, for the party chosen last where it still may be. Tells where to go on, and whether a
 * party has yet to be chosen. Throws `SignInFailed` or `Unreachable`.
 */
export const comeBack = async (answer: URLSearchParams): Promise<{ readonly to: string; readonly isNew: boolean }> => {
  const pool = await userPool();
  const begun = kept.read<Begun>(key);
  // A code is good once, whatever becomes of it.
  kept.forget(key);
  if (pool === null) return { to: '/sign-in', isNew: false };
  const { origin } = globalThis.location;
  const granted = await finishSignIn(pool, begun, answer, { origin, now: Date.now() });
  const next = sessionOf(granted, Date.now());
  const last = lastPartyOf(next.userId);
  session.begin(next);
  if (last !== null && last !== next.partyId) await actForParty(last);
  return { to: begun?.to ?? '/', isNew: last === null };
};

/** Signs out here and with the provider, and leaves nothing of the person in this tab. */
export const signOut = async (pool: UserPool): Promise<void> => {
  const refreshToken = session.current()?.renewal?.refreshToken;
  try {
    if (refreshToken !== undefined) await askPool(pool, 'RevokeToken', { ClientId: pool.clientId, Token: refreshToken });
  } catch {
    // It ends by itself within 12 hours; signing out here must not wait for that.
  }
  leave(pool);
};

/** Forgets the person here, and goes where the provider forgets them too. */
export const leave = (pool: UserPool): void => {
  session.end();
  kept.forgetAll();
  globalThis.location.assign(signOutUrl(pool, globalThis.location.origin));
};
