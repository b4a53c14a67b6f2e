import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};

export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly colour: number;
  readonly bits: number;
  /** What the pixels inflate to, where it is not what the head says. */
  readonly pixels: Buffer;
  readonly others: readonly (readonly [type: string, data: Buffer])[];
};

/** A stroke from corner to corner on nothing, as a page's canvas writes it: RGBA. */
const stroke = (width: number, height: number): Buffer => {
  const pixels = Buffer.alloc(height * (1 + width * 4));
  for (let x = 0; x < width; x += 1) {
    for (let thick = 0; thick < 6; thick += 1) {
      const y = Math.min(height - 1, Math.floor((x * height) / width) + thick);
      pixels.writeUInt32BE(0x000000ff, y * (1 + width * 4) + 1 + x * 4);
    }
  }
  return pixels;
};

/** A drawn signature as an act carries it. */
export const aSignature = (changed: Partial<Picture> = {}): string => {
  const { width, height, colour, bits, others }: Omit<Picture, 'pixels'> = {
    width: 300,
    height: 100,
    colour: 6,
    bits: 8,
    others: [],
    ...changed,
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([bits, colour], 8);
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...others.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', deflateSync(changed.pixels ?? stroke(width, height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${file.toString('base64')}`;
};
