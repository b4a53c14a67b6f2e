import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId } from '../../shared/records/index.ts';

/** What is known of the state machine of a case. It stands beside the case and is never part of it. */
export type Machine = {
  /** Counts the executions the case has had: the last one alone counts. */
  readonly turn: number;
  /** What wakes the execution, and the version of the case it last looked at; null: it is on its way to look. */
  readonly waiting: { readonly token: string; readonly version: number } | null;
  /** Without a sign of life by then it is missed. */
  readonly missedFrom: Instant;
};

/** Whose execution should have shown life by then and has not. */
export type MissedMachine = { readonly caseId: CaseId; readonly missedFrom: Instant };
