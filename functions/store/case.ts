import type { Instant } from '../../shared/calendar/index.ts';
import type { Facts, Person } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { TimeSpent } from '../../shared/cases/time-spent.ts';
import type { RuleId } from '../../shared/rules/index.ts';

/** One thing that happened to a case. `hash` is the SHA-256 of the hash before it and this entry's canonical JSON without `hash`. */
export type HistoryEntry = {
  readonly seq: number;
  /** The instant it counts for. */
  readonly at: Instant;
  /** When it was written. */
  readonly recordedAt: Instant;
  /** null: the calendar. */
  readonly by: Person | null;
  readonly act: string;
  readonly rule: RuleId | null;
  readonly detail: Facts;
  readonly hash: string;
};

/** What a signature shows of a person. */
export type Signature = {
  /** The history entry that names this row. */
  readonly seq: number;
  readonly role: string;
  readonly name: string | null;
  readonly image: string | null;
  /** Part of the digest the history holds; gone once erased, so that a name can not be guessed from the digest. */
  readonly salt: string | null;
  readonly erasedOn: Instant | null;
};

/** A case with what the next write needs to know of its history: its last entry, and the time spent in each phase (null: not counted). */
export type CaseHead = {
  readonly case: AnyCase;
  readonly lastSeq: number;
  readonly lastHash: string;
  readonly time: TimeSpent | null;
};

export type StoredCase = CaseHead & { readonly history: readonly HistoryEntry[]; readonly signatures: readonly Signature[] };
