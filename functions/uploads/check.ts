import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  scanMediaType,
  sha256,
  unfitReasons,
  type CaseId,
  type DocumentId,
  type ScanMediaType,
  type Unfit,
} from '../../shared/records/index.ts';
import { prefixes, type Files } from '../files/index.ts';

/** A scan as it was announced, and where it is: coming in before it is checked, kept after. Keys are made of ids of ours alone. */
export const uploadToCheck = z.strictObject({
  from: z.string(),
  to: z.string(),
  mediaType: scanMediaType,
  size: z.int().positive(),
  sha256,
  /** It is taken in no case, whatever it is: no file of it is left. */
  isDiscarded: z.boolean().optional(),
});
type UploadToCheck = z.infer<typeof uploadToCheck>;

/** FIT: it is kept. MISSING: nothing has come in. Anything else: why it is not kept; it stays where it came in until that is on record. */
export const checked = z.enum(['FIT', 'MISSING', ...unfitReasons]);
type Checked = z.infer<typeof checked>;

/** Has a scan looked at; throws where that could not be done. Asking again answers the same. */
export type CheckUpload = (upload: UploadToCheck) => Promise<Checked>;

export const incomingKey = (caseId: CaseId, documentId: DocumentId): string => `${prefixes.comingIn}/${caseId}/${documentId}`;
/** Only what was found fit has such a key. */
export const scanKey = (caseId: CaseId, documentId: DocumentId): string => `${prefixes.scans}/${caseId}/${documentId}`;

type Checking = {
  readonly files: Pick<Files, 'get' | 'put' | 'remove'>;
  readonly inspect: (bytes: Uint8Array, type: ScanMediaType) => Promise<Unfit | null>;
};

const isAsAnnounced = (bytes: Uint8Array, { size, sha256: announced }: UploadToCheck): boolean =>
  bytes.length === size && createHash('sha256').update(bytes).digest('hex') === announced;

/** Nobody is given a file before it has passed here: it is kept under another key than the one it came in under. */
export const createCheck =
  ({ files, inspect }: Checking): CheckUpload =>
  async (upload) => {
    const { from, to, mediaType, isDiscarded = false } = upload;
    if (isDiscarded) {
      await files.remove(from);
      await files.remove(to);
      return 'MISSING';
    }
    const found = await files.get(from);
    if (found === null) return (await files.get(to)) === null ? 'MISSING' : 'FIT';
    const unfit = isAsAnnounced(found.bytes, upload) ? await inspect(found.bytes, mediaType) : 'BROKEN';
    if (unfit !== null) return unfit;
    await files.put(to, found.bytes, { mediaType, sha256: upload.sha256 });
    await files.remove(from);
    return 'FIT';
  };
