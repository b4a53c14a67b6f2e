import type { Instant } from '../../shared/calendar/index.ts';
import type { Changes } from '../../shared/cases/changes.ts';
import type { CaseId, Correction, Enrollment, EnrollmentId, Link, PartyId, Scan } from '../../shared/records/index.ts';
import type { Answer, Claim } from './answer.ts';
import type { CaseHead, HistoryEntry, Signature } from './case.ts';
import type { Letter } from './outbox.ts';
import type { OnBehalfOf } from './records.ts';
import type { RenderWrite } from './render.ts';

/** A link before (null: a new one) and after a decision. */
export type LinkWrite = { readonly before: Link | null; readonly after: Link };

/** A scan before (null: newly announced) and after a decision. */
export type ScanWrite = { readonly before: Scan | null; readonly after: Scan };

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
  /** Documents that are to be issued for it; null: it changes none. */
  readonly render: RenderWrite | null;
};

/** An answer to be given again to the same request. */
export type Kept = { readonly claim: Claim; readonly answer: Answer };

/** One decision, saved whole or not at all. */
export type CaseWrite = {
  readonly cases: readonly RecordedCase[];
  readonly enrollments: Changes['enrollments'];
  readonly tells: Changes['tells'];
  readonly read: ReadRecords;
  readonly by: OnBehalfOf;
  /** Links made, used or ended with it, and the letters that follow. */
  readonly links: readonly LinkWrite[];
  /** Scans received or refused with it. */
  readonly scans: readonly ScanWrite[];
  readonly letters: readonly Letter[];
  readonly recordedAt: Instant;
  /** The answer to the request, kept under its idempotency key. */
  readonly kept: Kept | null;
};

/** An enrollment registered or registered anew. */
export type EnrollmentWrite = {
  readonly before: Enrollment | null;
  readonly after: Enrollment;
  readonly read: ReadRecords;
  readonly by: OnBehalfOf;
  /** What somebody corrected by hand. */
  readonly correction?: Correction | null;
  /** The answer to the request, where it is kept under an idempotency key. */
  readonly kept?: (Kept & { readonly at: Instant }) | null;
};

/**
 * SAVED: with what it left to be carried out. LOST_RACE: a record it read has changed. NUMBER_TAKEN: the new case's log number
 * (or id) is another's. ANSWERED: an answer stands under the idempotency key already. Only SAVED has written anything.
 */
export type WriteResult = ({ readonly outcome: 'SAVED' } & Left) | { readonly outcome: 'ANSWERED' | 'NUMBER_TAKEN' | 'LOST_RACE' };

/** What a write left to be carried out: outbox rows, and cases that documents are to be issued for. */
export type Left = { readonly outboxIds: readonly string[]; readonly documentsOf: readonly CaseId[] };
