import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import * as z from 'zod';
import { partyClaim } from '../../shared/api/token-claims.ts';
import type { PartyId, UserId } from '../../shared/records/index.ts';
import { keep, readKept } from './kept-file.ts';

/** The identity provider of one machine: a key of its own, real tokens, and the public half for whoever verifies them. */
export type Identity = {
  readonly issuer: string;
  readonly clientId: string;
  readonly jwks: JSONWebKeySet;
  /** An access token: `userId` acts for `partyId` for the next 12 hours. */
  readonly token: (of: { readonly userId: UserId; readonly partyId: PartyId }) => Promise<string>;
};

const algorithm = 'ES256';
const issuer = 'https://identity.kigen.invalid';
const clientId = 'kigen-portal';

const keptKey = z.looseObject({ kty: z.string(), kid: z.string(), d: z.string() });

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: algorithm, use: 'sig' };
};

/** Opens the provider with the key in `file`, made there if there is none; null keeps none. */
export const openIdentity = async (file: string | null): Promise<Identity> => {
  const kept = file === null ? null : readKept(file);
  const key = kept === null ? await newKey() : (keptKey.parse(JSON.parse(kept)) as JWK);
  if (file !== null && kept === null) keep(file, JSON.stringify(key), { durable: true });
  const { d: _secret, ...publicKey } = key;
  const signingKey = await importJWK(key, algorithm);
  return {
    issuer,
    clientId,
    jwks: { keys: [publicKey] },
    // By real time, not by the portal's clock: a token outlives the clock being moved by years, as a sign-in would not otherwise.
    token: ({ userId, partyId }) =>
      new SignJWT({ token_use: 'access', client_id: clientId, [partyClaim]: partyId })
        .setProtectedHeader({ alg: algorithm, kid: key.kid ?? '' })
        .setIssuer(issuer)
        .setSubject(userId)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(signingKey),
  };
};
