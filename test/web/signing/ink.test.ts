import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../web/kinds/common/signing/ink.ts';

/** A picture of paper of one shade with a bar of ink in it. */
const picture = (paper: number, ink: readonly [number, number, number]): Uint8ClampedArray => {
  const rgba = new Uint8ClampedArray(20 * 10 * 4).fill(255);
  for (let pixel = 0; pixel < 200; pixel++) {
    const [x, y] = [pixel % 20, Math.floor(pixel / 20)];
    const isInk = x >= 4 && x < 12 && y >= 3 && y < 6;
    rgba.set(isInk ? ink : [paper, paper, paper], pixel * 4);
  }
  return rgba;
};

const at = (rgba: Uint8ClampedArray | undefined, x: number, y: number): readonly number[] => [
  ...(rgba?.slice((y * 20 + x) * 4, (y * 20 + x) * 4 + 4) ?? []),
];

describe('a picture of a signature or a seal', () => {
  it.each([255, 205])('of paper as bright as %i loses the paper and keeps the ink', (paper) => {
    const ink = inkOf(picture(paper, [20, 24, 60]), 20, 10);
    expect(ink).toMatchObject({ left: 4, top: 3, width: 8, height: 3 });
    expect(at(ink?.rgba, 5, 4)).toEqual([20, 24, 60, 255]);
    expect(at(ink?.rgba, 0, 0)[3]).toBe(0);
  });

  it('keeps the vermilion of a seal', () => {
    expect(at(inkOf(picture(250, [190, 40, 30]), 20, 10)?.rgba, 5, 4)).toEqual([190, 40, 30, 255]);
  });

  it('of nothing but paper is none', () => {
    expect(inkOf(picture(230, [225, 228, 226]), 20, 10)).toBeNull();
  });
});
