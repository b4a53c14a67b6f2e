import type { Language } from '../../shared/records/index.ts';
import { useTexts } from './use-texts.tsx';

/** Words that stand beside the catalogue, because only one page or form ever says them: they come with its code, in both languages. */
export const textsBeside =
  <Words>(words: Readonly<Record<Language, Words>>) =>
  (): Words =>
    words[useTexts().language];
