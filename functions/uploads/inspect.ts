import type { ScanMediaType } from '../../shared/records/index.ts';
import { inspectJpeg, inspectPng } from './inspect-image.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { uploadLimits, type Unfit } from './verdict.ts';

const inspections = {
  'application/pdf': inspectPdf,
  'image/jpeg': inspectJpeg,
  'image/png': inspectPng,
} as const satisfies Record<ScanMediaType, (file: Buffer) => Unfit | null>;

/** Is a scan of a signed form fit to be kept? null: it is. Decodes no image and builds up no document, whatever the file says of itself. */
export const inspect = (bytes: Uint8Array, type: ScanMediaType): Unfit | null =>
  bytes.length > uploadLimits.bytes ? 'TOO_LARGE' : inspections[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
