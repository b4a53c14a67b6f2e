import * as z from 'zod';
import { instant } from '../calendar/index.ts';

/** `BLANK` to be filled in by hand; `FILLED` as it was filed; `SIGNED` with one signature more; `FINAL` when the case is over. */
export const documentState = z.enum(['BLANK', 'FILLED', 'SIGNED', 'FINAL']);
export type DocumentState = z.infer<typeof documentState>;

export const documentId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .meta({ description: 'Id of a document' });
export type DocumentId = z.infer<typeof documentId>;

/** A SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Sixteen characters of Crockford base32 (80 bits) in groups of four: printed beside the QR code of each page. */
export const verifyCode = z.string().regex(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);

/** A document the portal issued. Nothing of it ever changes. */
export const issuedDocument = z.strictObject({
  documentId,
  /** The entry of the history it shows the case as of, and which of that entry's documents it is. */
  seq: z.int().positive(),
  part: z.int().nonnegative(),
  /** Counted through the case, from 1. */
  revision: z.int().positive(),
  state: documentState,
  /** The instant of the decision it documents. */
  issuedAt: instant,
  sha256,
  /** Bytes. */
  size: z.int().positive(),
  mediaType: z.string(),
  /** What leads to it from paper; documents that go on from one another have the same. */
  code: verifyCode,
  /** Characters no font had (`U+10FFFF`), printed as their code in a box. */
  missing: z.array(z.string()),
});
export type IssuedDocument = z.infer<typeof issuedDocument>;
