import { describe, expect, it } from 'vitest';

import { edition, editions, isRuleId, listRules, type RuleId, ruleIds, rules } from '../../../shared/rules/index.ts';

/** On a passage of the programme's text, with nothing added. */
const fromTheSource = [
  'TERM-NO-ORDER-30',
  'COCP-ROUTE-ADVISOR',
  'COCP-ROUTE-RESELLER',
  'COCP-ROUTE-DISTRIBUTOR',
  'COCP-ROUTE-TWO-TIER',
  'COCP-ROUTE-EXPIRED',
  'COCP-ROUTE-BULK',
  'COCP-ROUTE-MULTI',
  'COCP-COPIES',
  'COCP-SIGN-AMS-DISTRIBUTOR',
  'COCP-SIGN-INTL-DISTRIBUTOR',
  'COCP-TURN',
  'COCP-NOTICE-PREVIOUS',
  'COCP-DISTRIBUTOR-ROLE',
  'COCP-MATCH',
  'COCP-NEW-PCN',
  'COCP-LEAD-AMS-30',
  'COCP-LEAD-AMS-10',
  'COCP-EFFECTIVE-30',
  'COCP-EFFECTIVE-10',
  'COCP-OVERRIDE-APPROVED',
  'COCP-PO',
  'COCP-OLS',
  'COCP-OPS-PO',
  'EXPIRY-EXTEND-1',
  'EXPIRY-EXTEND-3',
  'EXPIRY-LAPSE',
  'TRANSFER-NO-REATTACH',
  'CICR-ROLES',
  'CICR-MANUAL',
] as const satisfies readonly RuleId[];

/** On a passage, with a part of the rule that is the portal's reading and says so. */
const readByThePortal = [
  'TERM-BREACH-30',
  'TERM-QUALIFIED',
  'TERM-AMENDMENT',
  'COCP-ROUTE-M15',
  'COCP-ROUTE-SINGLE',
  'COCP-INK',
  'COCP-SIGN-AMS-RESELLER',
  'COCP-SIGN-INTL-RESELLER',
  'COCP-SIGN-INTL-BOTH',
  'COCP-SIGN-30',
  'COCP-PROGRAM',
  'COCP-LEAD-INTL-EES-30',
  'COCP-LEAD-INTL-SCHOOL-15',
  'COCP-RECEIPT-10',
  'COCP-OVERRIDE',
  'COCP-EARLIER-USAGE',
  'EXPIRY-NOTICE-60',
  'EXPIRY-NEW',
  'EXPIRY-BUYOUT',
  'EXPIRY-REMOVE',
  'EXPIRY-SILENCE',
  'TRANSFER-SA-30',
  'CICR-V32',
] as const satisfies readonly RuleId[];

const chosenByThePortal = [
  'TERM-BREACH-DATE',
  'TERM-NO-ORDER-LATE',
  'TERM-IN-FORCE',
  'DATE-7',
  'ORDER-1',
  'SEE-PARTY',
  'COCP-MANY',
  'COCP-TERMINATED',
  'COCP-SIGN-ADVISOR',
  'COCP-SIGN-90',
  'COCP-CORRECT',
  'COCP-REMIND-SIGN',
  'COCP-ASKED-DEFAULT',
  'COCP-ONE-OPEN',
  'COCP-RECEIVED',
  'COCP-EFFECTIVE-ASKED',
  'COCP-NOT-BACKDATED',
  'COCP-LATE-M15',
  'COCP-OVERRIDE-SEPARATE',
  'COCP-OVERRIDE-DATE',
  'COCP-OVERRIDE-EXPIRES',
  'COCP-LATE-30',
  'COCP-REMIND-OPS',
  'EXPIRY-WHO',
  'EXPIRY-CHANGE',
  'EXPIRY-REMIND',
  'EXPIRY-AGAIN',
  'EXPIRY-PAST',
  'CICR-CONFIRM',
  'CICR-DIRECT',
  'CICR-MIXED',
  'CICR-TOLD',
  'CICR-TERMINATED',
  'CLOSE-VOID',
  'TRANSFER-PARTIES',
  'TRANSFER-PERPETUAL',
  'TRANSFER-REMIND-SIGN',
  'TRANSFER-REMIND-OPS',
  'REMIND-BY-HAND',
  'REMIND-DIGEST',
  'REMIND-ESCALATE',
  'LINK-WHO',
  'MAIL-BOUNCE',
  'MEMBER-LAST',
  'LINK-EXPIRES',
  'LINK-CODE',
  'LINK-FORWARD',
  'LINK-NOT-ME',
  'SCAN-MATCH',
  'SCAN-FIT',
  'REGISTER-HELD',
  'REGISTER-KEPT',
] as const satisfies readonly RuleId[];

/**
 * The portal's conventions, which the programme takes for granted: it speaks of days, anniversaries or log numbers without defining
 * them (a passage and a reading), or it is silent (a choice). They are shown as the portal's, never as the programme's rule.
 */
const conventionsOnAPassage = [
  'DATE-2',
  'DATE-3',
  'DATE-4',
  'SEE-REGION',
  'LOG-NUMBER',
  'VERSION-ORDER',
  'COCP-ROLL',
] as const satisfies readonly RuleId[];

const conventionsOfThePortal = [
  'DATE-1',
  'DATE-5',
  'DATE-6',
  'COCP-DECLINE',
  'COCP-WITHDRAW',
  'COCP-TELL',
] as const satisfies readonly RuleId[];

const everyRule: readonly RuleId[] = [
  ...fromTheSource,
  ...readByThePortal,
  ...chosenByThePortal,
  ...conventionsOnAPassage,
  ...conventionsOfThePortal,
];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const placeholdersIn = (sentence: string) => new Set(sentence.match(/\{\w+\}/g));
const withoutPlaceholders = (sentence: string) => sentence.replaceAll(/\{\w+\}/g, '');

describe('the catalogue', () => {
  it('holds every rule that is told by what it rests on, and no other', () => {
    expect(ruleIds.toSorted()).toEqual(everyRule.toSorted());
  });

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
  it.each(fromTheSource)('%s: the programme’s text alone', (id) => {
    expect(rules[id].basis).toHaveProperty('passage');
    expect(rules[id].basis).not.toHaveProperty('policy');
    expect('source' in rules[id].basis).toBe(true);
  });

  it.each([...readByThePortal, ...conventionsOnAPassage])('%s: a passage, and how the portal reads it', (id) => {
    expect(rules[id].basis).toHaveProperty('passage');
    expect(rules[id].basis).toHaveProperty('policy');
    expect('source' in rules[id].basis).toBe(true);
  });

  it.each([...chosenByThePortal, ...conventionsOfThePortal])('%s: the portal’s choice', (id) => {
    expect(rules[id].basis).not.toHaveProperty('passage');
    expect(rules[id].basis).toHaveProperty('policy');
    expect('source' in rules[id].basis).toBe(false);
  });

  it('quotes its passages in Japanese', () => {
    for (const id of ruleIds) {
      const { basis } = rules[id];
      if (!('passage' in basis)) continue;
      expect(basis.passage).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
      expect(basis.passage).toBe(basis.passage.trim());
    }
  });
});
