/** The claim of a token that says for which party somebody acts now; set when the token is made. */
export const partyClaim = 'kigen:party';
