import { inOneForm } from './kanji.ts';
import { soundOf } from './sounds.ts';

/** As people search: width, case, spaces and the form of a kanji make no difference. */
const folded = (text: string): string => inOneForm(text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ''));

/** As it is written, and as it sounds: a whole syllable is found by its sound, part of one by its letters. */
const formsOf = (text: string): readonly [string, string] => {
  const plain = folded(text);
  return [plain, soundOf(plain)];
};

/**
 * Does every word of what is sought stand in one of the texts? Nothing sought: yes.
 * Width, case, hiragana or katakana, old or new forms of a kanji make no difference, and a name in kana is found by its romaji and the other way round.
 */
export const matches = (sought: string, ...texts: readonly string[]): boolean => {
  const words = sought
    .normalize('NFKC')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const within = texts.map(formsOf);
  return words
    .map(formsOf)
    .every(([word, sound]) => within.some(([text, itsSound]) => text.includes(word) || (sound !== '' && itsSound.includes(sound))));
};
