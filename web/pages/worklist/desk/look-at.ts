import { plusDays, type CivilDate } from '../../../../shared/calendar/index.ts';
import { byUrgency } from '../../../case/standing.ts';
import { matches } from '../../../../shared/search/matches.ts';
import type { Look } from '../../../desk/look.ts';
import type { Row } from './rows.ts';

export const sorts = ['due', 'matter', 'institution', 'waiting', 'lead'] as const;
export type Sort = (typeof sorts)[number];

/** Days within which something is due, as offered. */
export const dueWithin = ['0', '7', '14', '30'] as const;

export const whoseNames = ['US', 'OTHERS', 'SETTLED'] as const;
type Whose = (typeof whoseNames)[number];

const whoseIs = (row: Row): Whose => (row.isMine ? 'US' : row.phase === 'SCHEDULED' ? 'SETTLED' : 'OTHERS');

/** The day something is due; what takes effect by itself is due to nobody. */
export const dueOf = ({ clock }: Row): CivilDate | null => (clock.kind === 'DUE' || clock.kind === 'LATE' ? clock.on : null);

export const isLate = ({ clock }: Row): boolean => clock.kind === 'LATE';

const isWithin = (row: Row, days: number, today: CivilDate): boolean => {
  const on = dueOf(row);
  return on !== null && on <= plusDays(today, days);
};

/** Does a line belong to what is looked at? `today` is the reader's. */
export const fits = (row: Row, { q, whose, phase, kind, party, country, due, late }: Look, today: CivilDate): boolean =>
  (late !== true || isLate(row)) &&
  (whose === undefined || whoseIs(row) === whose) &&
  (phase === undefined || row.phase === phase) &&
  (kind === undefined || row.kind === kind) &&
  (party === undefined || row.waitingOn.includes(party)) &&
  (country === undefined || row.country === country) &&
  (due === undefined || !/^\d{1,3}$/.test(due) || isWithin(row, Number(due), today)) &&
  (q === undefined || matches(q, row.sought, row.title));

const leadRank = ({ lead }: Row): string => (lead.kind === 'LEFT' || lead.kind === 'MISSED' ? `0${lead.receiveBy}` : '1');

const comparing: Readonly<Record<Sort, (a: Row, b: Row) => number>> = {
  due: (a, b) => byUrgency(a.clock, b.clock),
  matter: (a, b) => compared(a.title, b.title),
  institution: (a, b) => compared(a.institution, b.institution),
  waiting: (a, b) => compared(a.waiting.join(), b.waiting.join()),
  lead: (a, b) => compared(leadRank(a), leadRank(b)),
};

/** By code point: a collator takes fifty times as long, and what is sorted stays in one place all the same. */
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortOf = ({ sort }: Look): Sort => sorts.find((each) => each === sort) ?? 'due';

/** In the order asked for; what is alike by urgency, then by log number, so that nothing jumps. */
export const sorted = (rows: readonly Row[], look: Look): readonly Row[] => {
  const by = comparing[sortOf(look)];
  const direction = look.down === true ? -1 : 1;
  return rows.toSorted((a, b) => direction * by(a, b) || byUrgency(a.clock, b.clock) || compared(a.logNumber, b.logNumber));
};
