import { plusDays, type CivilDate } from '../../../../shared/calendar/index.ts';
import type { Language } from '../../../../shared/records/index.ts';
import { byUrgency } from '../../../case/standing.ts';
import { matches } from '../../../../shared/search/matches.ts';
import { byName } from '../../../language/by-name.ts';
import { everything, ours, type Look } from '../../../desk/look.ts';
import type { Row } from './rows.ts';

const sorts = ['due', 'matter', 'institution', 'waiting', 'lead'] as const;
export type Sort = (typeof sorts)[number];

/** When something is due, as offered: late already, or within so many days from today. */
export const dueChoices = ['LATE', '0', '7', '14', '30'] as const;

/** What is chosen of it in a look. */
export const dueIn = ({ due, late }: Look): string | undefined => (late === true ? 'LATE' : due);

/** The look with another choice of it: what is late is not due in days to come, so it is one or the other. */
export const withDue = (look: Look, chosen: string | undefined): Look => {
  const { due: _, late: __, ...others } = look;
  return chosen === undefined ? others : chosen === 'LATE' ? { ...others, late: true } : { ...others, due: chosen };
};

export const whoseNames = ['US', 'OTHERS', 'SETTLED'] as const;
type Whose = (typeof whoseNames)[number];

const whoseIs = (row: Row): Whose => (row.isMine ? 'US' : row.phase === 'SCHEDULED' ? 'SETTLED' : 'OTHERS');

/** The day something is due; what takes effect by itself is due to nobody. */
export const dueOf = ({ clock }: Row): CivilDate | null => (clock.kind === 'DUE' || clock.kind === 'LATE' ? clock.on : null);

export const isLate = ({ clock }: Row): boolean => clock.kind === 'LATE';

/** Due from today on; what is late already is not. */
const isWithin = ({ clock }: Row, days: number, today: CivilDate): boolean => clock.kind === 'DUE' && clock.on <= plusDays(today, days);

const isDueAsChosen = (row: Row, chosen: string | undefined, today: CivilDate): boolean =>
  chosen === 'LATE' ? isLate(row) : chosen === undefined || !/^\d{1,3}$/.test(chosen) || isWithin(row, Number(chosen), today);

/** Does a line belong to what is looked at? `today` is that of the region. */
export const fits = (row: Row, look: Look, today: CivilDate): boolean => {
  const { q, whose, phase, kind, party, country } = look;
  return (
    (whose === undefined || whose === everything.whose || whoseIs(row) === whose) &&
    (phase === undefined || row.phase === phase) &&
    (kind === undefined || row.kind === kind) &&
    (party === undefined || row.waitingOn.includes(party)) &&
    (country === undefined || row.country === country) &&
    isDueAsChosen(row, dueIn(look), today) &&
    (q === undefined || matches(q, row.sought, row.title))
  );
};

/** What is to be looked at on enrollments is of no phase, kind or party: it is ours, and belongs where nothing else is asked for. */
export const holdsEnrollments = (look: Look): boolean =>
  (look.whose === ours.whose || look.whose === everything.whose) &&
  Object.keys(look).every((name) => name === 'whose' || name === 'sort' || name === 'down');

/** What was missed first, the longest first, then by the days that are left, then what was kept. */
const leadPlaces = ['MISSED', 'NOT_KEPT', 'LEFT', 'KEPT'];
const leadRank = ({ lead }: Row): string => (lead.kind === 'NONE' ? '' : `${leadPlaces.indexOf(lead.kind)}${lead.receiveBy}`);

/** What has no lead time comes last, whichever way round it is sorted. */
const withoutLead = ({ lead }: Row): number => Number(lead.kind === 'NONE');

const comparing = (sort: Sort, language: Language): ((a: Row, b: Row) => number) => {
  const named = byName(language);
  switch (sort) {
    case 'due':
      // What went wrong has no date, and is not left for the end.
      return (a, b) => Number(b.phase === 'FAILED') - Number(a.phase === 'FAILED') || byUrgency(a.clock, b.clock);
    case 'matter':
      return (a, b) => named(a.title, b.title);
    case 'institution':
      return (a, b) => named(a.institutionSortedAs, b.institutionSortedAs);
    case 'waiting':
      return (a, b) => named(a.waitingSortedAs.join(), b.waitingSortedAs.join());
    case 'lead':
      return (a, b) => compared(leadRank(a), leadRank(b));
    default:
      throw new Error(`nothing is sorted by ${String(sort satisfies never)}`);
  }
};

/** Dates and log numbers, by code point. */
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortOf = ({ sort }: Look): Sort => sorts.find((each) => each === sort) ?? 'due';

/** In the order asked for; what is alike by urgency, then by log number, so that nothing jumps. */
export const sorted = (rows: readonly Row[], look: Look, language: Language): readonly Row[] => {
  const by = comparing(sortOf(look), language);
  const direction = look.down === true ? -1 : 1;
  const isByLead = sortOf(look) === 'lead';
  return rows.toSorted(
    (a, b) =>
      (isByLead ? withoutLead(a) - withoutLead(b) : 0) ||
      direction * by(a, b) ||
      byUrgency(a.clock, b.clock) ||
      compared(a.logNumber, b.logNumber),
  );
};
