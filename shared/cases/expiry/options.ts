import { plusDays, type CivilDate } from '../../calendar/index.ts';
import type { Term } from '../../records/index.ts';
import { editionOn, type Edition, type RuleId } from '../../rules/index.ts';

export const expiryOptions = ['EXTEND', 'NEW_ENROLLMENT', 'BUYOUT', 'LAPSE'] as const;
export type ExpiryOption = (typeof expiryOptions)[number];

type OptionRule = Extract<RuleId, 'EXPIRY-EXTEND-1' | 'EXPIRY-EXTEND-3' | 'EXPIRY-NEW' | 'EXPIRY-BUYOUT' | 'EXPIRY-LAPSE'>;

/** What the options follow from: the length of the term, whatever its number (EXPIRY-AGAIN, policy), and the country. */
type TermFacts = { readonly years: Term['years']; readonly country: string };

type OptionRow = {
  readonly option: ExpiryOption;
  /** Of an extension: the rule depends on how long it is. */
  readonly years?: Term['years'];
  readonly rule: OptionRule;
  readonly isOffered: (of: TermFacts, numbers: Edition['numbers']) => boolean;
};

/** What an institution can choose among when a term ends. Source: agreement-maintenance, 有効期限. */
const optionTable: readonly OptionRow[] = [
  { option: 'EXTEND', years: 1, rule: 'EXPIRY-EXTEND-1', isOffered: ({ years }, numbers) => years === numbers['EXPIRY-EXTEND-1'].years },
  { option: 'EXTEND', years: 3, rule: 'EXPIRY-EXTEND-3', isOffered: ({ years }, numbers) => years === numbers['EXPIRY-EXTEND-3'].years },
  { option: 'NEW_ENROLLMENT', rule: 'EXPIRY-NEW', isOffered: ({ years }, numbers) => years === numbers['EXPIRY-NEW'].years },
  { option: 'BUYOUT', rule: 'EXPIRY-BUYOUT', isOffered: ({ country }, numbers) => !numbers['EXPIRY-BUYOUT'].countries.includes(country) },
  { option: 'LAPSE', rule: 'EXPIRY-LAPSE', isOffered: () => true },
];

export type OfferedOption = { readonly option: ExpiryOption; readonly rule: OptionRule };

/** The options offered, in the order of the table. */
export const optionsFor = (of: TermFacts, { numbers }: Edition): readonly OfferedOption[] =>
  optionTable.filter((row) => row.isOffered(of, numbers)).map(({ option, rule }) => ({ option, rule }));

/** The rule an option follows; for an extension that of the years asked for. */
export const ruleOfOption = (option: ExpiryOption, years: Term['years']): OptionRule => {
  const row = optionTable.find((each) => each.option === option && (each.years === undefined || each.years === years));
  if (row === undefined) throw new Error(`no rule speaks of ${option} by ${years} years`);
  return row.rule;
};

/** The day on which the case opens and the notice goes out (EXPIRY-NOTICE-60). */
export const noticeOn = (endsOn: CivilDate, { numbers }: Edition): CivilDate => plusDays(endsOn, -numbers['EXPIRY-NOTICE-60'].days);

/**
 * The edition that says when the expiry case of a term opens, and by which that case is decided: the one of the day the term ends, on
 * which all it is about takes effect. The day of the notice cannot name it, being read off it; and an edition that begins between the
 * two would else leave a term with two days of notice, or none. An open case keeps the one it has.
 */
export const editionOfTerm = ({ endsOn }: Pick<Term, 'endsOn'>): Edition => editionOn(endsOn);
