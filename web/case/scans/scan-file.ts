import type { UploadInput } from '../../../shared/api/index.ts';
import { mostScanBytes } from '../../../shared/records/scan-limits.ts';
import type { ScanMediaType } from '../../../shared/records/index.ts';
import { sha256Of } from '../../files/sha256.ts';

/** A file as it is announced, and its bytes, read once: what is sent is what was hashed, whatever becomes of the file meanwhile. */
export type ScanFile = { readonly facts: UploadInput; readonly bytes: Uint8Array<ArrayBuffer> };

/** Why a file is not even announced. */
export type NotSent = 'NOT_READ' | 'EMPTY' | 'TOO_LARGE' | 'OTHER_KIND';

export const scanFileTypes = 'application/pdf,image/jpeg,image/png';

const beginnings: readonly (readonly [ScanMediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is by its first bytes: what a device calls it is often wrong. */
export const mediaTypeOf = (bytes: Uint8Array): ScanMediaType | undefined =>
  beginnings.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];

const endings: Readonly<Record<ScanMediaType, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
// Control characters and lone surrogates, which the API takes in no name.
const forbidden = /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const mostCharacters = 200;

/** A file's name as the API takes it; composed, since a Mac gives が as か and its mark. Of a long one its end is kept, with what kind it is. */
export const nameOf = (name: string, mediaType: ScanMediaType): string => {
  const characters = [...name.normalize('NFC').replaceAll(forbidden, '').trim()];
  return characters.slice(-mostCharacters).join('').trim() || `scan.${endings[mediaType]}`;
};

/** Reads a chosen file and says what has to be announced of it, or why it is not sent. */
export const readScan = async (file: File): Promise<ScanFile | NotSent> => {
  if (file.size === 0) return 'EMPTY';
  if (file.size > mostScanBytes) return 'TOO_LARGE';
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved or altered since it was chosen, or lies where the browser may not read.
    return 'NOT_READ';
  }
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) return 'OTHER_KIND';
  return { facts: { name: nameOf(file.name, mediaType), mediaType, size: bytes.length, sha256: await sha256Of(bytes) }, bytes };
};
