import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { uploadInput } from '../../../shared/api/index.ts';
import { mediaTypeOf, nameOf, readScan } from '../../../web/case/scans/scan-file.ts';
import { aJpeg, aPdf, aPng } from '../../functions/uploads/some-files.ts';

const fileOf = (bytes: Uint8Array, name = 'signed.pdf', type = ''): File => new File([Uint8Array.from(bytes)], name, { type });
const ofSize = (size: number): File => {
  const bytes = Buffer.alloc(size);
  bytes.write('%PDF-1.7');
  return fileOf(bytes);
};

describe('SCAN-FIT: a file that is chosen as a scan', () => {
  it.each([
    ['application/pdf', aPdf()],
    ['image/jpeg', aJpeg(1, 1)],
    ['image/png', aPng(1, 1)],
  ])('is %s by its first bytes, whatever the device calls it', async (mediaType, bytes) => {
    const read = await readScan(fileOf(bytes, 'SCAN0001', 'application/octet-stream'));
    if (typeof read === 'string') throw new Error(read);
    expect(read.facts).toEqual({
      name: 'SCAN0001',
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(Buffer.from(read.bytes).equals(bytes)).toBe(true);
  });

  it.each([
    ['OTHER_KIND', fileOf(Buffer.from('a letter'), 'signed.pdf', 'application/pdf')],
    ['OTHER_KIND', fileOf(Buffer.from('\0\0\0\u0018ftypheic', 'latin1'), 'IMG_1.HEIC')],
    ['EMPTY', fileOf(new Uint8Array())],
  ])('is not sent: %s', async (why, file) => {
    expect(await readScan(file)).toBe(why);
  });

  it('is sent with 20 MiB, and not with one byte more', async () => {
    expect(await readScan(ofSize(20 * 2 ** 20))).toHaveProperty('facts.size', 20 * 2 ** 20);
    expect(await readScan(ofSize(20 * 2 ** 20 + 1))).toBe('TOO_LARGE');
  });

  it('is not sent where it can no longer be read', async () => {
    const gone = fileOf(aPdf());
    gone.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));
    expect(await readScan(gone)).toBe('NOT_READ');
  });

  it.each([
    ['署名済み.pdf', '署名済み.pdf'],
    ['か\u3099くせい.pdf', 'がくせい.pdf'],
    [' a\u0000b\ud800.pdf ', 'ab.pdf'],
    ['\u0007', 'scan.pdf'],
    [`${'あ'.repeat(250)}.pdf`, `${'あ'.repeat(196)}.pdf`],
    [`${'𠮷'.repeat(250)}.pdf`, `${'𠮷'.repeat(196)}.pdf`],
  ])('%j is named %j, as the API takes it', (given, name) => {
    expect(nameOf(given, 'application/pdf')).toBe(name);
    expect(uploadInput.shape.name.parse(name)).toBe(name);
  });

  it('is none of the three while it is too short to tell', () => {
    expect(mediaTypeOf(Uint8Array.from([0x25, 0x50, 0x44, 0x46]))).toBeUndefined();
  });
});
