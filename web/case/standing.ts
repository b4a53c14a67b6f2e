import type { CivilDate } from '../../shared/calendar/index.ts';
import { daysBetween } from '../../shared/calendar/index.ts';
import { nextOf } from '../../shared/cases/next-of.ts';
import type { CaseListed } from '../../shared/api/index.ts';
import type { StepWords } from '../../shared/texts/en/page/kind-words.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { kindOnPage } from '../kinds/index.ts';

/** What is said of what a case waits for. */
export const stepWords = (of: CaseListed, t: PageTexts): StepWords => {
  const kind = kindOnPage(of);
  const step = kind.stepOf(of);
  const words = kind.words(t).steps[step];
  if (words === undefined) throw new Error(`no words for ${of.kind} that waits for ${step}`);
  return words;
};

type Dated = { readonly days: number; readonly on: CivilDate };

export type Clock =
  /** `REMINDER`: nothing ends on that day, but somebody is reminded. */
  | { readonly kind: 'DUE' | 'REMINDER'; readonly days: number; readonly on: CivilDate }
  /** Missed on that day, so many days before today; of a form that was received, before its receipt. `next`: what can still be done about it, and when. */
  | { readonly kind: 'LATE'; readonly days: number; readonly on: CivilDate; readonly isForm?: true; readonly next?: Dated | undefined }
  /** `isSettled`: countersigned, it comes by itself. What is not countersigned yet can be past its date: `days` is negative then. */
  | { readonly kind: 'EFFECTIVE'; readonly days: number; readonly on: CivilDate; readonly isSettled: boolean }
  | { readonly kind: 'NONE' };

/** Due in 2 days, late by 3, in effect in 12; nothing where no date comes. */
export const clockText = (clock: Clock, t: PageTexts): string => {
  if (clock.kind === 'NONE') return '';
  if (clock.kind === 'EFFECTIVE') return (clock.isSettled ? t.clock.effective : t.clock.effectiveOnceSettled)(clock.days);
  if (clock.kind === 'LATE') return (clock.isForm === true ? t.clock.formLate : t.clock.late)(clock.days);
  return { DUE: t.clock.due, REMINDER: t.clock.reminder }[clock.kind](clock.days);
};

/** The nearer a date by which somebody must act, the louder it is said. */
const soonWithin = 7;
export const isSoon = (clock: Clock): boolean =>
  (clock.kind === 'DUE' || (clock.kind === 'EFFECTIVE' && !clock.isSettled)) && clock.days <= soonWithin;

/** The clock of an open case: what was missed and still matters, else the next date, else when it takes effect. */
export const clockOf = (of: CaseListed, today: CivilDate): Clock => {
  if (of.status === 'CLOSED') return { kind: 'NONE' };
  const since = kindOnPage(of).lateSince?.(of);
  const next = nextOf(of.deadlines);
  if (since !== undefined) {
    return {
      kind: 'LATE',
      days: Math.max(daysBetween(since, of.receivedOn ?? today), 0),
      on: since,
      isForm: true,
      ...(next === undefined ? {} : { next: { days: daysBetween(today, next.on), on: next.on } }),
    };
  }
  if (next !== undefined) {
    const isLastDay = kindOnPage(of).remembered?.includes(next.rule) !== true;
    return { kind: isLastDay ? 'DUE' : 'REMINDER', days: daysBetween(today, next.on), on: next.on };
  }
  if (of.effectiveOn === null) return { kind: 'NONE' };
  const isSettled = of.phase === 'SCHEDULED';
  const days = daysBetween(today, of.effectiveOn);
  return { kind: 'EFFECTIVE', days: isSettled ? Math.max(days, 0) : days, on: of.effectiveOn, isSettled };
};

/** Waits on this party: an act of the case, or a task that is left of it. */
export const isWaitingOn = (of: Pick<CaseListed, 'waitingOn' | 'tasks'>, partyId: string): boolean =>
  of.waitingOn.includes(partyId) || of.tasks.some((task) => task.partyId === partyId && task.state === 'OPEN');

/** Late first, then by date, then those without one. */
export const byUrgency = (a: Clock, b: Clock): number => {
  const rank = (clock: Clock): string => (clock.kind === 'NONE' ? '2' : `${clock.kind === 'LATE' ? 0 : 1}${clock.on}`);
  const [left, right] = [rank(a), rank(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
