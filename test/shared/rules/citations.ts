import { isRuleId, type RuleId, ruleIds } from '../../../shared/rules/index.ts';

/** What a text says about rules: ids of the catalogue, families of them (`COCP-EFFECTIVE-*`), and words shaped like ids that are none. */
export type Citations = { readonly known: readonly RuleId[]; readonly families: readonly string[]; readonly unknown: readonly string[] };

const kinds = [...new Set(ruleIds.map((id) => id.slice(0, id.indexOf('-'))))];

/** An id stands by itself: not in the middle of a longer word (`P-COCP-…`), nor at its beginning (`DATE-TIMEs`). */
const shapedLikeAnId = new RegExp(String.raw`(?<![\w-])(?:${kinds.join('|')})-[A-Z0-9]+(?:-[A-Z0-9]+)*(?![A-Za-z0-9_])-?`, 'g');

/** A log number, also one with a slip in it for a test of the check: `COCP-7K3M-9QX1`. No rule id has a digit before a letter. */
const logNumber = /^[A-Z]+-(?:.*\d[A-Z]|(?=.*\d)[0-9A-Z]{4}-[0-9A-Z]{4}$)/;

/** Words of other trades: value types and properties of iCalendar. */
const ofOtherTrades: readonly string[] = ['DATE-TIME'];

export const citationsIn = (text: string): Citations => {
  const words = [...new Set(text.match(shapedLikeAnId))].filter((word) => !logNumber.test(word) && !ofOtherTrades.includes(word));
  const families = words.filter((word) => word.endsWith('-'));
  const ids = words.filter((word) => !word.endsWith('-'));
  return {
    known: ids.filter(isRuleId),
    families,
    unknown: [
      ...ids.filter((id) => !isRuleId(id)),
      ...families.filter((family) => !ruleIds.some((id) => id.startsWith(family))).map((family) => `${family}*`),
    ],
  };
};
