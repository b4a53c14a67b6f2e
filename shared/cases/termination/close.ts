import type { RuleId } from '../../rules/index.ts';
import type { Happening } from '../happenings.ts';
import type { Decision, Facts, Fate, Outcome, Person, World } from '../case.ts';
import type { TerminationMessage } from '../messages.ts';
import { outcomeOnClosing } from '../several-enrollments.ts';
import { pendingRows, type TerminationCase } from './model.ts';
import { tell, withPartners } from './telling.ts';

type Ending = {
  readonly act: Happening<'TERMINATION'>;
  readonly outcome: Exclude<Outcome, 'EFFECTIVE'>;
  readonly message: TerminationMessage;
  readonly rule: RuleId | null;
  readonly by: Person | null;
  readonly detail: Facts;
};

/** Closes the case without a further termination; an enrollment that was terminated already stays so. */
export const close = (of: TerminationCase, ending: Ending, world: World): Decision<TerminationCase> => {
  const { act, outcome, message, rule, by, detail } = ending;
  const closed: TerminationCase = {
    ...of,
    status: 'CLOSED',
    outcome: outcomeOnClosing(of.rows, outcome),
    openOn: [],
    rows: of.rows.map((row) => (row.outcome === null ? { ...row, outcome, effectiveOn: null } : row)),
    state: { phase: 'CLOSED', since: world.now },
  };
  return {
    case: closed,
    events: [{ act, at: world.now, by, rule, detail }],
    effects: tell(closed, world, message, rule, by, detail),
  };
};

/**
 * An enrollment expired, or was terminated by another case: it drops out, and with the last one the case closes (CLOSE-VOID).
 * An extension closes nothing.
 */
export const follow = (before: TerminationCase, { enrollmentId, end }: Fate, world: World): Decision<TerminationCase> | null => {
  if (end === 'EXTENDED') return null;
  const of = withPartners(before, world);
  const number = of.rows.find((row) => row.enrollmentId === enrollmentId)?.number ?? enrollmentId;
  const detail = { enrollmentId, number, end };
  const dropped: TerminationCase = {
    ...of,
    rows: of.rows.map((row) =>
      row.enrollmentId === enrollmentId && row.outcome === null ? { ...row, outcome: 'VOID' as const, effectiveOn: null } : row,
    ),
    openOn: of.openOn.filter((id) => id !== enrollmentId),
  };
  const ending = { act: 'void', outcome: 'VOID', message: 'TERMINATION_VOID', rule: 'CLOSE-VOID', by: null, detail } as const;
  if (pendingRows(dropped).length === 0) return close(dropped, ending, world);
  return {
    case: dropped,
    events: [{ act: 'void', at: world.now, by: null, rule: 'CLOSE-VOID', detail }],
    effects: tell(dropped, world, 'TERMINATION_VOID', 'CLOSE-VOID', null, detail),
  };
};
