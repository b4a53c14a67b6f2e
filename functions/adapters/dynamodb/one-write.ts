import type { Instant } from '../../../shared/calendar/index.ts';
import type { Changes } from '../../../shared/cases/changes.ts';
import type { Enrollment, EnrollmentId, PartyId } from '../../../shared/records/index.ts';
import type { Answer, Claim } from './answer-items.ts';
import type { CaseHead, HistoryEntry, Signature } from './case-items.ts';
import type { OnBehalfOf } from './store.ts';

/** What a decision read, with the version it saw; null: it saw that there is none. All of it must still hold when it is saved. */
export type ReadRecords = {
  readonly enrollments: ReadonlyMap<EnrollmentId, number | null>;
  readonly parties: ReadonlyMap<PartyId, number | null>;
};

/** One changed case: its rows before (null: a new one) and after, and what is added to its history. */
export type RecordedCase = {
  readonly before: CaseHead | null;
  readonly after: CaseHead;
  readonly entries: readonly HistoryEntry[];
  readonly signatures: readonly Signature[];
};

/** One decision, saved whole or not at all. */
export type CaseWrite = {
  readonly cases: readonly RecordedCase[];
  readonly enrollments: Changes['enrollments'];
  readonly tells: Changes['tells'];
  readonly read: ReadRecords;
  readonly by: OnBehalfOf;
  readonly recordedAt: Instant;
  /** The answer to the request, kept under its idempotency key. */
  readonly kept: { readonly claim: Claim; readonly answer: Answer } | null;
};

/** An enrollment registered or registered anew. */
export type EnrollmentWrite = {
  readonly before: Enrollment | null;
  readonly after: Enrollment;
  readonly read: ReadRecords;
  readonly by: OnBehalfOf;
};

/**
 * SAVED: with the outbox rows it left. LOST_RACE: a record it read has changed. NUMBER_TAKEN: the new case's log number
 * (or id) is another's. ANSWERED: an answer stands under the idempotency key already. Only SAVED has written anything.
 */
export type WriteResult =
  | { readonly outcome: 'SAVED'; readonly outboxIds: readonly string[] }
  | { readonly outcome: 'LOST_RACE' }
  | { readonly outcome: 'NUMBER_TAKEN' }
  | { readonly outcome: 'ANSWERED' };
