import { isCivilDate, type CivilDate, type Instant } from '../../shared/calendar/index.ts';
import type { CaseShown } from '../../shared/api/index.ts';

/** One entry of a history. */
export type Entry = CaseShown['history'][number];

export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const dateOf = (value: unknown): CivilDate | null => (typeof value === 'string' && isCivilDate(value) ? value : null);

const isMoment = (text: string): text is Instant => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);

export const momentOf = (value: unknown): Instant | null => (typeof value === 'string' && isMoment(value) ? value : null);

/** What somebody gave as a reason, a justification or a note. */
export const quoteOf = ({ act, by, detail }: Pick<Entry, 'act' | 'by' | 'detail'>): string | null =>
  // The reason an opening gives is a code of its form, and so is that of what the calendar does.
  act === 'open' || by === null ? null : (textOf(detail.reason) ?? textOf(detail.justification) ?? textOf(detail.note));

/** The last entry of an act. */
export const lastOf = ({ history }: Pick<CaseShown, 'history'>, act: string): Entry | undefined =>
  history.findLast((entry) => entry.act === act);
