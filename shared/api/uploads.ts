import * as z from 'zod';
import { documentId, mostScanBytes, name, scanMediaType, sha256 } from '../records/index.ts';

/** A scan of the form signed on paper, before it is sent. `size` in bytes, `sha256` of its bytes in lower-case hexadecimal. */
export const uploadInput = z
  .strictObject({ name, mediaType: scanMediaType, size: z.int().min(1).max(mostScanBytes), sha256 })
  .meta({ id: 'UploadInput' });
export type UploadInput = z.infer<typeof uploadInput>;

/** Where to PUT its bytes, once, with these headers. */
export const uploadAnnounced = z
  .strictObject({ documentId, upload: z.strictObject({ url: z.string(), headers: z.record(z.string(), z.string()) }) })
  .meta({ id: 'UploadAnnounced' });
export type UploadAnnounced = z.infer<typeof uploadAnnounced>;
