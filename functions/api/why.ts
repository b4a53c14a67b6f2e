import type { Language } from '../../shared/records/index.ts';
import { ruleText, type Edition, type RuleId } from '../../shared/rules/index.ts';

/** The rules an advice rests on, each with what it says. */
export const whyOf = ({ why }: { readonly why: readonly RuleId[] }, language: Language, edition: Edition) =>
  why.map((rule) => ({ rule, text: ruleText(rule, language, edition) }));
