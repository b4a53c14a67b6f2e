import * as z from 'zod';
import { instant } from '../calendar/index.ts';
import { caseId, partyId, userId } from './ids.ts';
import { documentId } from './document.ts';
import { name } from './text.ts';

const scanMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const scanMediaType = z.enum(scanMediaTypes);
export type ScanMediaType = z.infer<typeof scanMediaType>;

/** Why a file is not taken as a scan. */
export const unfitReasons = [
  'TOO_LARGE',
  'NOT_WHAT_IT_SAYS',
  'BROKEN',
  'TOO_MANY_PIXELS',
  'TOO_MANY_PAGES',
  'INFLATES',
  'ENCRYPTED',
  'ACTIVE',
] as const;
export type Unfit = (typeof unfitReasons)[number];

/**
 * A scan of a form signed on paper, from when it is announced. Its name may be a person's: it stands in this row alone,
 * the history knows the scan by its id and hash.
 */
export const scan = z.strictObject({
  schema: z.literal(1),
  documentId,
  caseId,
  name,
  mediaType: scanMediaType,
  /** Bytes. */
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  announcedAt: instant,
  announcedBy: z.strictObject({ userId, partyId }),
  /** ANNOUNCED: nobody has said yet that its bytes are there. */
  state: z.enum(['ANNOUNCED', 'SCAN_RECEIVED', 'SCAN_REFUSED']),
  /** When it was received or refused. */
  decidedAt: instant.nullable(),
  unfit: z.enum(unfitReasons).nullable(),
  /** Which of the forms of its case it is a scan of, counted from 1: what is signed may change with a correction (COCP-CORRECT). */
  formNumber: z.int().positive().default(1),
  version: z.int().positive(),
});
export type Scan = z.infer<typeof scan>;
