import type { Language } from '../../shared/records/index.ts';

const names = new Map<Language, Intl.DisplayNames>();

/** What a country is called, by its two letters of ISO 3166; nothing where none is known yet. */
export const countryName = (country: string, language: Language): string => {
  if (country === '') return '';
  const of = names.get(language) ?? new Intl.DisplayNames(language === 'ja' ? 'ja' : 'en-GB', { type: 'region' });
  names.set(language, of);
  return of.of(country) ?? country;
};
