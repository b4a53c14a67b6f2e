// Apart from the schemas, so that the page of a link has them without one. In characters, where nothing else is said.

export const linkIdLength = 26;

/** So many bytes prove the id; three of them are four characters of base64url. */
export const linkProofBytes = 24;

/** What stands in a link's address: its id, and what proves it. An address takes 64. */
export const linkSecretLength = linkIdLength + (linkProofBytes / 3) * 4;

/** What stands where the id does. It is that of the link sent anew as well, and proves nothing. */
export const idInSecret = (secret: string): string => secret.slice(0, linkIdLength);
