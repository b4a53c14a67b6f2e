import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { UserPool } from '../../../shared/api/sign-in-with.ts';
import { Unreachable } from '../../../web/api/problem.ts';
import { beginSignIn, challengeOf, finishSignIn, SignInFailed, signOutUrl } from '../../../web/sign-in/code-flow.ts';
import { startService, type Answered, type Service } from '../../aws/a-service.ts';
import { aToken } from './a-token.ts';

const origin = 'https://kigen.example.com';
const now = Date.parse('2027-01-10T00:00:00.000Z');
let service: Service | null = null;
afterEach(async () => {
  await service?.stop();
  service = null;
});

const poolAt = (url: string): UserPool => ({
  kind: 'USER_POOL',
  signInUrl: url,
  signInApi: url,
  issuer: 'https://cognito-idp.ap-northeast-1.amazonaws.com/pool-1',
  clientId: 'client-1',
});

const begin = (pool = poolAt('https://sign-in.example')) => beginSignIn(pool, { origin, language: 'ja', to: '/deadlines' });

/** A sign-in from its beginning to its end, with what differs from a good one. */
const signIn = async ({
  claims = {},
  missing = '',
  answered,
  back = {},
}: {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly missing?: string;
  readonly answered?: Answered;
  readonly back?: Readonly<Record<string, string>>;
} = {}) => {
  const given: { body: Record<string, unknown> } = { body: {} };
  service = await startService(() => answered ?? { status: 200, body: given.body });
  const pool = poolAt(service.url);
  const { begun } = await begin(pool);
  const idToken = aToken({
    iss: pool.issuer,
    aud: 'client-1',
    sub: 'U-1',
    token_use: 'id',
    nonce: begun.nonce,
    exp: now / 1_000 + 3_600,
    ...claims,
  });
  given.body = { access_token: aToken({ sub: 'U-1' }), refresh_token: 'refresh-1', id_token: idToken, expires_in: 3_600 };
  delete given.body[missing];
  const answer = new URLSearchParams({ state: begun.state, code: 'code-1', ...back });
  const granted = await finishSignIn(pool, begun, answer, { origin, now });
  return { granted, begun, sent: new URLSearchParams(service.asked[0]?.body) };
};

const faultOf = async (signing: Promise<unknown>): Promise<unknown> => {
  const error = await signing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof SignInFailed ? error.fault : error;
};

describe('a sign-in that begins', () => {
  it('sends a challenge, and never the verifier: the example of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    const { begun, url } = await begin();
    const { searchParams } = new URL(url);
    expect(url).not.toContain(begun.verifier);
    expect(searchParams.get('code_challenge')).toBe(createHash('sha256').update(begun.verifier).digest('base64url'));
  });

  it('asks for a code at the one registered address, in the language of the page', async () => {
    const { begun, url } = await begin();
    expect(url).toMatch(/^https:\/\/sign-in\.example\/oauth2\/authorize\?/);
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: 'https://kigen.example.com/signed-in',
      scope: 'openid aws.cognito.signin.user.admin',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge_method: 'S256',
      lang: 'ja',
    });
  });

  it('has a state, a nonce and a verifier of its own, 256 bits each', async () => {
    const [first, second] = [(await begin()).begun, (await begin()).begun];
    const secrets = [first, second].flatMap(({ state, nonce, verifier }) => [state, nonce, verifier]);
    expect(new Set(secrets).size).toBe(6);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
  });
});

describe('somebody who comes back', () => {
  it('is given tokens for the code and the verifier', async () => {
    const { granted, begun, sent } = await signIn();
    expect(granted).toEqual({ accessToken: aToken({ sub: 'U-1' }), refreshToken: 'refresh-1', seconds: 3_600 });
    expect(Object.fromEntries(sent)).toEqual({
      grant_type: 'authorization_code',
      client_id: 'client-1',
      code: 'code-1',
      redirect_uri: 'https://kigen.example.com/signed-in',
      code_verifier: begun.verifier,
    });
  });

  it('with another state is not signed in, and the code is not even tried', async () => {
    expect(await faultOf(signIn({ back: { state: 'another' } }))).toBe('NOT_BEGUN_HERE');
    expect(service?.asked).toEqual([]);
  });

  it('to a tab that began nothing is not signed in', async () => {
    const answer = new URLSearchParams({ state: 'any', code: 'code-1' });
    expect(await faultOf(finishSignIn(poolAt('https://sign-in.example'), null, answer, { origin, now }))).toBe('NOT_BEGUN_HERE');
  });

  it('without a code has given up', async () => {
    const { begun } = await begin();
    const answer = new URLSearchParams({ state: begun.state, error: 'access_denied' });
    expect(await faultOf(finishSignIn(poolAt('https://sign-in.example'), begun, answer, { origin, now }))).toBe('GIVEN_UP');
  });

  it('with a code that is not taken any more is told so', async () => {
    expect(await faultOf(signIn({ answered: { status: 400, body: { error: 'invalid_grant' } } }))).toBe('REFUSED');
  });

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another client', { aud: 'client-2' }],
    ['another person than the access token', { sub: 'U-2' }],
    ['another use', { token_use: 'access' }],
    ['an end more than five minutes ago', { exp: now / 1_000 - 301 }],
  ])('with an ID token of %s is not signed in', async (_, claims) => {
    expect(await faultOf(signIn({ claims }))).toBe('NOT_OURS');
  });

  it('with an ID token that ended less than five minutes ago by this clock is signed in', async () => {
    expect((await signIn({ claims: { exp: now / 1_000 - 299 } })).granted.seconds).toBe(3_600);
  });

  it.each(['access_token', 'refresh_token', 'id_token', 'expires_in'])('without %s is not signed in', async (missing) => {
    expect(await faultOf(signIn({ missing }))).toBe('NOT_OURS');
  });

  it.each([429, 500, 503])('while the sign-in answers %i is to try again', async (status) => {
    expect(await faultOf(signIn({ answered: { status, body: {} } }))).toBeInstanceOf(Unreachable);
  });

  it('while the sign-in does not answer is to try again', async () => {
    expect(await faultOf(signIn({ answered: 'HANG_UP' }))).toBeInstanceOf(Unreachable);
  });
});

describe('signing out', () => {
  it('leads past the provider to the registered beginning of the page', () => {
    expect(signOutUrl(poolAt('https://sign-in.example'), origin)).toBe(
      'https://sign-in.example/logout?client_id=client-1&logout_uri=https%3A%2F%2Fkigen.example.com%2F',
    );
  });
});
