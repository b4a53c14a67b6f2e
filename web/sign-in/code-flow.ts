import type { UserPool } from '../../shared/api/sign-in-with.ts';
import type { Language } from '../../shared/records/index.ts';
import { Unreachable } from '../api/problem.ts';
import { claimsOf, namedIn } from './claims.ts';
import { fieldsOf } from './fields-of.ts';

// The authorization code flow with PKCE (RFC 6749 section 4.1, RFC 7636, OpenID Connect Core 3.1), as far as one client of one
// provider needs it. Why it is our own: docs/adr/0015.

/** A sign-in under way, kept in this tab until the person is back. */
export type Begun = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The address within the page to return to. */
  readonly to: string;
};

/** What the provider gave. */
export type Granted = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** How long the access token is good. */
  readonly seconds: number;
};

/**
 * NOT_BEGUN_HERE: not the sign-in this tab began, or one finished already · GIVEN_UP: the person, or the provider, broke it off ·
 * REFUSED: the provider does not take the code · NOT_OURS: what it gave is not an answer to what was asked.
 */
type SignInFault = 'NOT_BEGUN_HERE' | 'GIVEN_UP' | 'REFUSED' | 'NOT_OURS';

export class SignInFailed extends Error {
  readonly fault: SignInFault;
  constructor(fault: SignInFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
  }
}

/** Where the provider sends people back to. Registered with it, so it never varies. */
const returnPath = '/signed-in';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 256 random bits: 43 characters, the least RFC 7636 allows for a verifier. */
const newSecret = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

/** Begins a sign-in: what to keep in the tab, and the address to go to. */
export const beginSignIn = async (
  pool: UserPool,
  { origin, language, to }: { readonly origin: string; readonly language: Language; readonly to: string },
): Promise<{ readonly begun: Begun; readonly url: string }> => {
  const begun: Begun = { state: newSecret(), nonce: newSecret(), verifier: newSecret(), to };
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: pool.clientId,
    redirect_uri: origin + returnPath,
    scope: 'openid aws.cognito.signin.user.admin',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await challengeOf(begun.verifier),
    code_challenge_method: 'S256',
    lang: language,
  });
  return { begun, url: `${pool.signInUrl}/oauth2/authorize?${asked}` };
};

const exchange = async (pool: UserPool, body: URLSearchParams): Promise<Readonly<Record<string, unknown>>> => {
  let response: Response;
  try {
    response = await fetch(`${pool.signInUrl}/oauth2/token`, { method: 'POST', body, cache: 'no-store' });
  } catch (cause) {
    throw new Unreachable('the sign-in did not answer', { cause });
  }
  if (response.status === 429 || response.status >= 500) throw new Unreachable(`the sign-in answered ${response.status}`);
  if (!response.ok) throw new SignInFailed('REFUSED', `the code was answered with ${response.status}`);
  return fieldsOf(await response.json());
};

/**
 * The claims an ID token must have that comes straight from the token endpoint over TLS (OpenID Connect Core 3.1.3.7): our provider,
 * our client, this sign-in, still good.
 */
const isAnswerTo = (
  { nonce }: Begun,
  { issuer, clientId }: UserPool,
  { idToken, accessToken }: { readonly idToken: string; readonly accessToken: string },
  now: number,
): boolean => {
  const claims = claimsOf(idToken);
  return (
    claims.iss === issuer &&
    claims.aud === clientId &&
    claims.token_use === 'id' &&
    claims.nonce === nonce &&
    claims.sub === namedIn(accessToken).userId &&
    typeof claims.exp === 'number' &&
    // A clock may be five minutes off.
    claims.exp * 1_000 > now - 300_000
  );
};

/** Ends a sign-in: `answer` is what the address holds on which the person came back. `now`: milliseconds since 1970. */
export const finishSignIn = async (
  pool: UserPool,
  begun: Begun | null,
  answer: URLSearchParams,
  { origin, now }: { readonly origin: string; readonly now: number },
): Promise<Granted> => {
  if (begun === null || answer.get('state') !== begun.state) throw new SignInFailed('NOT_BEGUN_HERE', 'another state');
  const code = answer.get('code');
  if (code === null) throw new SignInFailed('GIVEN_UP', answer.get('error') ?? 'no code');
  const given = await exchange(
    pool,
    new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: pool.clientId,
      code,
      redirect_uri: origin + returnPath,
      code_verifier: begun.verifier,
    }),
  );
  const { access_token: accessToken, refresh_token: refreshToken, id_token: idToken, expires_in: seconds } = given;
  const isWhole = typeof accessToken === 'string' && typeof refreshToken === 'string' && typeof idToken === 'string';
  if (!isWhole || typeof seconds !== 'number') throw new SignInFailed('NOT_OURS', 'tokens are missing');
  if (!isAnswerTo(begun, pool, { idToken, accessToken }, now)) throw new SignInFailed('NOT_OURS', 'the ID token is not for this sign-in');
  return { accessToken, refreshToken, seconds };
};

/** Where the provider forgets that somebody is signed in with it; it leads back to the beginning of the page. */
export const signOutUrl = ({ signInUrl, clientId }: UserPool, origin: string): string =>
  `${signInUrl}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: `${origin}/` })}`;
