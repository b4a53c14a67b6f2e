import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { session as sessions } from '../../../web/api/session.ts';
import type * as modules from '../../../web/sign-in/renewal.ts';
import { startService, type Answered, type Service } from '../../aws/a-service.ts';
import { openBrowser } from './a-browser.ts';
import { aToken } from './a-token.ts';

type Sent = { readonly RefreshToken: string; readonly ClientMetadata?: { readonly party: string } };

let pool: Service;
let answers: ((sent: Sent) => Answered)[] = [];
let session: typeof sessions;
let renewal: typeof modules;

const tokenFor = (party: string | null) => aToken({ sub: 'U-1', ...(party !== null && { 'kigen:party': party }) });

/** The pool gives a token for the party asked for, and the next refresh token. */
const gives =
  (refreshToken: string, party?: string) =>
  (sent: Sent): Answered => ({
    status: 200,
    body: {
      AuthenticationResult: {
        AccessToken: tokenFor(party ?? sent.ClientMetadata?.party ?? null),
        RefreshToken: refreshToken,
        ExpiresIn: 3_600,
      },
    },
  });
const refuses = (error: string) => (): Answered => ({ status: 400, body: {}, error });

const sent = (): readonly Sent[] => pool.asked.map(({ body }) => JSON.parse(body) as Sent);

beforeEach(async () => {
  pool = await startService(({ body }) => answers.shift()?.(JSON.parse(body) as Sent) ?? { status: 500, body: {} });
  openBrowser({
    '/identity.json': {
      kind: 'USER_POOL',
      signInUrl: pool.url,
      signInApi: pool.url,
      issuer: 'https://issuer.example',
      clientId: 'client-1',
    },
  });
  vi.resetModules();
  ({ session } = await import('../../../web/api/session.ts'));
  renewal = await import('../../../web/sign-in/renewal.ts');
});
afterEach(async () => {
  answers = [];
  vi.unstubAllGlobals();
  await pool.stop();
});

/** Signed in for a party, with a token that is due for renewal in so many milliseconds. */
const signedIn = (inMilliseconds: number, partyId = 'P-RES') =>
  session.begin({
    token: tokenFor(partyId),
    userId: 'U-1',
    partyId,
    renewal: { refreshToken: 'refresh-1', from: Date.now() + inMilliseconds },
  });

describe('a session', () => {
  it('is due for renewal two minutes before its token ends', () => {
    const granted = { accessToken: tokenFor('P-RES'), refreshToken: 'refresh-1', seconds: 3_600 };
    expect(renewal.sessionOf(granted, 1_000_000)).toEqual({
      token: tokenFor('P-RES'),
      userId: 'U-1',
      partyId: 'P-RES',
      needsSecondFactor: false,
      renewal: { refreshToken: 'refresh-1', from: 1_000_000 + 3_480_000 },
    });
  });
});

describe('a token', () => {
  it('that is good for longer is left alone', async () => {
    signedIn(60_000);
    await renewal.renewIfDue();
    expect(pool.asked).toEqual([]);
  });

  it('that is due is renewed for the same party before the next request, by a refresh token used once', async () => {
    signedIn(-1);
    answers = [gives('refresh-2')];
    await Promise.all([renewal.renewIfDue(), renewal.renewIfDue(), renewal.renewIfDue()]);
    expect(sent()).toEqual([{ ClientId: 'client-1', RefreshToken: 'refresh-1', ClientMetadata: { party: 'P-RES' } }]);
    expect(session.current()?.renewal?.refreshToken).toBe('refresh-2');
  });

  it('that the API refused is renewed once, however many requests were refused with it', async () => {
    signedIn(60_000);
    answers = [gives('refresh-2')];
    const refused = session.current()?.token ?? '';
    session.begin({ ...(session.current() ?? { userId: '', partyId: null }), token: 'refused' });
    expect(await Promise.all([renewal.renewAfterRefusal('refused'), renewal.renewAfterRefusal('refused')])).toEqual([true, true]);
    expect(pool.asked).toHaveLength(1);
    expect(session.current()?.token).toBe(refused);
  });

  it.each(['NotAuthorizedException', 'RefreshTokenReuseException'])(
    'that is not renewed any more (%s) ends the session',
    async (reason) => {
      signedIn(-1);
      answers = [refuses(reason)];
      expect(await renewal.renewAfterRefusal(session.current()?.token ?? '')).toBe(false);
      expect(session.isExpired()).toBe(true);
      await renewal.renewIfDue();
      expect(pool.asked).toHaveLength(1);
    },
  );

  it.each(['TooManyRequestsException', 'InternalErrorException'])('that cannot be renewed just now (%s) ends nothing', async (reason) => {
    signedIn(-1);
    answers = [refuses(reason)];
    await expect(renewal.renewIfDue()).rejects.toThrow(reason);
    expect(session.isExpired()).toBe(false);
    answers = [gives('refresh-2')];
    await renewal.renewIfDue();
    expect(session.current()?.renewal?.refreshToken).toBe('refresh-2');
  });

  it('of one machine is not renewed', async () => {
    session.begin({ token: 'local', userId: 'U-1', partyId: 'P-RES' });
    expect(await renewal.renewAfterRefusal('local')).toBe(false);
    expect(pool.asked).toEqual([]);
  });
});

describe('whoever acts for another party', () => {
  it('gets a token for it, and keeps it', async () => {
    signedIn(60_000);
    answers = [gives('refresh-2'), gives('refresh-3')];
    expect(await renewal.actForParty('P-UNI')).toBe(true);
    expect(session.current()?.partyId).toBe('P-UNI');
    expect(session.last()).toBe('P-UNI U-1');
  });

  it('that is not theirs goes on acting for the one before', async () => {
    signedIn(60_000);
    answers = [
      (asked) => {
        const { AuthenticationResult: result } = (gives('refresh-2')(asked) as { body: { AuthenticationResult: object } }).body;
        return { status: 200, body: { AuthenticationResult: { ...result, AccessToken: tokenFor(null) } } };
      },
    ];
    expect(await renewal.actForParty('P-UNI')).toBe(false);
    expect(session.current()).toMatchObject({ token: tokenFor('P-RES'), partyId: 'P-RES', renewal: { refreshToken: 'refresh-2' } });
  });
});

describe('somebody else who signs in in the same tab', () => {
  it('finds nothing of what was typed there', () => {
    signedIn(60_000);
    sessionStorage.setItem('kigen.draft.lookup', '{"number":"1"}');
    session.begin({ token: tokenFor('P-RES'), userId: 'U-1', partyId: 'P-RES' });
    expect(sessionStorage.getItem('kigen.draft.lookup')).not.toBeNull();
    session.begin({ token: aToken({ sub: 'U-2' }), userId: 'U-2', partyId: 'P-RES' });
    expect(sessionStorage.getItem('kigen.draft.lookup')).toBeNull();
  });
});
