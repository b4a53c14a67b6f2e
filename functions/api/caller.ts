import { errors, jwtVerify, type JWTPayload } from 'jose';
import { partyClaim } from '../../shared/api/token-claims.ts';
import type { Dependencies } from './context.ts';

const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;

/** Whom a token names: the person it proves, and the party they act for. Whether they may is in our own rows. */
type Named = { readonly userId: string; readonly partyId: string | null };

const isForUs = ({ aud, client_id: client, token_use: use }: JWTPayload, clientId: string): boolean =>
  use === 'access' && (client === clientId || (Array.isArray(aud) ? aud.includes(clientId) : aud === clientId));

/** The provider could not be asked: no fault of the token's. */
const isOurFault = (error: errors.JOSEError): boolean =>
  error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC';

/**
 * Whom the `Authorization` header names; null where there is none, or the token is not a current access token of our own
 * identity provider: signature, issuer, audience or client, use and expiry are checked, and one without expiry is refused.
 * Expiry is by real time, which is the provider's.
 */
export const namedBy = async (
  authorization: string | undefined,
  of: Pick<Dependencies, 'verifyKey' | 'issuer' | 'clientId'>,
): Promise<Named | null> => {
  const token = bearer.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, of.verifyKey, {
      issuer: of.issuer,
      algorithms: ['ES256', 'RS256'],
      requiredClaims: ['exp', 'sub'],
    });
    if (!isForUs(payload, of.clientId) || payload.sub === undefined) return null;
    const party = payload[partyClaim];
    return { userId: payload.sub, partyId: typeof party === 'string' ? party : null };
  } catch (error) {
    if (error instanceof errors.JOSEError && !isOurFault(error)) return null;
    throw error;
  }
};
