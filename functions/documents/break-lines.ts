/** Characters that may not begin a line (行頭禁則). */
const notFirst = new Set(
  '、。，．・：；？！ー゛゜ヽヾゝゞ々〻）］｝〕〉》」』】〙〗’”…‥ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.:;?!)]}%‰℃､｡･｣ｧｨｩｪｫｬｭｮｯｰﾞﾟ',
);
/** Characters that may not end a line (行末禁則). */
const notLast = new Set('（［｛〔〈《「『【〘〖‘“([{｢￥＄¥$');

const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** May a line end between these two? Between words of Latin script only at a space or after a hyphen. */
const mayBreak = (before: string, after: string): boolean => {
  if (after === ' ' || notFirst.has(after) || notLast.has(before)) return false;
  return before === ' ' || before === '-' || cjk.test(before) || cjk.test(after);
};

/**
 * Breaks a text into lines no wider than `width`, by the Japanese rules of what may not begin or end a line (kinsoku).
 * What cannot be broken by the rules is broken where it must, so that nothing leaves the page. Width in the unit `widthOf` measures.
 */
export const breakLines = (text: string, width: number, widthOf: (character: string) => number): readonly string[] => {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const characters = [...graphemes.segment(paragraph)].map(({ segment }) => segment);
    let start = 0;
    let used = 0;
    let lastBreak = 0;
    let index = 0;
    while (index < characters.length) {
      const character = characters[index] ?? '';
      if (index > start && mayBreak(characters[index - 1] ?? '', character)) lastBreak = index;
      used += widthOf(character);
      if (used > width && index > start && character !== ' ') {
        const end = lastBreak > start ? lastBreak : index;
        lines.push(characters.slice(start, end).join('').trimEnd());
        start = end;
        index = end;
        lastBreak = end;
        used = 0;
      } else {
        index += 1;
      }
    }
    lines.push(characters.slice(start).join('').trimEnd());
  }
  return lines;
};
