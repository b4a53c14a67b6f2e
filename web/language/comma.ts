import type { Language } from '../../shared/records/index.ts';

/** What stands between the items of a list in a sentence. */
export const commaIn = (language: Language): string => (language === 'ja' ? '、' : ', ');
