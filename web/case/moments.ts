import type { CivilDate } from '../../shared/calendar/index.ts';
import type { CaseShown } from '../../shared/api/index.ts';
import type { SignerRole } from '../../shared/cases/cocp/index.ts';
import type { Outcome } from '../../shared/cases/case.ts';
import type { Region } from '../../shared/records/index.ts';
import { dateAt } from '../dates/now.ts';

/** What a date of a case is about. */
export type Moment = {
  readonly on: CivilDate;
  readonly what:
    | { readonly kind: 'FILED' | 'RECEIVED' | 'EFFECTIVE' | 'TODAY' }
    | { readonly kind: 'SIGNED'; readonly role: SignerRole }
    | { readonly kind: 'DEADLINE'; readonly deadline: CaseShown['deadlines'][number] }
    | { readonly kind: 'ENDED'; readonly outcome: Outcome };
  readonly state: 'DONE' | 'MISSED' | 'AHEAD' | 'TODAY';
  /** Why this date; null where there is nothing to explain. */
  readonly rule: string | null;
};

const deadlineStates = { MET: 'DONE', MISSED: 'MISSED', PENDING: 'AHEAD' } as const;

/** The rule an effective date follows from: what was decided on the way, else the regular one. */
const effectiveRule = ({ history, form }: CaseShown, region: Region | undefined): string => {
  const decided = history.findLast(
    ({ act, detail }) => act === 'roll' || act === 'effect' || (act === 'decide-override' && detail.decision === 'APPROVE'),
  );
  if (decided !== undefined && decided.rule !== null) return decided.rule;
  if (region === 'INTERNATIONAL') return 'COCP-EFFECTIVE-ASKED';
  return form.change === 'DISTRIBUTOR' ? 'COCP-EFFECTIVE-10' : 'COCP-EFFECTIVE-30';
};

const endOf = ({ status, outcome, history }: CaseShown, timeZone: string): readonly Moment[] => {
  const last = history.findLast(({ act }) => act !== 'complete-task');
  return status === 'OPEN' || outcome === null || outcome === 'EFFECTIVE' || last === undefined
    ? []
    : [{ on: dateAt(last.at, timeZone), what: { kind: 'ENDED', outcome }, state: 'DONE', rule: last.rule }];
};

/** The dates of a case in order: what was done, today, what is to come. Days are in `timeZone`. */
export const momentsOf = (
  of: CaseShown,
  place: { readonly timeZone: string; readonly region: Region | undefined },
  today: CivilDate,
): readonly Moment[] => {
  const { timeZone, region } = place;
  const isOver = of.status === 'CLOSED';
  const willHold = !isOver || of.outcome === 'EFFECTIVE';
  const moments: readonly Moment[] = [
    { on: dateAt(of.openedAt, timeZone), what: { kind: 'FILED' }, state: 'DONE', rule: null },
    ...of.signers.flatMap(({ role, signedOn }): readonly Moment[] =>
      signedOn === null ? [] : [{ on: signedOn, what: { kind: 'SIGNED', role }, state: 'DONE', rule: null }],
    ),
    ...(of.receivedOn === null ? [] : [{ on: of.receivedOn, what: { kind: 'RECEIVED' }, state: 'DONE', rule: 'COCP-RECEIVED' } as const]),
    ...(isOver ? [] : [{ on: today, what: { kind: 'TODAY' }, state: 'TODAY', rule: null } as const]),
    ...of.deadlines.map((deadline): Moment => ({
      on: deadline.on,
      what: { kind: 'DEADLINE', deadline },
      state: deadlineStates[deadline.state],
      rule: deadline.rule,
    })),
    ...(of.effectiveOn === null || !willHold
      ? []
      : [{ on: of.effectiveOn, what: { kind: 'EFFECTIVE' }, state: isOver ? 'DONE' : 'AHEAD', rule: effectiveRule(of, region) } as const]),
    ...endOf(of, timeZone),
  ];
  return moments.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
