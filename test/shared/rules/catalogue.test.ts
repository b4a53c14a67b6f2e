import { describe, expect, it } from 'vitest';

import { edition, editions, isRuleId, listRules, ruleIds, rules } from '../../../shared/rules/index.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const placeholdersIn = (sentence: string) => new Set(sentence.match(/\{\w+\}/g));
const withoutPlaceholders = (sentence: string) => sentence.replaceAll(/\{\w+\}/g, '');

describe('the catalogue', () => {
  it('tells rules from other words', () => {
    expect(isRuleId('COCP-MATCH')).toBe(true);
    expect(isRuleId('cocp-match')).toBe(false);
    expect(isRuleId('toString')).toBe(false);
  });
});

describe.each(ruleIds)('%s', (id) => {
  const { text, basis } = rules[id];
  const sentences = [text, basis.policy].filter((sentence) => sentence !== undefined);

  it('speaks Japanese and English', () => {
    for (const { ja, en } of sentences) {
      expect(ja).toMatch(japanese);
      expect(ja).toMatch(/。$/u);
      expect(en).toMatch(/^[A-Z“].*\.$/u);
      expect(en).not.toMatch(japanese);
    }
  });

  it('names the same numbers in both languages', () => {
    for (const { ja, en } of sentences) expect(placeholdersIn(ja)).toEqual(placeholdersIn(en));
  });

  it('keeps ids, enum values and the portal’s own marks out of its sentences', () => {
    for (const sentence of sentences.flatMap(({ ja, en }) => [ja, en])) {
      expect(sentence).not.toMatch(/[A-Z]{2,}[-_][A-Z0-9]/u);
      expect(sentence.match(/\b[A-Z]{3,}\b/gu) ?? []).toSatisfy((words: string[]) =>
        words.every((word) => ['PCN', 'EES', 'AER', 'UTC', 'COCP', 'PDF', 'JPEG', 'PNG'].includes(word)),
      );
    }
    expect(text.ja).not.toMatch(/ポリシー/u);
    expect(text.en).not.toMatch(/\bpolicy\b/iu);
  });
});

describe('numbers in the sentences', () => {
  /** Digits that are names, examples or calendar days; whatever an edition sets stands as a placeholder. */
  const namesAndExamples = [/M15/g, /[12] 層/g, /2 月 2[89] 日/g, /2[89] February/g, /3\.10|3\.2/g, /:00/g];

  it.each(ruleIds)('%s writes no number of an edition out', (id) => {
    const { text, basis } = rules[id];
    for (const sentence of [text, basis.policy].flatMap((said) => (said === undefined ? [] : [said.ja, said.en]))) {
      const rest = namesAndExamples.reduce((left, known) => left.replaceAll(known, ''), withoutPlaceholders(sentence));
      expect(rest).not.toMatch(/\p{Number}/u);
      expect(rest).not.toMatch(/\b(seven|ten|fifteen|twenty|thirty|sixty|ninety)\b/iu);
    }
  });

  it.each(editions.flatMap(({ id, numbers }) => Object.keys(numbers).map((rule) => [id, rule] as const)))(
    'edition %s sets numbers only for a rule that speaks of them: %s',
    (id, rule) => {
      const listed = listRules(edition(id)).find((candidate) => candidate.id === rule);
      if (listed === undefined || !isRuleId(rule)) throw new Error(`${rule} is not in the catalogue.`);
      const names = Object.keys(listed.numbers ?? {});
      for (const name of names) expect(rules[rule].text.en).toContain(`{${name}}`);
    },
  );
});

describe('what a rule rests on', () => {
  const passages = ruleIds.flatMap((id) => {
    const { basis } = rules[id];
    return 'passage' in basis ? [[id, basis.passage] as const] : [];
  });

  it.each(passages)('%s quotes its passage in Japanese, with nothing around it', (_, passage) => {
    expect(passage).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
    expect(passage).toBe(passage.trim());
  });
});
