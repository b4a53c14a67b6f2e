import { describe, expect, it } from 'vitest';
import { typedCode } from '../../../shared/search/typed-code.ts';

describe('the code printed on a document', () => {
  it.each(['6J2N-W2T3-0AB1-9QX1', '6j2nw2t30ab19qx1', '６Ｊ２Ｎ−Ｗ２Ｔ３ ＯＡＢＩ ９ＱＸＬ', ' 6J2N W2T3 OABL-9qxi '])(
    'is read from %j',
    (typed) => {
      expect(typedCode(typed)).toBe('6J2N-W2T3-0AB1-9QX1');
    },
  );

  it.each(['', '6J2N-W2T3', '6J2N-W2T3-0AB1-9QX1-7', '6J2N-W2T3-0AB1-9QXU'])('cannot be %j', (typed) => {
    expect(typedCode(typed)).toBeNull();
  });
});
