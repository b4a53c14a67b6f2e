import { createHash } from 'node:crypto';

/** A file that was issued: its SHA-256 in lower-case hexadecimal, its length in bytes, and when. */
export type Issued = { readonly documentId: string; readonly sha256: string; readonly size: number; readonly issuedAt: string };

/** What can be said of a file that is held against those that were issued. */
export type Attestation =
  | { readonly verdict: 'VALID'; readonly documentId: string }
  /** It was issued as it is; a later one replaces it. */
  | { readonly verdict: 'SUPERSEDED'; readonly documentId: string; readonly supersededBy: string }
  /** It begins with a file that was issued, and something was added to it that was not. */
  | { readonly verdict: 'APPENDED'; readonly documentId: string }
  | { readonly verdict: 'NOT_ISSUED' };

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Holds a file against the issued ones, oldest first. Signatures alone cannot do this: a file cut back to an earlier
 * revision and one with bytes added after its seal both still verify, so what counts is the hash of the whole file.
 */
export const attest = (bytes: Uint8Array, issued: readonly Issued[]): Attestation => {
  const last = issued.at(-1);
  if (last === undefined) return { verdict: 'NOT_ISSUED' };
  const hash = sha256Of(bytes);
  if (hash === last.sha256) return { verdict: 'VALID', documentId: last.documentId };
  const earlier = issued.find(({ sha256 }) => sha256 === hash);
  if (earlier !== undefined) return { verdict: 'SUPERSEDED', documentId: earlier.documentId, supersededBy: last.documentId };
  const begun = issued.findLast(({ size, sha256 }) => size < bytes.length && sha256Of(bytes.subarray(0, size)) === sha256);
  return begun === undefined ? { verdict: 'NOT_ISSUED' } : { verdict: 'APPENDED', documentId: begun.documentId };
};
