import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { CivilDate } from '../../shared/calendar/index.ts';
import type { Language } from '../../shared/records/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { language } from './current.ts';

const load: Record<Language, () => Promise<PageTexts>> = {
  ja: async () => (await import('../../shared/texts/ja/page.ts')).page,
  en: async () => (await import('../../shared/texts/en/page.ts')).page,
};

/** All that is said in a language, whichever is shown. */
export const catalogueIn = (of: Language): Promise<PageTexts> => load[of]();

export type Texts = {
  readonly t: PageTexts;
  readonly language: Language;
  /** A date as people read it. */
  readonly date: (date: CivilDate) => string;
};

const textsOf = (t: PageTexts, of: Language): Texts => ({ t, language: of, date: (date) => dateText(date, of) });

const Context = createContext<Texts | null>(null);

/** What is said, in the language of now. */
export const useTexts = (): Texts => {
  const texts = use(Context);
  if (texts === null) throw new Error('useTexts outside of LanguageProvider');
  return texts;
};

/** The words of the first language: loaded before anything is shown. */
export const firstTexts = async (): Promise<Texts> => textsOf(await load[language.current()](), language.current());

/** Switches the language in place: nothing below is torn down, so nothing typed is lost. */
export function LanguageProvider({ first, children }: { readonly first: Texts; readonly children: ReactNode }) {
  const [texts, setTexts] = useState(first);
  const { language: shown } = texts;
  useEffect(() => {
    const stop = language.subscribe(() => {
      const next = language.current();
      // Without a network, and without the words at hand, the page stays in the language it has.
      load[next]().then(
        (t) => setTexts(textsOf(t, next)),
        () => language.choose(shown),
      );
    });
    return () => void stop();
  }, [shown]);
  useEffect(() => {
    document.documentElement.lang = shown;
    // The other language comes along when there is time, so that switching works without a network too; if not now, then when it is chosen.
    const idle = setTimeout(() => void load[shown === 'ja' ? 'en' : 'ja']().catch(() => undefined), 1500);
    return () => clearTimeout(idle);
  }, [shown]);
  return <Context value={texts}>{children}</Context>;
}
