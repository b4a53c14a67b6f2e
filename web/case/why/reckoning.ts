import { anniversary, daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseShown, EnrollmentShown } from '../../../shared/api/index.ts';
import type { RuleId } from '../../../shared/rules/index.ts';
import { dateAt } from '../../dates/now.ts';
import { dateOf, type Entry } from '../entry.ts';

/** Something on record that a date is counted from. */
export type Fact = {
  readonly on: CivilDate;
  readonly what:
    | {
        readonly name: 'OPENED' | 'RECEIVED' | 'ASKED' | 'ANCHOR' | 'OVERRIDE' | 'TERM_END' | 'FIRST_START' | 'NOTICE' | 'TRANSFER';
      }
    | { readonly name: 'SIGNED'; readonly role: string }
    | { readonly name: 'HAPPENED'; readonly entry: Entry };
};
type FactName = Fact['what']['name'];

/** How a date follows from a fact; `days` before it when negative. */
export type Reckoning =
  | { readonly by: 'DAYS'; readonly from: Fact; readonly days: number }
  | { readonly by: 'YEARS'; readonly from: Fact; readonly years: number; readonly lessOneDay: boolean };

/** From which facts a rule counts, and whether by its own numbers, not at all, or by however many days the calendar makes it. */
type Way = { readonly from: FactName; readonly by: 'ITS_NUMBER' | 'SAME_DAY' | 'ANY_NUMBER' };

const lead = [{ from: 'ANCHOR', by: 'ITS_NUMBER' }] as const;
const fromTermEnd = [{ from: 'TERM_END', by: 'ANY_NUMBER' }] as const;
const bySignature = [
  { from: 'SIGNED', by: 'ITS_NUMBER' },
  { from: 'ASKED', by: 'SAME_DAY' },
] as const;

/** First match wins. A rule that is not here has no arithmetic: its date is somebody's decision. */
const ways: { readonly [rule in RuleId]?: readonly Way[] } = {
  'COCP-SIGN-90': [
    { from: 'OPENED', by: 'ITS_NUMBER' },
    { from: 'HAPPENED', by: 'ITS_NUMBER' },
  ],
  'COCP-SIGN-30': [
    { from: 'ASKED', by: 'ITS_NUMBER' },
    { from: 'ANCHOR', by: 'ITS_NUMBER' },
  ],
  'COCP-LEAD-AMS-30': lead,
  'COCP-LEAD-AMS-10': lead,
  'COCP-LEAD-INTL-EES-30': lead,
  'COCP-LEAD-INTL-SCHOOL-15': lead,
  'COCP-RECEIPT-10': [{ from: 'SIGNED', by: 'ITS_NUMBER' }],
  'COCP-LATE-30': [{ from: 'HAPPENED', by: 'ITS_NUMBER' }],
  'COCP-OVERRIDE-EXPIRES': [
    { from: 'OVERRIDE', by: 'SAME_DAY' },
    { from: 'HAPPENED', by: 'ITS_NUMBER' },
  ],
  'COCP-OVERRIDE-APPROVED': [{ from: 'OVERRIDE', by: 'SAME_DAY' }],
  'COCP-EFFECTIVE-30': bySignature,
  'COCP-EFFECTIVE-10': bySignature,
  'COCP-EFFECTIVE-ASKED': [
    { from: 'ASKED', by: 'SAME_DAY' },
    { from: 'ANCHOR', by: 'SAME_DAY' },
  ],
  'COCP-ROLL': [{ from: 'RECEIVED', by: 'ANY_NUMBER' }],
  'EXPIRY-SILENCE': fromTermEnd,
  'EXPIRY-CHANGE': fromTermEnd,
  'EXPIRY-REMOVE': fromTermEnd,
  'EXPIRY-NEW': fromTermEnd,
  'EXPIRY-BUYOUT': fromTermEnd,
  'EXPIRY-NOTICE-60': fromTermEnd,
  'TERM-BREACH-30': [{ from: 'NOTICE', by: 'ITS_NUMBER' }],
  'TRANSFER-SA-30': [{ from: 'TRANSFER', by: 'ITS_NUMBER' }],
  'CICR-CONFIRM': [{ from: 'OPENED', by: 'ITS_NUMBER' }],
};

