import { noticeInstant, plusDays, startOfNextDay, type CivilDate, type Instant } from '../calendar/index.ts';
import type { RuleId } from '../rules/index.ts';
import { ranks, type Deadline } from './case.ts';

/** A deadline of a case's own, and the last day that counts for it. */
export type DatedDeadline = Deadline & { readonly on: CivilDate };

/** `on` is the last day that counts; it passes at the first instant of the next. */
export const lapseAfter = (rule: RuleId, on: CivilDate, timeZone: string): DatedDeadline => ({
  rule,
  step: 'lapse',
  on,
  at: startOfNextDay(on, timeZone),
  rank: ranks.LAPSE,
});

/** Since when somebody is waited for, and the notices that have gone out in that time. */
export type Waiting = { readonly since: Instant; readonly reminded: readonly string[] };

type Notice = Pick<Deadline, 'rule' | 'step' | 'at'>;

/** With its instant: a date that moves brings its notices anew. */
const nameOf = ({ rule, step, at }: Notice): string => `${rule}:${step}@${at}`;

/** That a notice went out is remembered, so that no step of a ladder comes a second time. */
export const withReminded = (reminded: readonly string[], notice: Notice): string[] => [...reminded, nameOf(notice)];

/** Did a notice of this rule go out at that instant? */
export const wasReminded = (reminded: readonly string[], rule: RuleId, at: Instant): boolean =>
  reminded.some((name) => name.startsWith(`${rule}:`) && name.endsWith(`@${at}`));

const lastIf = (isLast: boolean) => (isLast ? { isLastOfLadder: true as const } : {});

const dayPrefix = 'remind:';

/** Of a notice of a ladder, the day it goes out on as `noticesOn` counts (negative: before the date); null: it is none. */
export const reminderDayOf = ({ step }: Pick<Deadline, 'step'>): number | null =>
  step.startsWith(dayPrefix) ? Number(step.slice(dayPrefix.length)) : null;

/** A ladder of notices on days counted from a date (negative: before it), but for those gone out and those from before the waiting began. */
export const noticesOn = (
  { since, reminded }: Waiting,
  rule: RuleId,
  from: CivilDate,
  onDays: readonly number[],
  timeZone: string,
): readonly DatedDeadline[] =>
  onDays.flatMap((day) => {
    const step = `${dayPrefix}${day}`;
    const on = plusDays(from, day);
    const at = noticeInstant(on, timeZone);
    return at > since && !reminded.includes(nameOf({ rule, step, at }))
      ? [{ rule, step, on, at, rank: ranks.NOTICE, ...lastIf(day === onDays.at(-1)) }]
      : [];
  });

/** Earliest first; on one instant by ORDER-1. */
export const inOrder = <D extends Deadline>(found: readonly D[]): readonly D[] =>
  found.length < 2 ? found : found.toSorted((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1));
