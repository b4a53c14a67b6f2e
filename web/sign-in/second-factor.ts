import type { UserPool } from '../../shared/api/sign-in-with.ts';
import { Unreachable } from '../api/problem.ts';
import { session } from '../api/session.ts';
import { askPool } from './ask-pool.ts';
import { renewIfDue } from './renewal.ts';

const accessToken = async (): Promise<string> => {
  await renewIfDue();
  return session.current()?.token ?? '';
};

/** A new key for an authenticator app (base32). One set up before stays in use until a code of this one is confirmed. */
export const newAuthenticatorKey = async (pool: UserPool): Promise<string> => {
  const { SecretCode: key } = await askPool(pool, 'AssociateSoftwareToken', { AccessToken: await accessToken() });
  if (typeof key !== 'string') throw new Unreachable('the sign-in gave no key');
  return key;
};

/** What authenticator apps read from a QR code. Source: the Key URI Format of Google Authenticator. `host` tells one portal from another. */
export const keyUri = (key: string, host: string): string =>
  `otpauth://totp/${encodeURIComponent(`Kigen:${host}`)}?${new URLSearchParams({ secret: key, issuer: 'Kigen' })}`;

/** In groups of four, as people read it off. */
export const spelled = (key: string): string => key.replaceAll(/(.{4})(?=.)/g, '$1 ');

/**
 * Turns the second factor on, and ends every session of the person: those begun with the password alone would otherwise go on and get
 * what is given only with a second factor. The steps done stay done when a later one fails and all is tried again.
 */
export const createEnrolment = (pool: UserPool) => {
  let isVerified = false;
  return {
    turnOn: async (code: string): Promise<void> => {
      const AccessToken = await accessToken();
      if (!isVerified) await askPool(pool, 'VerifySoftwareToken', { AccessToken, UserCode: code });
      isVerified = true;
      await askPool(pool, 'SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } });
      await askPool(pool, 'GlobalSignOut', { AccessToken });
    },
  };
};
