import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawSheet, fontsFromPackages } from '../../../functions/adapters/pdf/index.ts';
import { inspect, unfitWords, uploadLimits } from '../../../functions/uploads/index.ts';
import { aSheet, at } from '../adapters/pdf/sheet.ts';
import { aJpeg, aPdf, aPng, bomb, manyStreams } from './some-files.ts';

describe('a scan that is fit', () => {
  it.each([
    ['a PDF', aPdf({ dictionary: '/Filter /FlateDecode', stream: deflateSync('q Q') }), 'application/pdf'],
    ['a PDF of as many pages as may be', aPdf({ pages: 200 }), 'application/pdf'],
    ['a blank page as a PNG', aPng(2_480, 3_508), 'image/png'],
    ['a JPEG with a bit for each of its 310 × 439 blocks', aJpeg(2_480, 3_508, 17_012), 'image/jpeg'],
    ['a PNG of as many pixels as may be', aPng(10_000, 8_000), 'image/png'],
    ['a JPEG of as many pixels as may be', aJpeg(10_000, 8_000), 'image/jpeg'],
  ] as const)('%s is taken', (_, file, type) => {
    expect(inspect(file, type)).toBeNull();
  });

  it('a form of the portal itself is taken', async () => {
    expect(inspect((await drawSheet(aSheet(), at, fontsFromPackages())).bytes, 'application/pdf')).toBeNull();
  });
});

describe('a hostile or broken file is refused', () => {
  const twice = deflateSync(bomb(30 * 2 ** 20));
  it.each([
    ['TOO_LARGE', Buffer.alloc(uploadLimits.bytes + 1), 'application/pdf'],
    ['NOT_WHAT_IT_SAYS', Buffer.concat([Buffer.from(' '), aPdf()]), 'application/pdf'],
    ['NOT_WHAT_IT_SAYS', aPng(1, 1), 'image/jpeg'],
    ['NOT_WHAT_IT_SAYS', Buffer.alloc(0), 'image/png'],
    ['BROKEN', aPdf().subarray(0, 60), 'application/pdf'],
    ['BROKEN', aPdf({ pages: 0 }), 'application/pdf'],
    ['BROKEN', aPng(1, 1).subarray(0, -1), 'image/png'],
    ['BROKEN', Buffer.concat([aPng(1, 1), Buffer.from('<script>')]), 'image/png'],
    ['BROKEN', aJpeg(0, 1), 'image/jpeg'],
    ['BROKEN', aPng(2_480, 3_508, Buffer.alloc(0)), 'image/png'],
    ['BROKEN', aPng(2_480, 3_508, Buffer.alloc(2_000)), 'image/png'],
    ['BROKEN', aPng(2_480, 3_508, deflateSync(Buffer.alloc(1_000))), 'image/png'],
    ['BROKEN', aJpeg(2_480, 3_508, 0), 'image/jpeg'],
    ['BROKEN', aJpeg(2_480, 3_508, 17_010), 'image/jpeg'],
    ['BROKEN', Buffer.concat([aJpeg(8, 8).subarray(0, 21), Buffer.from([0xff, 0xd9])]), 'image/jpeg'],
    ['TOO_MANY_PIXELS', aPng(10_000, 8_001), 'image/png'],
    ['TOO_MANY_PIXELS', aJpeg(10_000, 8_001), 'image/jpeg'],
    ['TOO_MANY_PIXELS', aPdf({ dictionary: '/Subtype /Image /Width 10000 /Height 8001' }), 'application/pdf'],
    ['TOO_MANY_PAGES', aPdf({ pages: 201 }), 'application/pdf'],
    ['INFLATES', aPdf({ dictionary: '/Filter /FlateDecode', stream: bomb(500 * 2 ** 20) }), 'application/pdf'],
    ['INFLATES', aPdf({ dictionary: '/Filter [/FlateDecode /FlateDecode]', stream: twice }), 'application/pdf'],
    ['INFLATES', aPdf({ dictionary: '/Filter /L#5aWDecode' }), 'application/pdf'],
    ['INFLATES', aPdf({ dictionary: '/Filter 9 0 R' }), 'application/pdf'],
    ['ENCRYPTED', aPdf({ trailer: '/Encrypt 5 0 R' }), 'application/pdf'],
    ['ACTIVE', aPdf({ trailer: '/OpenAction << /S /J#61vaScript >>' }), 'application/pdf'],
    ['ACTIVE', aPdf({ trailer: '/OpenAction << /S /SubmitForm >>' }), 'application/pdf'],
    ['ACTIVE', aPdf({ trailer: '/Annots [<< /Subtype /FileAttachment /FS << /EF << /F 9 0 R >> >> >>]' }), 'application/pdf'],
    ['ACTIVE', aPdf({ dictionary: '/Type /ObjStm', stream: Buffer.from('<< /S /JavaScript >>') }), 'application/pdf'],
    ['BROKEN', aPdf({ dictionary: '/Type /ObjStm /DecodeParms << /Predictor 12 >>', stream: Buffer.from('x') }), 'application/pdf'],
    [
      'BROKEN',
      aPdf({ dictionary: '/Filter /DCTDecode', stream: Buffer.from('\n9 0 obj << /S /JavaScript >> endobj\n%') }),
      'application/pdf',
    ],
    ['INFLATES', aPdf({ dictionary: '/X << /Filter /DCT >> /Filter [/FlateDecode /FlateDecode]', stream: twice }), 'application/pdf'],
    ['INFLATES', aPdf({ trailer: '#41'.repeat(60_000) }), 'application/pdf'],
    ['INFLATES', aPdf({ trailer: `>> ${'stream\nendstream\n'.repeat(20_001)}` }), 'application/pdf'],
    ['ACTIVE', aPdf({ dictionary: '/Type /ObjStm /Filter /FlateDecode', stream: deflateSync('<< /S /Launch >>') }), 'application/pdf'],
  ] as const)('%s', (unfit, file, type) => {
    expect(inspect(file, type)).toBe(unfit);
    expect(unfitWords[unfit].ja).not.toBe('');
  });

  it('many streams that are each within bounds are stopped by their sum', () => {
    expect(inspect(manyStreams(), 'application/pdf')).toBe('INFLATES');
  });
});
