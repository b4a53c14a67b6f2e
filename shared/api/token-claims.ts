/** The claim of a token that says for which party somebody acts now; set when the token is made. */
export const partyClaim = 'kigen:party';

/** The claim of a token, `REQUIRED` where somebody belongs to operations and gets no claim for it, having no second factor. */
export const secondFactorClaim = 'kigen:second-factor';

/** The name under which the page asks for a party, beside the refresh token: `ClientMetadata` of GetTokensFromRefreshToken. */
export const askedParty = 'party';
