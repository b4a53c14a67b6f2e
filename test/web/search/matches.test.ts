import { describe, expect, it } from 'vitest';
import { matches } from '../../../web/search/matches.ts';

describe('looking for something', () => {
  it.each([
    ['青葉', '青葉国際大学'],
    ['６４３１', '64310117'],
    ['aoba  INTERNATIONAL', 'Aoba International University'],
    ['international aoba', 'Aoba International University'],
    ['ﾐﾅﾄ', 'ミナトソフトウェア販売株式会社'],
    ['', 'anything'],
  ])('"%s" finds %s', (sought, text) => {
    expect(matches(sought, text, 'other')).toBe(true);
  });

  it('finds nothing where one of the words is missing', () => {
    expect(matches('aoba kyoto', 'Aoba International University', '64310117')).toBe(false);
  });
});
