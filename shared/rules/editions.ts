import type { RuleId } from './catalogue.ts';

/** A number of a rule, several of them, or the countries (ISO 3166) it holds in. */
export type RuleNumber = number | readonly number[] | readonly string[];
export type NumbersOfRule = Readonly<Record<string, RuleNumber>>;

/**
 * The numbers of the rules, by the day from which they hold, earliest first. `days` are calendar days, `noticeHour` an hour of the
 * enrollment's own day. A case keeps the edition it was opened on, so a new entry here moves nothing that is under way.
 */
export const editions = [
  {
    id: '2010-10',
    from: '2010-10-01',
    numbers: {
      'DATE-7': { noticeHour: 9 },
      'LOG-NUMBER': { characters: 7 },
      'COCP-ROUTE-MULTI': { moreThan: 6 },
      'COCP-ROUTE-SINGLE': { from: 2, to: 6 },
      'COCP-COPIES': { copies: 2, otherwise: 1, countries: ['JP', 'IN', 'TW'] },
      'COCP-MANY': { atMost: 20 },
      'COCP-SIGN-30': { days: 30, schoolInternationalDays: 15 },
      'COCP-SIGN-90': { days: 90 },
      'COCP-REMIND-SIGN': { onDays: [7, 30, 60] },
      'COCP-LEAD-AMS-30': { days: 30 },
      'COCP-LEAD-AMS-10': { days: 10 },
      'COCP-LEAD-INTL-EES-30': { days: 30 },
      'COCP-LEAD-INTL-SCHOOL-15': { days: 15 },
      'COCP-EFFECTIVE-30': { days: 30 },
      'COCP-EFFECTIVE-10': { days: 10 },
      'COCP-RECEIPT-10': { days: 10, remindOnDays: [7, 10] },
      'COCP-OVERRIDE-EXPIRES': { days: 10 },
      'COCP-LATE-30': { days: 30 },
      'COCP-REMIND-OPS': { onDays: [3, 7] },
      'REMIND-BY-HAND': { perDay: 1 },
      'TERM-BREACH-30': { days: 30 },
      'TERM-BREACH-DATE': { noticeDays: 30, openDays: 7 },
      'TERM-QUALIFIED': { atMost: 20 },
      'TERM-NO-ORDER-30': { days: 30 },
      'TERM-AMENDMENT': { atMost: 20 },
      'LINK-EXPIRES': { days: 30, atMost: 20 },
      'LINK-CODE': { tries: 5 },
      'SCAN-FIT': { mebibytes: 20, pages: 200, megapixels: 80, atMost: 40, minutes: 15 },
      'EXPIRY-NOTICE-60': { days: 60 },
      'EXPIRY-EXTEND-1': { years: 1 },
      'EXPIRY-EXTEND-3': { years: 3 },
      'EXPIRY-NEW': { years: 3 },
      'EXPIRY-BUYOUT': { countries: ['JP'] },
      'EXPIRY-REMIND': { daysBefore: [30, 14, 7, 1] },
      'EXPIRY-REMOVE': { everyDays: 30 },
      'TRANSFER-SA-30': { days: 30, remindDaysBefore: [14, 7, 1] },
      'TRANSFER-REMIND-SIGN': { onDays: [7, 30, 60] },
      'TRANSFER-REMIND-OPS': { onDays: [3, 7] },
      'CICR-CONFIRM': { days: 30 },
      'CICR-TOLD': { codeDays: 7, wrongCodes: 10 },
    },
  },
] as const satisfies readonly {
  readonly id: string;
  readonly from: string;
  readonly numbers: { readonly [id in RuleId]?: NumbersOfRule };
}[];

/** The shape of a constant without its values: an edition may change every number, but not which numbers there are. */
type Widened<T> = T extends number
  ? number
  : T extends string
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : { readonly [Key in keyof T]: Widened<T[Key]> };

export type EditionId = (typeof editions)[number]['id'];

export type Edition = {
  readonly id: EditionId;
  /** The first date (`YYYY-MM-DD`) it holds. */
  readonly from: string;
  readonly numbers: Widened<(typeof editions)[0]['numbers']>;
};

const all: readonly Edition[] = editions;

export const latestEdition: Edition = all.at(-1) ?? editions[0];

/** The edition in force on a date (`YYYY-MM-DD`): the last that begins on or before it. Before the first began, the first. */
export const editionOn = (date: string): Edition => all.findLast((candidate) => candidate.from <= date) ?? editions[0];

/** The edition a case was opened on. An id that no edition has is a bug or a damaged record, and throws. */
export const edition = (id: string): Edition => {
  const found = all.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no edition ${id} of the rules.`);
  return found;
};

/** What the edition sets for one rule, or null where the rule has no number. */
export const numbersOf = (id: RuleId, { numbers }: Edition): NumbersOfRule | null => {
  const byRule: { readonly [rule in RuleId]?: NumbersOfRule } = numbers;
  return byRule[id] ?? null;
};
