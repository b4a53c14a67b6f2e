import { describe, expect, it } from 'vitest';
import { signature as words } from '../../../shared/texts/en/page/signature.ts';
import { emptySignature, readSignature } from '../../../web/kinds/common/signing/draft.ts';

const image = 'data:image/png;base64,iVBORw0KGgo=';
const other = 'data:image/png;base64,iVBORw0KGgoA';
const noSeal = () => null;

describe('what is sent of a signature', () => {
  it('is the typed name alone where nothing else was chosen', () => {
    expect(readSignature({ ...emptySignature, drawn: image }, noSeal, words)).toEqual({ signature: { kind: 'TYPED' } });
  });

  it('is the drawing, or the picture chosen in its place', () => {
    expect(readSignature({ ...emptySignature, way: 'DRAWN', drawn: image }, noSeal, words)).toEqual({
      signature: { kind: 'DRAWN', image },
    });
    expect(readSignature({ ...emptySignature, way: 'DRAWN', drawn: image, picture: other }, noSeal, words)).toEqual({
      signature: { kind: 'DRAWN', image: other },
    });
  });

  it('is the seal made of the name, or the picture of one', () => {
    expect(readSignature({ ...emptySignature, way: 'SEAL' }, () => image, words)).toEqual({ signature: { kind: 'DRAWN', image } });
    expect(readSignature({ ...emptySignature, way: 'SEAL', sealPicture: other }, () => image, words)).toEqual({
      signature: { kind: 'DRAWN', image: other },
    });
  });

  it.each([
    ['DRAWN', words.drawFirst],
    ['SEAL', words.sealFirst],
  ] as const)('is asked for at its field where %s has nothing yet', (way, message) => {
    expect(readSignature({ ...emptySignature, way }, noSeal, words)).toEqual({ errors: [{ path: '/signature/image', message }] });
  });
});
