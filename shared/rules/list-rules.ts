import { type RuleId, ruleIds, rules } from './catalogue.ts';
import { type Edition, type NumbersOfRule, numbersOf } from './editions.ts';
import type { Sentence, SourceDocument } from './rule.ts';
import { policyText, ruleText } from './text.ts';

type ListedRule = {
  readonly id: RuleId;
  readonly text: Sentence;
  readonly numbers: NumbersOfRule | null;
  readonly source: { readonly document: SourceDocument; readonly passage: string } | null;
  readonly policy: Sentence | null;
};

/** Every rule as the edition has it, for people to read: at least one of `source` and `policy` is never null. */
export const listRules = (edition: Edition): readonly ListedRule[] =>
  ruleIds.map((id) => {
    const { basis } = rules[id];
    const ja = policyText(id, 'ja', edition);
    const en = policyText(id, 'en', edition);
    return {
      id,
      text: { ja: ruleText(id, 'ja', edition), en: ruleText(id, 'en', edition) },
      numbers: numbersOf(id, edition),
      source: 'source' in basis ? { document: basis.source, passage: basis.passage } : null,
      policy: ja === null || en === null ? null : { ja, en },
    };
  });
