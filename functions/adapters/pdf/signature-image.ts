import { inflateSync } from 'node:zlib';

import type { PDFDocument, PDFImage } from 'pdf-lib';

import { mostSignatureCharacters } from '../../../shared/records/index.ts';
import type { Sheet } from '../../documents/index.ts';

/** Of a drawn signature, in pixels. */
const limits = { side: 4_096, pixels: 4_000_000 } as const;

const prefix = 'data:image/png;base64,';
const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Channels by colour type; those of 8 bits only, as a page's canvas writes them. */
const channels = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/** What is needed to draw a picture. Everything else (text, profiles, further frames) may hold what inflates without bound. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

type Chunk = { readonly type: string; readonly data: Buffer; readonly whole: Buffer };

const chunksOf = (file: Buffer): readonly Chunk[] | null => {
  const chunks: Chunk[] = [];
  for (let at = head.length; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
};

/** Do the pixels inflate to what the head says, and to no more? */
const inflatesTo = (chunks: readonly Chunk[], size: number): boolean => {
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  try {
    return inflateSync(packed, { maxOutputLength: size }).length === size;
  } catch {
    return false;
  }
};

/**
 * The picture of a drawn signature, with nothing in it but what is drawn; null where it is not a sound PNG within the limits.
 * A file of 48 KB can stand for 3 GB of pixels: it is measured before anything decodes it.
 */
export const soundPngOf = (dataUrl: string): Uint8Array | null => {
  if (dataUrl.length > mostSignatureCharacters || !dataUrl.startsWith(prefix)) return null;
  const file = Buffer.from(dataUrl.slice(prefix.length), 'base64');
  if (!file.subarray(0, head.length).equals(head)) return null;
  const chunks = chunksOf(file);
  const [first] = chunks ?? [];
  if (chunks === null || first?.type !== 'IHDR' || first.data.length !== 13) return null;
  const [width, height] = [first.data.readUInt32BE(0), first.data.readUInt32BE(4)];
  const [bits, colour, , , interlaced] = first.data.subarray(8);
  const perPixel = channels.get(colour ?? -1);
  if (perPixel === undefined || bits !== 8 || interlaced !== 0) return null;
  const { side, pixels } = limits;
  if (width === 0 || height === 0 || width > side || height > side || width * height > pixels) return null;
  if (colour === 3 && !chunks.some(({ type, data }) => type === 'PLTE' && data.length > 0 && data.length <= 768)) return null;
  if (!inflatesTo(chunks, height * (1 + width * perPixel))) return null;
  return Buffer.concat([head, ...chunks.flatMap(({ type, whole }) => (needed.has(type) ? [whole] : []))]);
};

/** The pictures of some sheets by their data URLs, embedded once each; what is not sound is left out, and the name signs alone. */
export const signatureImages = async (pdf: PDFDocument, sheets: readonly Sheet[]): Promise<ReadonlyMap<string, PDFImage>> => {
  const urls = sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'signature' && block.image !== undefined ? [block.image] : [])),
  );
  const images = new Map<string, PDFImage>();
  for (const url of new Set(urls)) {
    const png = soundPngOf(url);
    if (png === null) continue;
    // One after another: a picture is decoded as a whole, and they need not be in memory together.
    images.set(url, await pdf.embedPng(png));
  }
  return images;
};
