import { describe, expect, it } from 'vitest';
import { familyNameOf, signsOf } from '../../../web/kinds/common/signing/seal.ts';

describe('the seal of a name', () => {
  it.each([
    ['白石 千尋', '白石'],
    ['白石　千尋', '白石'],
    ['𠮷田 髙﨑', '𠮷田'],
    ['白石千尋', '白石'],
    ['林', '林'],
    ['ジョンソン アン', 'ジョンソン'],
    ['Chihiro Shiraishi', 'Shiraishi'],
    ['  ', ''],
  ])('of %s shows %s', (name, family) => {
    expect(familyNameOf(name)).toBe(family);
  });

  it('stands in one column, top to bottom, up to three characters', () => {
    expect(signsOf('佐久間')?.map(({ text, x }) => [text, x])).toEqual([
      ['佐', 0.5],
      ['久', 0.5],
      ['間', 0.5],
    ]);
    const ys = signsOf('𠮷田')?.map(({ y }) => y) ?? [];
    expect(ys).toHaveLength(2);
    expect(ys[0]).toBeLessThan(ys[1] ?? 0);
  });

  it('stands in two columns from four characters on, the right one first', () => {
    const [first, second, third, fourth] = signsOf('勅使河原') ?? [];
    expect([first?.text, second?.text, third?.text, fourth?.text]).toEqual(['勅', '使', '河', '原']);
    expect(first?.x).toBeGreaterThan(third?.x ?? 1);
    expect(first?.x).toBe(second?.x);
    expect(first?.y).toBeLessThan(second?.y ?? 0);
  });

  it('of a name in Latin letters is one line that fits', () => {
    expect(signsOf('Shiraishi')).toHaveLength(1);
    expect(signsOf('Shiraishi')?.[0]?.size).toBeLessThan(0.15);
  });

  it('of nothing is none', () => {
    expect(signsOf(' ')).toBeNull();
  });
});
