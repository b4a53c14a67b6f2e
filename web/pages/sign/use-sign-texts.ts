import { use } from 'react';
import type { Language } from '../../../shared/records/index.ts';
import type { sign } from '../../../shared/texts/en/page/sign.ts';
import { useTexts } from '../../language/use-texts.tsx';

type SignTexts = typeof sign;

const load: Record<Language, () => Promise<SignTexts>> = {
  en: async () => (await import('../../../shared/texts/en/page/sign.ts')).sign,
  ja: async () => (await import('../../../shared/texts/ja/page/sign.ts')).sign,
};
const loaded = new Map<Language, Promise<SignTexts>>();

/** What is said to who holds a link, in the language of now: beside the catalogue, because no other page ever says it. */
export const useSignTexts = (): SignTexts => {
  const { language } = useTexts();
  const known = loaded.get(language);
  if (known !== undefined) return use(known);
  const words = load[language]();
  loaded.set(language, words);
  // Where the network was gone, the next look asks again.
  words.catch(() => loaded.delete(language));
  return use(words);
};
