import type { CivilDate } from '../../shared/calendar/index.ts';
import type { CaseShown } from '../../shared/api/index.ts';
import type { Outcome } from '../../shared/cases/case.ts';
import type { Region } from '../../shared/records/index.ts';
import { dateAt } from '../dates/now.ts';
import { metOn } from './met-on.ts';
import { kindOnPage } from '../kinds/index.ts';
import type { Texts } from '../language/use-texts.tsx';
import { withinReach } from '../../shared/cases/within-reach.ts';

/** What a date of a case is about. */
export type Moment = {
  readonly on: CivilDate;
  readonly what:
    | { readonly kind: 'FILED' | 'RECEIVED' | 'EFFECTIVE' | 'TODAY' }
    | { readonly kind: 'SIGNED'; readonly role: string }
    | { readonly kind: 'DEADLINE'; readonly deadline: CaseShown['deadlines'][number] }
    | { readonly kind: 'ENDED'; readonly outcome: Outcome }
    | { readonly kind: 'OWN'; readonly text: string };
  readonly state: 'DONE' | 'MISSED' | 'AHEAD' | 'TODAY';
  /** Why this date; null where there is nothing to explain. */
  readonly rule: string | null;
};

const deadlineStates = { MET: 'DONE', MISSED: 'MISSED', PENDING: 'AHEAD' } as const;

const endOf = ({ status, outcome, history, effectiveOn }: CaseShown, timeZone: string): readonly Moment[] => {
  const last = history.findLast(({ act }) => act !== 'complete-task');
  return status === 'OPEN' || outcome === null || (outcome === 'EFFECTIVE' && effectiveOn !== null) || last === undefined
    ? []
    : [{ on: dateAt(last.at, timeZone), what: { kind: 'ENDED', outcome }, state: 'DONE', rule: last.rule }];
};

/** The dates of a case in order: what was done, today, what is to come. Days are in `timeZone`. */
export const momentsOf = (
  of: CaseShown,
  place: { readonly timeZone: string; readonly region: Region | undefined },
  today: CivilDate,
  texts: Texts,
): readonly Moment[] => {
  const { timeZone, region } = place;
  const kind = kindOnPage(of);
  const isOver = of.status === 'CLOSED';
  const willHold = !isOver || of.outcome === 'EFFECTIVE' || kind.isSettled?.(of) === true;
  const moments: readonly Moment[] = [
    { on: dateAt(of.openedAt, timeZone), what: { kind: 'FILED' }, state: 'DONE', rule: null },
    ...of.signers.flatMap(({ role, signedOn }): readonly Moment[] =>
      signedOn === null ? [] : [{ on: signedOn, what: { kind: 'SIGNED', role }, state: 'DONE', rule: null }],
    ),
    ...(of.receivedOn === null
      ? []
      : [{ on: of.receivedOn, what: { kind: 'RECEIVED' }, state: 'DONE', rule: kind.ruleOf?.(of, 'RECEIVED', region) ?? null } as const]),
    ...(isOver ? [] : [{ on: today, what: { kind: 'TODAY' }, state: 'TODAY', rule: null } as const]),
    ...withinReach(of.deadlines).map((deadline): Moment => ({
      // What was done before its last day stands where it was done.
      on: metOn(of, deadline, timeZone) ?? deadline.on,
      what: { kind: 'DEADLINE', deadline },
      state: deadlineStates[deadline.state],
      rule: deadline.rule,
    })),
    ...(of.effectiveOn === null || !willHold
      ? []
      : [
          {
            on: of.effectiveOn,
            what: { kind: 'EFFECTIVE' },
            state: of.effectiveOn <= today && (isOver || kind.isSettled?.(of) === true) ? 'DONE' : 'AHEAD',
            rule: kind.ruleOf?.(of, 'EFFECTIVE', region) ?? null,
          } as const,
        ]),
    ...(kind.moments?.(of, texts, today) ?? []).map(({ on, text, state, rule }): Moment => ({
      on,
      what: { kind: 'OWN', text },
      state,
      rule,
    })),
    ...endOf(of, timeZone),
  ];
  return moments.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
