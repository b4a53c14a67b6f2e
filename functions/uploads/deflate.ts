/** Deflate turns a byte into at most so many. */
export const mostGrowth = 1_032;

/** Does it begin as what zlib has compressed does? */
export const isDeflate = (bytes: Buffer): boolean =>
  bytes.length >= 2 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
