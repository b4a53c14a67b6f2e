import * as z from 'zod';
import { caseKind, documentId, documentState, name, scanMediaType, sha256, unfitReasons, verifyCode } from '../records/index.ts';
import { moment } from './common.ts';

/** A document of a case. `code` is printed on each of its pages. */
const documentListed = z
  .strictObject({
    documentId,
    state: documentState,
    issuedAt: moment,
    sha256,
    mediaType: z.string(),
    /** Bytes. */
    size: z.int().positive(),
    code: verifyCode,
    /** Characters no font had (`U+10FFFF`), printed as their code in a box. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'Document' });

/** Documents asked for and not issued yet. COMING: under way. DELAYED: it failed, and is tried again. */
const documentsPending = z.strictObject({ state: z.enum(['COMING', 'DELAYED']), since: moment }).meta({ id: 'DocumentsPending' });

/** A scan of the form signed on paper that was sent in; never the valid form. `reason` why it was refused: then there is no file. */
export const scanListed = z
  .strictObject({
    documentId,
    state: z.enum(['SCAN_RECEIVED', 'SCAN_REFUSED']),
    /** When it was received or refused. */
    issuedAt: moment,
    sha256,
    mediaType: scanMediaType,
    /** As it was called where it came from. */
    name,
    /** Bytes. */
    size: z.int().positive(),
    reason: z.enum(unfitReasons).optional(),
    /** It shows the form as it was before a correction of what is signed (COCP-CORRECT). */
    ofEarlierForm: z.boolean(),
  })
  .meta({ id: 'Scan' });
export type ScanListed = z.infer<typeof scanListed>;

/** `items`: what the portal issued, oldest first, the last is the valid one. `scans`: what was sent in, oldest first. */
export const documentList = z
  .strictObject({ items: z.array(documentListed), pending: documentsPending.nullable(), scans: z.array(scanListed).optional() })
  .meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof documentList>;

const attestedFile = {
  state: documentState,
  issuedAt: moment,
  sha256,
  size: z.int().positive(),
} as const;

/** One of the documents that begin with the same form. */
const attestedRevision = z.strictObject(attestedFile).meta({ id: 'AttestedRevision' });

/**
 * What the portal attests of a document: by the code printed on it (then of the latest with that code), or by the SHA-256 of a file.
 * It names the case and the institution as they are printed, and nobody.
 */
export const attested = z
  .strictObject({
    ...attestedFile,
    mediaType: z.string(),
    code: verifyCode,
    foundBy: z.enum(['CODE', 'SHA256']),
    kind: caseKind,
    logNumber: z.string(),
    institution: z.strictObject({ name: z.string(), nameLocal: z.string().optional() }),
    verdict: z.enum(['VALID', 'SUPERSEDED']),
    /** What is valid in its place. */
    supersededBy: attestedRevision.nullable(),
    /** Every document with its code, oldest first: a file cut short is one of them. */
    revisions: z.array(attestedRevision),
  })
  .meta({ id: 'Attested' });
export type Attested = z.infer<typeof attested>;
