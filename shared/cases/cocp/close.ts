import { operationsOf, type PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Happening } from '../happenings.ts';
import type { Decision, Facts, Fate, Outcome, Person, World } from '../case.ts';
import type { CocpMessage } from '../messages.ts';
import { isIn } from '../of-a-case.ts';
import { outcomeOnClosing } from '../several-enrollments.ts';
import { involved, pendingRows, receivedOnOf, type CocpCase } from './model.ts';
import { withoutMatching } from './scans.ts';
import { tell } from './telling.ts';

/** An enrollment the change will not take effect on: no date stands for it any more. */
const endedRow = (row: CocpCase['rows'][number], outcome: Outcome): CocpCase['rows'][number] =>
  row.outcome === null ? { ...row, outcome, effectiveOn: null } : row;

type Ending = {
  readonly act: Happening<'COCP'>;
  readonly outcome: Exclude<Outcome, 'EFFECTIVE' | 'COMPLETED'>;
  readonly message: CocpMessage;
  readonly rule: RuleId | null;
  readonly by: Person | null;
  readonly detail: Facts;
};

/**
 * Who is told how a case ended without effect: whoever signs or filed it, and operations, unless the form is being signed, for the first
 * time or again; not who ended it.
 */
const toldOfEnd = (of: CocpCase, by: Person | null): readonly PartyId[] =>
  [...involved(of), ...(isIn(of, 'SIGNING') ? [] : [operationsOf(of.region)])].filter((id) => id !== by?.partyId);

/** Closes what is still pending of the case; what took effect on single enrollments stays. */
export const close = (of: CocpCase, ending: Ending, world: World): Decision<CocpCase> => {
  const { act, outcome, message, rule, by, detail } = ending;
  const closed: CocpCase = {
    ...withoutMatching(of, world, null),
    status: 'CLOSED',
    outcome: outcomeOnClosing(of.rows, outcome),
    openOn: [],
    rows: of.rows.map((row) => endedRow(row, outcome)),
    state: { phase: 'CLOSED', since: world.now, receivedOn: receivedOnOf(of) },
  };
  return {
    case: closed,
    events: [{ act, at: world.now, by, rule, detail }],
    effects: tell(closed, world, message, rule, toldOfEnd(of, by), detail),
  };
};

/**
 * An enrollment expired or was terminated under the case: it drops out, and with the last one the case closes
 * (CLOSE-VOID, COCP-MANY). An extension closes nothing.
 */
export const follow = (of: CocpCase, { enrollmentId, end }: Fate, world: World): Decision<CocpCase> | null => {
  if (end === 'EXTENDED') return null;
  const number = of.rows.find((row) => row.enrollmentId === enrollmentId)?.number ?? enrollmentId;
  const detail = { enrollmentId, number, end };
  const dropped: CocpCase = {
    ...of,
    rows: of.rows.map((row) => (row.enrollmentId === enrollmentId ? endedRow(row, 'VOID') : row)),
    openOn: of.openOn.filter((id) => id !== enrollmentId),
  };
  const ending = { act: 'void', outcome: 'VOID', message: 'VOID', rule: 'CLOSE-VOID', by: null, detail } as const;
  if (pendingRows(dropped).length === 0) return close(dropped, ending, world);
  return {
    case: dropped,
    events: [{ act: 'void', at: world.now, by: null, rule: 'CLOSE-VOID', detail }],
    effects: tell(dropped, world, 'VOID', 'CLOSE-VOID', toldOfEnd(of, null), detail),
  };
};
