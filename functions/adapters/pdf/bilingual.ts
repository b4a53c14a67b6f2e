import type { Words } from '../../documents/index.ts';
import type { Language } from '../../../shared/records/index.ts';
import { secondGrey, sizes, type Flow, type TextLine } from './flow.ts';
import { padding, type Cell } from './grid.ts';
import type { Structure } from './structure.ts';

export const otherThan = { ja: 'en', en: 'ja' } as const satisfies Record<Language, Language>;

/** How the texts of a sheet become lines. */
export type Lettering = {
  readonly language: Language;
  /** Words in the reader's language and, smaller, in the other: on one line where that is enough. `element` null: not read out. */
  readonly words: (words: Words, within: number, element: Structure | null, size?: number) => readonly TextLine[];
  readonly plain: (text: string, within: number, element: Structure | null) => readonly TextLine[];
};

export const letteringOf = (flow: Flow, language: Language): Lettering => {
  const other = otherThan[language];
  return {
    language,
    words: (words, within, element, size = sizes.text) => {
      const first = flow.linesOf(words[language], within, { size, element });
      if (words.ja === words.en) return first;
      const second = { size: Math.min(sizes.second, size), grey: secondGrey, element: element?.add('Span', { lang: other }) ?? null };
      const [only] = first;
      const oneLine = first.length === 1 && only !== undefined ? [...only, { ...second, text: `  ${words[other]}` }] : null;
      if (oneLine !== null && flow.widthOf(oneLine) <= within) return [oneLine];
      return [...first, ...flow.linesOf(words[other], within, second)];
    },
    plain: (text, within, element) => (text === '' ? [] : flow.linesOf(text, within, { size: sizes.text, element })),
  };
};

/** A cell filled by what goes into its width. */
export const cellOf = (x: number, width: number, shaded: boolean, of: (within: number) => readonly TextLine[]): Cell => ({
  x,
  width,
  shaded,
  lines: of(width - 2 * padding.across),
});
