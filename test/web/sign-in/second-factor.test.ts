import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserPool } from '../../../shared/api/sign-in-with.ts';
import type * as modules from '../../../web/sign-in/second-factor.ts';
import { startService, type Answered, type Service } from '../../aws/a-service.ts';
import { openBrowser } from './a-browser.ts';

let service: Service;
let pool: UserPool;
let failing: Record<string, string> = {};
let factor: typeof modules;

const answer = (operation: string): Answered => {
  const error = failing[operation];
  if (error !== undefined) return { status: 400, body: {}, error };
  return { status: 200, body: operation === 'AssociateSoftwareToken' ? { SecretCode: 'JBSWY3DPEHPK3PXP' } : {} };
};

beforeEach(async () => {
  failing = {};
  service = await startService(({ target }) => answer(target));
  pool = { kind: 'USER_POOL', signInUrl: service.url, signInApi: service.url, issuer: 'https://issuer.example', clientId: 'client-1' };
  openBrowser({ '/identity.json': pool });
  vi.resetModules();
  const { session } = await import('../../../web/api/session.ts');
  session.begin({ token: 'access-1', userId: 'U-1', partyId: null });
  factor = await import('../../../web/sign-in/second-factor.ts');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await service.stop();
});

const asked = () => service.asked.map(({ target, body }) => [target, JSON.parse(body) as unknown]);

describe('an authenticator app', () => {
  it('is given a key of the person whose token it is', async () => {
    expect(await factor.newAuthenticatorKey(pool)).toBe('JBSWY3DPEHPK3PXP');
    expect(asked()).toEqual([['AssociateSoftwareToken', { AccessToken: 'access-1' }]]);
  });

  it('reads the key from a picture, under the name of this portal', () => {
    expect(factor.keyUri('JBSWY3DPEHPK3PXP', 'kigen.example.com')).toBe(
      'otpauth://totp/Kigen%3Akigen.example.com?secret=JBSWY3DPEHPK3PXP&issuer=Kigen',
    );
  });

  it('can be given it by hand, in groups of four', () => {
    expect(factor.spelled('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
    expect(factor.spelled('JBSWY')).toBe('JBSW Y');
  });
});

describe('a code', () => {
  it('that is right turns the second factor on, and ends every session begun without it', async () => {
    await factor.createEnrolment(pool).turnOn('123456');
    expect(asked()).toEqual([
      ['VerifySoftwareToken', { AccessToken: 'access-1', UserCode: '123456' }],
      ['SetUserMFAPreference', { AccessToken: 'access-1', SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }],
      ['GlobalSignOut', { AccessToken: 'access-1' }],
    ]);
  });

  it('that is wrong turns nothing on', async () => {
    failing = { VerifySoftwareToken: 'EnableSoftwareTokenMFAException' };
    await expect(factor.createEnrolment(pool).turnOn('000000')).rejects.toMatchObject({ reason: 'EnableSoftwareTokenMFAException' });
    expect(asked()).toHaveLength(1);
  });

  it('is asked about once, when a later step fails and all is tried again', async () => {
    const enrolment = factor.createEnrolment(pool);
    failing = { SetUserMFAPreference: 'TooManyRequestsException' };
    await expect(enrolment.turnOn('123456')).rejects.toMatchObject({ reason: 'TooManyRequestsException' });
    failing = {};
    await enrolment.turnOn('123456');
    expect(asked().map(([operation]) => operation)).toEqual([
      'VerifySoftwareToken',
      'SetUserMFAPreference',
      'SetUserMFAPreference',
      'GlobalSignOut',
    ]);
  });
});
