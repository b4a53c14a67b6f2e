import type { Language } from './party.ts';

type Named = { readonly name: string; readonly nameLocal?: string | null | undefined };

/** A party's name as a reader of that language reads it: in Japanese the one in its own script, where it has one. */
export const partyName = ({ name, nameLocal }: Named, language: Language): string => (language === 'ja' ? (nameLocal ?? name) : name);
