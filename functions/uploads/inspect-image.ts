import { isDeflate, mostGrowth } from './deflate.ts';
import { uploadLimits, type Unfit } from './verdict.ts';

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const sizeFit = (width: number, height: number): Unfit | null => {
  if (width === 0 || height === 0) return 'BROKEN';
  return width * height > uploadLimits.pixels ? 'TOO_MANY_PIXELS' : null;
};

/** Samples of a pixel by the colour type of a PNG: grey, colour, palette, grey with alpha, colour with alpha. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Do the pixels begin as compressed ones do, and are there enough `bytes` to grow to an image of this size? */
const pixelsThere = (file: Buffer, first: number, bytes: number): boolean => {
  const bits = file.readUInt32BE(16) * file.readUInt32BE(20) * (file[24] ?? 0) * (samples[file[25] ?? 1] ?? 0);
  return bits > 0 && isDeflate(file.subarray(first)) && bytes * mostGrowth >= bits / 8;
};

/** A PNG by its chunks alone: 48 KB of it can stand for 3 GB of pixels, so nothing is inflated. */
export const inspectPng = (file: Buffer): Unfit | null => {
  if (!file.subarray(0, 8).equals(pngHead)) return 'NOT_WHAT_IT_SAYS';
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR') return 'BROKEN';
  const unfit = sizeFit(file.readUInt32BE(16), file.readUInt32BE(20));
  if (unfit !== null) return unfit;
  let first = 0;
  let bytes = 0;
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return at + 12 === file.length && pixelsThere(file, first, bytes) ? null : 'BROKEN';
    if (type === 'IDAT') {
      if (first === 0) first = at + 8;
      bytes += file.readUInt32BE(at);
    }
  }
  return 'BROKEN';
};

/** Start of frame, which says the size: C0 to CF but for tables (C4, C8, CC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const startOfScan = 0xda;
/** Baseline, extended and progressive: a block of 8 × 8 pixels takes at least a bit of these. */
const isByBlocks = (frame: number): boolean => frame >= 0xc0 && frame <= 0xc2;

type Frame = { readonly marker: number; readonly width: number; readonly height: number };

/** Are there enough bytes after the segments for an image of this size? An arithmetic coder may need any number but none. */
const blocksThere = ({ marker, width, height }: Frame, bytes: number): boolean =>
  bytes > 0 && (!isByBlocks(marker) || bytes * 8 >= Math.ceil(width / 8) * Math.ceil(height / 8));

/** A JPEG by its segments, up to where its pixels begin. */
export const inspectJpeg = (file: Buffer): Unfit | null => {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return 'NOT_WHAT_IT_SAYS';
  if (file.readUInt16BE(file.length - 2) !== 0xffd9) return 'BROKEN';
  let frame: Frame | null = null;
  let at = 2;
  while (at + 9 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (isFrame(marker)) {
      frame = { marker, width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
      const unfit = sizeFit(frame.width, frame.height);
      if (unfit !== null) return unfit;
    }
    if (marker === startOfScan) {
      const bytes = file.length - 2 - (at + 2 + file.readUInt16BE(at + 2));
      return frame !== null && blocksThere(frame, bytes) ? null : 'BROKEN';
    }
    // 0xff before a marker is filling.
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return 'BROKEN';
};
