import { deflateSync } from 'node:zlib';

type PdfParts = { readonly dictionary?: string; readonly stream?: Buffer; readonly pages?: number; readonly trailer?: string };

export const aPdf = ({ dictionary = '', stream = Buffer.from('q Q'), pages = 1, trailer = '' }: PdfParts = {}): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(pages)}2 0 obj << ${dictionary} >> stream\n`),
    stream,
    Buffer.from(`\nendstream endobj\ntrailer << ${trailer} >>\n%%EOF\n`),
  ]);

const chunk = (type: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)]);
};

/** Grey, a bit a pixel; `pixels` what stands for them where it is not what compressing a blank page gives. */
export const aPng = (width: number, height: number, pixels?: Buffer): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    head,
    chunk('IHDR', header),
    ...(pixels?.length === 0
      ? []
      : [chunk('IDAT', pixels ?? deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 }))]),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const startOfScan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0]);

/** Baseline; `pixels` how many bytes of them there are where it is not the least a page of this size can take, a bit a block of 64. */
export const aJpeg = (width: number, height: number, pixels = Math.ceil((Math.ceil(width / 8) * Math.ceil(height / 8)) / 8)): Buffer => {
  const frame = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 13);
  frame.writeUInt16BE(width, 15);
  return Buffer.concat([frame, startOfScan, Buffer.alloc(pixels), Buffer.from([0xff, 0xd9])]);
};

/** What so many bytes of nothing are compressed to. */
export const bomb = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes), { level: 9 });

/** A PDF of streams that are each within bounds. */
export const manyStreams = (): Buffer => {
  const stream = bomb(20 * 2 ** 20);
  const one = Buffer.concat([Buffer.from('3 0 obj << /Filter /FlateDecode >> stream\n'), stream, Buffer.from('\nendstream endobj\n')]);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n'),
    ...Array.from({ length: 200 }, () => one),
    Buffer.from('%%EOF'),
  ]);
};
