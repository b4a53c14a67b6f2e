import * as z from 'zod';
import { civilDate, instant, keptDate, timeZone } from '../../calendar/index.ts';
import { enrollmentId, operationsOf, printedNumber, type PartyId } from '../../records/index.ts';
import { caseBase, outcome, resolvedDeadline } from '../case.ts';
import { terminationFormKept } from './form.ts';

/** One enrollment of the case: each is terminated by itself, in a write of its own. */
const terminationRow = z.strictObject({
  enrollmentId,
  number: printedNumber,
  /** Its own zone: its days are counted there (DATE-1). */
  timeZone,
  /** The date on which it is, or was, terminated; null while that is not decided. */
  effectiveOn: keptDate.nullable(),
  outcome: outcome.nullable(),
});
export type TerminationRow = z.infer<typeof terminationRow>;

const since = { since: instant };

/** What exists only in one phase exists only in its shape. */
const terminationState = z.discriminatedUnion('phase', [
  /** A breach was notified on `noticeOn`; by `cureBy` it is cured, or the enrollment is terminated. */
  z.strictObject({ phase: z.literal('CURE'), ...since, noticeOn: civilDate, cureBy: keptDate }),
  z.strictObject({ phase: z.literal('AMENDMENT'), ...since }),
  z.strictObject({ phase: z.literal('SCHEDULED'), ...since }),
  z.strictObject({ phase: z.literal('CLOSED'), ...since }),
]);
export type TerminationState = z.infer<typeof terminationState>;
export type TerminationPhase = Exclude<TerminationState['phase'], 'CLOSED'>;
export const terminationPhases = ['CURE', 'AMENDMENT', 'SCHEDULED'] as const satisfies readonly TerminationPhase[];

/** A termination (終止) as kept. Days are in `timeZone`, those of a row in its own. */
export const terminationCase = caseBase.extend({
  kind: z.literal('TERMINATION'),
  form: terminationFormKept,
  rows: z.array(terminationRow).min(1),
  /** Deadlines that were met or missed, oldest first. */
  resolved: z.array(resolvedDeadline),
  state: terminationState,
});
export type TerminationCase = z.infer<typeof terminationCase>;

export const pendingRows = (of: TerminationCase): readonly TerminationRow[] => of.rows.filter((row) => row.outcome === null);

/** Whom the case waits for. */
export const waitingOn = (of: TerminationCase): readonly PartyId[] => {
  const { state } = of;
  switch (state.phase) {
    case 'CURE':
      return of.openedBy === null ? [] : [of.openedBy.partyId];
    case 'AMENDMENT':
      return [operationsOf(of.region)];
    case 'SCHEDULED':
    case 'CLOSED':
      return [];
    default:
      throw new Error(`unknown phase ${JSON.stringify(state satisfies never)}`);
  }
};
