import { createHash, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { importJWK, SignJWT, type JWK } from 'jose';
import { createIdentity } from '../../functions/identity/identity.ts';
import { serve } from '../../infra/local/server.ts';
import type { UserPool } from '../../shared/api/sign-in-with.ts';
import { parties } from '../builders/index.ts';
import { aMember } from '../functions/cases/a-portal.ts';
import { aPreTokenEvent } from '../functions/identity/a-pre-token-event.ts';

/** What the pool knows of the one person who signs in, and what it counts. */
export type PoolState = {
  readonly userId: string;
  /** What our own rows say she is a member of. */
  memberOf: readonly string[];
  hasSecondFactor: boolean;
  /** Seconds an access token is good. */
  seconds: number;
  /** Refresh tokens that are taken; each once. */
  readonly refreshTokens: Set<string>;
  readonly asked: string[];
  /** What the page asks of the sign-in pages. */
  lastAuthorization: URLSearchParams | null;
  /** Goes into the state that comes back: somebody meddles. */
  meddling: string;
};

export const authenticatorKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const rightCode = '123456';

type Started = { readonly pool: UserPool; readonly state: PoolState; readonly stop: () => Promise<void> };

/**
 * A user pool with managed login as far as the page sees it, with the real trigger before a token is made. `key` and `issuer` are those
 * the portal takes tokens of.
 */
export const startUserPool = async ({
  key,
  issuer,
  clientId,
  userId,
}: {
  readonly key: JWK;
  readonly issuer: string;
  readonly clientId: string;
  readonly userId: string;
}): Promise<Started> => {
  const signingKey = await importJWK(key, 'ES256');
  const state: PoolState = {
    userId,
    memberOf: [],
    hasSecondFactor: false,
    seconds: 3_600,
    refreshTokens: new Set(),
    asked: [],
    lastAuthorization: null,
    meddling: '',
  };
  const trigger = createIdentity({
    store: {
      membershipsOf: () =>
        Promise.resolve(
          state.memberOf.flatMap((partyId) => {
            const party = parties().get(partyId);
            return party === undefined ? [] : [{ party, member: aMember(partyId, { userId }) }];
          }),
        ),
    },
    hasSecondFactor: () => Promise.resolve(state.hasSecondFactor),
  });
  const sign = (claims: Readonly<Record<string, unknown>>): Promise<string> =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? '' })
      .setIssuer(issuer)
      .setSubject(userId)
      .setIssuedAt()
      .setExpirationTime(`${Math.max(state.seconds, 60)}s`)
      .sign(signingKey);
  const accessToken = async (party?: string): Promise<string> => {
    const { response } = await trigger(aPreTokenEvent(userId, party));
    const made = response.claimsAndScopeOverrideDetails as {
      accessTokenGeneration: { claimsToAddOrOverride: Record<string, string> };
    } | null;
    return sign({ token_use: 'access', client_id: clientId, jti: randomUUID(), ...made?.accessTokenGeneration.claimsToAddOrOverride });
  };
  const newRefreshToken = (): string => {
    const token = randomUUID();
    state.refreshTokens.add(token);
    return token;
  };
  const codes = new Map<string, URLSearchParams>();

  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.method === 'OPTIONS') {
      c.res = new Response(null, { status: 204, headers: { 'access-control-allow-headers': 'content-type, x-amz-target' } });
    } else await next();
    c.res.headers.set('access-control-allow-origin', c.req.header('origin') ?? '*');
  });
  app.get('/oauth2/authorize', (c) => {
    const asked = new URL(c.req.url).searchParams;
    state.lastAuthorization = asked;
    const code = randomUUID();
    codes.set(code, asked);
    const back = `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: `${asked.get('state')}${state.meddling}` })}`;
    const refused = `${asked.get('redirect_uri')}?${new URLSearchParams({ error: 'access_denied', state: asked.get('state') ?? '' })}`;
    return c.html(
      `<!doctype html><title>Pool</title><a href="${back.replaceAll('&', '&amp;')}">sign in</a> <a href="${refused.replaceAll('&', '&amp;')}">give up</a>`,
    );
  });
  app.post('/oauth2/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      asked !== undefined &&
      asked.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === form.get('redirect_uri') &&
      form.get('client_id') === clientId &&
      form.get('grant_type') === 'authorization_code';
    if (!isRight) return c.json({ error: 'invalid_grant' }, 400);
    return c.json({
      access_token: await accessToken(),
      id_token: await sign({ token_use: 'id', aud: clientId, nonce: asked.get('nonce') }),
      refresh_token: newRefreshToken(),
      expires_in: state.seconds,
      token_type: 'Bearer',
    });
  });
  app.get('/logout', (c) => {
    state.asked.push('logout');
    return c.redirect(new URL(c.req.url).searchParams.get('logout_uri') ?? '');
  });
  app.post('/', async (c) => {
    const operation = c.req.header('x-amz-target')?.split('.').at(-1) ?? '';
    const body = await c.req.json<{ RefreshToken?: string; ClientMetadata?: { party?: string }; UserCode?: string }>();
    state.asked.push(operation);
    const refuse = (reason: string) => c.json({ __type: reason, message: reason }, 400);
    switch (operation) {
      case 'GetTokensFromRefreshToken':
        if (!state.refreshTokens.delete(body.RefreshToken ?? '')) return refuse('RefreshTokenReuseException');
        return c.json({
          AuthenticationResult: {
            AccessToken: await accessToken(body.ClientMetadata?.party),
            RefreshToken: newRefreshToken(),
            ExpiresIn: state.seconds,
          },
        });
      case 'AssociateSoftwareToken':
        return c.json({ SecretCode: authenticatorKey });
      case 'VerifySoftwareToken':
        return body.UserCode === rightCode ? c.json({ Status: 'SUCCESS' }) : refuse('EnableSoftwareTokenMFAException');
      case 'SetUserMFAPreference':
        state.hasSecondFactor = true;
        return c.json({});
      case 'GlobalSignOut':
        state.refreshTokens.clear();
        return c.json({});
      case 'RevokeToken':
        return c.body(null, 200);
      default:
        return refuse('UnknownOperationException');
    }
  });

  const serving = await serve(0);
  serving.answer(app.fetch);
  const signInApi = serving.url;
  // Another origin, as on AWS: the policy of the page names both.
  const signInUrl = serving.url.replace('127.0.0.1', 'localhost');
  return { pool: { kind: 'USER_POOL', signInUrl, signInApi, issuer, clientId }, state, stop: serving.close };
};
