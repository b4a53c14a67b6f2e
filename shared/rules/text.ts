import { type RuleId, rules } from './catalogue.ts';
import { type Edition, type NumbersOfRule, numbersOf, type RuleNumber } from './editions.ts';
import type { Language, Sentence } from './rule.ts';

const placeholder = /\{(\w+)\}/g;

const enumerated = (items: readonly string[], language: Language): string => {
  if (language === 'ja') return items.join('、');
  const [last, ...before] = items.toReversed();
  return before.length === 0 ? (last ?? '') : `${before.toReversed().join(', ')} and ${last}`;
};

const countryName = (country: string, language: Language): string =>
  new Intl.DisplayNames(language === 'ja' ? 'ja' : 'en-GB', { type: 'region' }).of(country) ?? country;

const inWords = (value: RuleNumber, language: Language): string => {
  if (typeof value === 'number') return String(value);
  const items = value.map((item) => (typeof item === 'number' ? String(item) : countryName(item, language)));
  return enumerated(items, language);
};

const filled = (id: RuleId, sentence: Sentence, language: Language, numbers: NumbersOfRule | null): string =>
  sentence[language].replace(placeholder, (whole, name: string) => {
    const value = numbers?.[name];
    if (value === undefined) throw new Error(`${id} speaks of ${whole}, which its edition does not set.`);
    return inWords(value, language);
  });

/** What the rule says, with the edition's numbers in it. Throws where the edition lacks a number the sentence speaks of. */
export const ruleText = (id: RuleId, language: Language, edition: Edition): string =>
  filled(id, rules[id].text, language, numbersOf(id, edition));

/** Which part of the rule is the portal's own, and why; null where the programme's text stands for the whole of it. */
export const policyText = (id: RuleId, language: Language, edition: Edition): string | null => {
  const { policy } = rules[id].basis;
  return policy === undefined ? null : filled(id, policy, language, numbersOf(id, edition));
};
