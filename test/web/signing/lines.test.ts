import { describe, expect, it } from 'vitest';
import type { Line } from '../../../web/kinds/common/signing/draft.ts';
import { cutOut, groupsOf, joined, linesOf } from '../../../web/kinds/common/signing/lines.ts';

const point = (x: number, y: number, time = 0) => ({ x, y, pressure: 0.5, time });
const stroke: Line = [point(10, 20), point(300.5, 150, 20)];

describe('a signature drawn on a phone held upright', () => {
  it('is the same signature when the phone is turned: lines are kept in units of the pad, not of the screen', () => {
    expect(linesOf(groupsOf([stroke], 0.55), 0.55)).toEqual([stroke]);
    expect(groupsOf([stroke], 2)[0]?.points[1]).toMatchObject({ x: 601, y: 300 });
  });

  it('is cut out of the field it was drawn in, with a margin', () => {
    expect(cutOut([stroke])).toEqual({ lines: [[point(10, 10), point(300.5, 140, 20)]], width: 311, height: 150 });
  });
});

describe('somebody who taps point by point instead of drawing', () => {
  const tap = (x: number, y: number): Line => [point(x, y, 5)];

  it('joins each tap to the line before', () => {
    expect(joined([tap(0, 0), tap(50, 60)])).toEqual([[point(0, 0, 5), point(50, 60, 5), point(50, 60, 6)]]);
  });

  it('leaves the first tap as it is, and a line that was drawn after all', () => {
    expect(joined([tap(0, 0)])).toEqual([tap(0, 0)]);
    expect(joined([tap(0, 0), stroke])).toEqual([tap(0, 0), stroke]);
  });
});
