import { partyClaim, secondFactorClaim } from '../../shared/api/token-claims.ts';
import { fieldsOf } from './fields-of.ts';

/** What a token of ours says. Read, not trusted: whoever answers with data checks the signature. */
export const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  const [, payload = ''] = token.split('.');
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.codePointAt(0) ?? 0);
  return fieldsOf(JSON.parse(new TextDecoder().decode(bytes)));
};

/** Whom an access token names, for which party, and whether operations are closed for want of a second factor. */
export const namedIn = (
  accessToken: string,
): { readonly userId: string; readonly partyId: string | null; readonly needsSecondFactor: boolean } => {
  const claims = claimsOf(accessToken);
  const party = claims[partyClaim];
  return {
    userId: typeof claims.sub === 'string' ? claims.sub : '',
    partyId: typeof party === 'string' ? party : null,
    needsSecondFactor: claims[secondFactorClaim] === 'REQUIRED',
  };
};
