/** Kana by their consonant, in the order of the vowels. Rows without a kana for a vowel have a space. */
const rows: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だ  でど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  y: 'や ゆ よ',
  r: 'らりるれろ',
  w: 'わゐ ゑを',
  v: '  ゔ  ',
};
const vowels = 'aiueo';

const romaji: ReadonlyMap<string, string> = new Map([
  ...Object.entries(rows).flatMap(([consonant, row]) =>
    [...row].map((kana, vowel) => [kana, `${consonant}${vowels[vowel] ?? ''}`] as const),
  ),
  ['ぢ', 'zi'],
  ['ふ', 'fu'],
  ['づ', 'zu'],
  ['ん', 'n'],
  // Written for length or for doubling: both are folded away below.
  ['ー', ''],
  ['っ', ''],
]);

/** ァ to ヶ lie this far behind their hiragana. */
export const toHiragana = (text: string): string =>
  text.replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** ゃ after し is sya, ぁ after ふ (fu) is fa: the small kana takes the place of the vowel before it. */
const small: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' };

const romanised = (text: string): string => {
  let written = '';
  for (const character of toHiragana(text)) {
    const taken = small[character];
    if (taken === undefined) written += romaji.get(character) ?? character;
    else written = written.replace(/[aiueo]$/, '') + taken;
  }
  return written;
};

/** The ways of romanising that differ, each led to one; what is written for length or doubling, to nothing. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ā/g, 'a'],
  [/ī/g, 'i'],
  [/[ūû]/g, 'u'],
  [/ē/g, 'e'],
  [/[ōô]/g, 'o'],
  [/['’・･-]/g, ''],
  [/sy/g, 'sh'],
  [/si/g, 'shi'],
  [/tch/g, 'ch'],
  [/ty|cy/g, 'ch'],
  [/ti/g, 'chi'],
  [/tu/g, 'tsu'],
  [/(?<![sc])hu/g, 'fu'],
  [/zy|jy/g, 'j'],
  [/zi/g, 'ji'],
  [/m(?=[bp])/g, 'n'],
  [/ou|oh(?![aiueo])/g, 'o'],
  // A long vowel, and a doubled consonant where a syllable follows it: んん or zzz are no sound to look for.
  [/([aeiou])\1+/g, '$1'],
  [/([b-df-hj-np-tv-z])\1(?=[aeiouyh]|su)/g, '$1'],
];

/** How a name sounds, near enough to find it: kana and romaji come to the same, in any romanisation, with long vowels or without. */
export const soundOf = (text: string): string =>
  spellings.reduce((written, [spelling, one]) => written.replaceAll(spelling, one), romanised(text));
