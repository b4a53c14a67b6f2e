import { inOneForm } from './kanji.ts';
import { soundOf, toHiragana } from './sounds.ts';

/** As people search: width, case, hiragana or katakana, the form of a kanji and the length of a dash make no difference. */
const folded = (text: string): string => toHiragana(inOneForm(text.normalize('NFKC').toLowerCase())).replaceAll(/[\p{Pd}\u2212]/gu, '-');

const unspaced = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Where a word of a name, an address or a number begins. */
const wordsOf = (text: string): readonly string[] => text.split(/[\s\p{P}|]+/u);

type Form = { readonly whole: string; readonly words: readonly string[] };
type Forms = { readonly written: Form; readonly heard: Form };

const read = (text: string): Forms => {
  const plain = folded(text);
  const words = wordsOf(plain);
  return {
    written: { whole: unspaced(plain), words },
    heard: { whole: soundOf(unspaced(plain)), words: words.map(soundOf) },
  };
};

/** As many texts as a long list has that is searched with every key: each is read once. */
const mostKept = 5_000;
const kept = new Map<string, Forms>();

const formsOf = (text: string): Forms => {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const forms = read(text);
  kept.set(text, forms);
  return forms;
};

/** How near a word comes to a text, best first: it is all of it, the beginning, the beginning of a word, or somewhere within. */
const nearnessIn = (word: string, { whole, words }: Form): number | null => {
  if (!whole.includes(word)) return null;
  if (whole === word) return 0;
  if (whole.startsWith(word)) return 1;
  return words.some((each) => each.startsWith(word)) ? 2 : 3;
};

/** Letters a sound needs to be looked for within a word: with fewer, as ひ or し (universi-ty) have, it would be heard in nearly every name. */
const lettersWithin = 4;

/** As it is written before as it sounds, where both are as near. */
const nearnessOf = (word: Forms, text: Forms): number | null => {
  const written = nearnessIn(word.written.whole, text.written);
  const sound = word.heard.whole;
  const heard = sound.length < 2 ? null : nearnessIn(sound, text.heard);
  const all = [
    ...(written === null ? [] : [2 * written]),
    ...(heard === null || (heard === 3 && sound.length < lettersWithin) ? [] : [2 * heard + 1]),
  ];
  return all.length === 0 ? null : Math.min(...all);
};

/**
 * How near these texts come to what is sought, the nearest 0; null where a word of it stands in none of them. Nothing sought: 0.
 * Width, case, hiragana or katakana, old or new forms of a kanji make no difference, and a name in kana is found by its romaji and the other way round.
 */
export const nearness = (sought: string, ...texts: readonly string[]): number | null => {
  const words = sought
    .normalize('NFKC')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return 0;
  const within = texts.filter((text) => text !== '').map(formsOf);
  const each = words.map(formsOf).map((word) =>
    within.reduce<number | null>((best, text) => {
      const here = nearnessOf(word, text);
      return best === null || (here !== null && here < best) ? here : best;
    }, null),
  );
  return each.reduce<number | null>((farthest, one) => (farthest === null || one === null ? null : Math.max(farthest, one)), 0);
};

/** Does every word of what is sought stand in one of the texts? Nothing sought: yes. */
export const matches = (sought: string, ...texts: readonly string[]): boolean => nearness(sought, ...texts) !== null;
