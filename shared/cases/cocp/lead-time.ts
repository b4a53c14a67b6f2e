import { anniversariesOf, plusDays, type CivilDate } from '../../calendar/index.ts';
import {
  academicPrograms,
  currentTerm,
  nextTermOf,
  type ChannelModel,
  type Enrollment,
  type Program,
  type Region,
  type Term,
} from '../../records/index.ts';
import type { Edition } from '../../rules/index.ts';
import type { LeadTime } from '../case.ts';
import { cocpChanges, type CocpChange } from './roles.ts';

/** What a lead time is measured from: the facts a case was opened on, and the terms on record. */
export type Measured = {
  readonly region: Region;
  readonly program: Program;
  readonly channelModel: ChannelModel;
  readonly change: CocpChange;
  /** An expired enrollment has no anchor: no lead time is measured and no date is too early. */
  readonly expired: boolean;
  readonly billDates: readonly CivilDate[];
  readonly terms: Pick<Enrollment, 'startsOn' | 'terms' | 'extension'>;
};

export const leadTimeRules = ['COCP-LEAD-AMS-30', 'COCP-LEAD-AMS-10', 'COCP-LEAD-INTL-EES-30', 'COCP-LEAD-INTL-SCHOOL-15'] as const;

type LeadRule = {
  readonly region: Region;
  readonly changes: readonly CocpChange[];
  readonly programs: readonly Program[];
  readonly rule: (typeof leadTimeRules)[number];
  readonly measuredTo: 'ANNIVERSARY_OR_BILL_DATE' | 'ANNIVERSARY' | 'DATE_ASKED_FOR';
};

/** First match wins. */
const leadRules = [
  { region: 'AMERICAS', changes: ['DISTRIBUTOR'], programs: academicPrograms, rule: 'COCP-LEAD-AMS-10', measuredTo: 'ANNIVERSARY' },
  {
    region: 'AMERICAS',
    changes: cocpChanges,
    programs: academicPrograms,
    rule: 'COCP-LEAD-AMS-30',
    measuredTo: 'ANNIVERSARY_OR_BILL_DATE',
  },
  { region: 'INTERNATIONAL', changes: cocpChanges, programs: ['EES'], rule: 'COCP-LEAD-INTL-EES-30', measuredTo: 'DATE_ASKED_FOR' },
  { region: 'INTERNATIONAL', changes: cocpChanges, programs: ['SCHOOL'], rule: 'COCP-LEAD-INTL-SCHOOL-15', measuredTo: 'DATE_ASKED_FOR' },
] as const satisfies readonly LeadRule[];

/** The lead-time rule of a region, change and programme, with its days. Throws for a programme COCP-PROGRAM refuses. */
export const leadRuleOf = ({ region, change, program }: Pick<Measured, 'region' | 'change' | 'program'>, edition: Edition) => {
  const found = (leadRules as readonly LeadRule[]).find(
    (row) => row.region === region && row.changes.includes(change) && row.programs.includes(program),
  );
  if (found === undefined) throw new Error(`no lead time is known for ${change} under ${program}`);
  return { ...found, days: edition.numbers[found.rule].days };
};

/** The terms whose dates count as anchors: the current one, and the chosen extension. */
const countedTerms = (of: Measured['terms']): readonly Term[] => [
  currentTerm(of),
  ...(of.extension === null ? [] : [nextTermOf(of, of.extension.years)]),
];

/** The last day of the current term, or of the chosen extension. */
export const lastDayOfTerms = (of: Measured): CivilDate => {
  const last = countedTerms(of.terms).at(-1);
  if (last === undefined) throw new Error('an enrollment has a current term');
  return last.endsOn;
};

/** Anniversaries, and where they count scheduled bill dates, of the counted terms, in order. */
const anchorsOf = (of: Measured, withBillDates: boolean): readonly CivilDate[] => {
  const terms = countedTerms(of.terms);
  const anniversaries = terms.flatMap((term) => anniversariesOf(of.terms.startsOn, term));
  const billed = withBillDates ? of.billDates.filter((day) => terms.some((term) => term.startsOn <= day && day <= term.endsOn)) : [];
  return [...anniversaries, ...billed].toSorted();
};

/** International: every anchor with `opened + N <= anchor` that lies in the term or in a chosen extension, in order. */
export const regularDatesOf = (of: Measured, opened: CivilDate, edition: Edition): readonly CivilDate[] => {
  if (of.expired) return [];
  const earliest = plusDays(opened, leadRuleOf(of, edition).days);
  const last = lastDayOfTerms(of);
  return [...new Set(anchorsOf(of, true).filter((anchor) => earliest <= anchor && anchor <= last))];
};

/**
 * International, no date asked for: the first of the regular dates (COCP-ASKED-DEFAULT, policy).
 * null: there is none, a date must be asked for.
 */
export const defaultDateAsked = (of: Measured, opened: CivilDate, edition: Edition): CivilDate | null =>
  regularDatesOf(of, opened, edition)[0] ?? null;

/**
 * The lead time of a form received on `received`, or that would be. `asked` is the date it asks for or, internationally,
 * the default fixed at opening. null where none is measured: an expired enrollment, or no date to measure to.
 */
export const leadTimeOf = (of: Measured, received: CivilDate, asked: CivilDate | null, edition: Edition): LeadTime | null => {
  if (of.expired) return null;
  const { days, rule, measuredTo } = leadRuleOf(of, edition);
  const anchor =
    measuredTo === 'DATE_ASKED_FOR'
      ? asked
      : (anchorsOf(of, measuredTo === 'ANNIVERSARY_OR_BILL_DATE').find((day) => received <= day) ?? null);
  if (anchor === null) return null;
  const receiveBy = plusDays(anchor, -days);
  return { days, anchor, receiveBy, rule, onTime: received <= receiveBy };
};