const plain = (name: Exclude<FactName, 'SIGNED' | 'HAPPENED'>, on: CivilDate | null | undefined): readonly Fact[] =>
  on === null || on === undefined ? [] : [{ on, what: { name } }];

/** What only a kind of case knows. */
const ownFacts = (of: CaseShown): readonly Fact[] => {
  switch (of.kind) {
    case 'COCP':
      return [
        ...plain('ASKED', of.form.requestedEffectiveOn),
        ...of.history.flatMap(({ act, detail }) =>
          act === 'request-override' ? plain('OVERRIDE', dateOf(detail.requestedEffectiveOn)) : [],
        ),
      ];
    case 'EXPIRY':
      return plain('TERM_END', of.details.endsOn);
    case 'TERMINATION':
      return plain('NOTICE', of.details.noticeOn);
    case 'TRANSFER':
      return plain('TRANSFER', of.form.transferOn);
    case 'CICR':
      return [];
    default:
      throw new Error(`unknown kind ${JSON.stringify(of satisfies never)}`);
  }
};

/** Everything on record of a case that a date may be counted from. Days are in `timeZone`. */
export const factsOf = (of: CaseShown, timeZone: string): readonly Fact[] => [
  ...plain('OPENED', dateAt(of.openedAt, timeZone)),
  ...of.signers.flatMap(({ role, signedOn }): readonly Fact[] =>
    signedOn === null ? [] : [{ on: signedOn, what: { name: 'SIGNED', role } }],
  ),
  ...plain('RECEIVED', of.receivedOn),
  ...of.enrollments.flatMap(({ leadTime }) => plain('ANCHOR', leadTime?.anchor)),
  ...ownFacts(of),
  // The last first: a period begins with what happened last.
  ...of.history
    .filter(({ act }) => act !== 'open' && act !== 'remind')
    .toReversed()
    .map((entry): Fact => ({ on: dateAt(entry.at, timeZone), what: { name: 'HAPPENED', entry } })),
];

/** A rule and its numbers, as the API or the catalogue has them. */
type Counted = { readonly id: RuleId; readonly numbers: Readonly<Record<string, number | readonly (number | string)[]>> | null };

const numbersIn = (rule: Counted): readonly number[] =>
  Object.values(rule.numbers ?? {}).flatMap((value) =>
    typeof value === 'number' ? [value] : value.filter((each) => typeof each === 'number'),
  );

/** How a date of a rule follows from these facts; null where it is no matter of counting, or counted from what is not shown here. */
export const reckoningOf = (rule: Counted, on: CivilDate, facts: readonly Fact[]): Reckoning | null => {
  const numbers = numbersIn(rule);
  const follows = ({ by }: Way, days: number): boolean =>
    by === 'ANY_NUMBER' || (by === 'SAME_DAY' ? days === 0 : numbers.includes(Math.abs(days)));
  for (const way of ways[rule.id] ?? []) {
    const from = facts.find((fact) => fact.what.name === way.from && follows(way, daysBetween(fact.on, on)));
    if (from !== undefined) return { by: 'DAYS', from, days: daysBetween(from.on, on) };
  }
  return null;
};

/** How an anniversary (DATE-3) or the last day of a term (DATE-4) follows from the first start; null where it does not. */
export const yearsOf = ({ startsOn }: Pick<EnrollmentShown, 'startsOn'>, on: CivilDate, lessOneDay: boolean): Reckoning | null => {
  const years = Number(on.slice(0, 4)) - Number(startsOn.slice(0, 4));
  const from: Fact = { on: startsOn, what: { name: 'FIRST_START' } };
  const found = [years, years + 1].find((each) => each >= 0 && daysBetween(on, anniversary(startsOn, each)) === (lessOneDay ? 1 : 0));
  return found === undefined ? null : { by: 'YEARS', from, years: found, lessOneDay };
};
