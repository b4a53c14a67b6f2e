import type { PartyShown } from '../../shared/api/index.ts';
import type { Language } from '../../shared/records/index.ts';

const collators = { ja: new Intl.Collator('ja', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) } as const;

/** Names in the order in which a reader of that language looks for them. */
export const byName = (language: Language): ((a: string, b: string) => number) => collators[language].compare;

/** What a party stands by in such an order: in Japanese its reading, where one is registered. `party` is as it is called in that language. */
export const sortedAs = ({ name, nameKana }: PartyShown, language: Language): string => (language === 'ja' ? (nameKana ?? name) : name);
