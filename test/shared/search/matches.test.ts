import { describe, expect, it } from 'vitest';
import { matches, nearness } from '../../../shared/search/matches.ts';

describe('looking for something', () => {
  it.each([
    ['青葉', '青葉国際大学'],
    ['６４３１', '64310117'],
    ['aoba  INTERNATIONAL', 'Aoba International University'],
    ['international aoba', 'Aoba International University'],
    ['ﾐﾅﾄ', 'ミナトソフトウェア販売株式会社'],
    ['みなと', 'ミナトソフトウェア販売株式会社'],
    ['minato', 'ミナトソフトウェア販売株式会社'],
    ['ミナト', 'Minato Software Sales K.K.'],
    ['ほしの', 'Hoshino Systems K.K.'],
    ['hosino', 'ホシノシステムズ'],
    ['toukyou', 'トーキョー'],
    ['Tōkyō', 'とうきょう'],
    ['tokyo', 'トウキョウ'],
    ['新橋 shinbashi', '新橋大学 Shimbashi University'],
    ['fuji', 'フジ'],
    ['huzi', 'Fuji University'],
    ['ふぁいん', 'Fine Systems ファイン'],
    ['matcha', 'まっちゃ'],
    ['ohno', 'オオノ'],
    ['cyugoku', 'ちゅうごく'],
    ['zyosi', '女子 ジョシ'],
    ['kigen.example', 'sales@kigen.example'],
    ['1000', 'S1000'],
    ['6431−0117', '64310117'],
    ['6431–0117', '6431-0117'],
    ['６４３１ー０１１７', '64310117'],
    ['', 'anything'],
  ])('"%s" finds %s', (sought, text) => {
    expect(matches(sought, text, 'other')).toBe(true);
  });

  it.each([
    ['高', '髙'],
    ['崎', '﨑'],
    ['吉', '𠮷'],
    ['辺', '邊'],
    ['邊', '邉'],
    ['斎', '齋'],
    ['斉', '齊'],
    ['斎', '齊'],
    ['沢', '澤'],
    ['浜', '濱'],
    ['桜', '櫻'],
    ['国', '國'],
    ['学', '學'],
    ['芸', '藝'],
    ['竜', '龍'],
    ['広', '廣'],
    ['島', '嶋'],
    ['富', '冨'],
    ['淵', '渕'],
    ['橋', '𣘺'],
    ['神', '神'],
    ['辻', '辻\u{e0101}'],
    ['霞ヶ関', '霞ケ關'],
  ])('%s and %s find each other, in a name and on their own', (one, other) => {
    for (const [sought, text] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(matches(sought, text)).toBe(true);
      expect(matches(`${sought}田`, `北${text}田大学`)).toBe(true);
    }
  });

  it.each([
    ['aoba kyoto', 'Aoba International University'],
    ['100', 'S1050'],
    ['佐佐木', '佐木'],
    ['高橋', '髙島'],
    ['士', '土'],
    ['末', '未'],
    ['しまね', 'シガ'],
    ['-', 'Aoba'],
    ['んん', 'しんばし Shinbashi University'],
    ['ん', 'Shinbashi University'],
    ['zzz', 'Mizuho University'],
    ['っ', 'Sapporo'],
    ['ひ', 'Asahi University'],
    ['aaa', 'Aoba'],
    ['し', 'Aoba University'],
    ['shi', 'Aoba University'],
  ])('"%s" does not find %s', (sought, text) => {
    expect(matches(sought, text, '64310117')).toBe(false);
  });

  it.each([
    ['みなと', ['Aminato', '港 ミナトソフトウェア', 'みなと']],
    ['ひ', ['朝日 アサヒ', 'Hino University', 'ヒノ']],
    ['shinbashi', ['Kitashinbashi', 'Kita Shinbashi', 'Shinbashi University', 'Shinbashi']],
    ['6431', ['S1000 64310', '6431-0117', '6431']],
  ])('"%s" is nearer the more of a name it is, and the earlier it stands in it', (sought, texts) => {
    expect(texts.toSorted((a, b) => (nearness(sought, b) ?? 99) - (nearness(sought, a) ?? 99))).toEqual(texts);
    expect(new Set(texts.map((text) => nearness(sought, text))).size).toBe(texts.length);
  });

  it('two words are as near as the one that is farther', () => {
    expect(nearness('aoba reseller', 'Aoba', 'The resellers')).toBe(nearness('reseller', 'The resellers'));
    expect(nearness('aoba kyoto', 'Aoba')).toBeNull();
    expect(nearness('', 'Aoba')).toBe(0);
  });
});
