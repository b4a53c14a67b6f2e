import type { Answer, Claim, DueRow, ListOwner, Page, PageRequest, Store } from '../adapters/dynamodb/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { World } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { Refusal } from '../../shared/cases/refusal.ts';
import type { CaseId, CaseKind, Enrollment, EnrollmentId, PartyId } from '../../shared/records/index.ts';
import type { ActingCaller } from './caller.ts';
import type { CaseRow, LoadedCase } from './loaded-case.ts';

export type CasesSettings = {
  readonly store: Store;
  readonly clock: () => Instant;
  /** A new random id of 26 Crockford base32 characters. */
  readonly newId: () => string;
  /** Told after every commit, with the outbox rows it left (maybe none). It only takes note: what it can not do is left to the sweep. */
  readonly afterCommit: (outboxIds: readonly string[]) => void | Promise<void>;
};

/** The answer is made from the case as it will be once saved, and saved with it. */
export type IdempotencyClaim = Claim & { readonly answer: (loaded: LoadedCase) => Answer };

export type Opening = {
  readonly kind: CaseKind;
  readonly enrollmentId: EnrollmentId;
  /** Parsed with the kind's form schema. */
  readonly form: AnyCase['form'];
  readonly caller: ActingCaller;
  /** Asked after settling, of a world that holds every enrollment the form names and the parties of all of them. */
  readonly maySee: (world: World) => boolean;
  readonly idempotency?: IdempotencyClaim;
};

export type Acting = {
  /** A case id or a log number. */
  readonly caseId: string;
  readonly act: string;
  /** Parsed with the act's input schema. */
  readonly input: unknown;
  readonly caller: ActingCaller;
  /** Asked after settling. */
  readonly maySee: (of: AnyCase) => boolean;
  /** The version the caller saw. */
  readonly ifMatch?: number;
  readonly idempotency?: IdempotencyClaim;
};

/** NOT_FOUND: not there, or not for this caller; also when the caller's own rows went away meanwhile. */
export type Decided =
  | { readonly outcome: 'SAVED'; readonly loaded: LoadedCase }
  | { readonly outcome: 'REPLAYED'; readonly answer: Answer }
  | { readonly outcome: 'KEY_MISUSED' }
  | { readonly outcome: 'NOT_FOUND' }
  | { readonly outcome: 'STALE'; readonly version: number }
  | { readonly outcome: 'REFUSED'; readonly refusals: readonly [Refusal, ...Refusal[]] }
  | { readonly outcome: 'CHANGED_MEANWHILE' };
export type Opened = Decided;
export type Acted = Decided;

export type CaseListQuery = PageRequest & {
  readonly of: ListOwner;
  readonly status: 'OPEN' | 'CLOSED' | null;
  readonly kind: CaseKind | null;
  readonly enrollmentId: EnrollmentId | null;
  /** Asked of each row as it stands now: what the caller may see and asked for. */
  readonly keep: (row: CaseRow) => boolean;
};

export type EnrollmentListQuery = PageRequest & { readonly of: ListOwner; readonly keep: (of: Enrollment) => boolean };

/** What is known when an enrollment is registered (anew): what stands, settled, and every party asked for. */
export type Registering = { readonly before: Enrollment | null; readonly now: Instant; readonly parties: World['parties'] };

export type EnrollmentPut<R> = {
  readonly enrollmentId: EnrollmentId;
  readonly caller: ActingCaller;
  readonly ifMatch?: number;
  /** Parties `decide` looks up. */
  readonly partyIds: readonly PartyId[];
  /** Null where the caller may not know the enrollment. Its `version` is set by the write; a new one's term is settled (EXPIRY-PAST). */
  readonly decide: (known: Registering) => { readonly enrollment: Enrollment } | { readonly refused: R } | null;
};

export type EnrollmentSaved<R> =
  /** `created`: there was none before. What changes nothing is not written and keeps its version. */
  | { readonly outcome: 'SAVED'; readonly enrollment: Enrollment; readonly created: boolean }
  | { readonly outcome: 'NOT_FOUND' }
  | { readonly outcome: 'STALE'; readonly version: number }
  | { readonly outcome: 'REFUSED'; readonly refused: R }
  | { readonly outcome: 'CHANGED_MEANWHILE' };

/** Load, settle, decide, save. */
export type Cases = {
  /** Settled, and what passed is saved. A lost race reads again. */
  readonly read: (caseIdOrLogNumber: string) => Promise<LoadedCase | null>;
  /** Likewise. */
  readonly readEnrollment: (enrollmentId: EnrollmentId) => Promise<Enrollment | null>;
  readonly open: (opening: Opening) => Promise<Opened>;
  readonly act: (acting: Acting) => Promise<Acted>;
  readonly putEnrollment: <R>(put: EnrollmentPut<R>) => Promise<EnrollmentSaved<R>>;
  /** What a decision would know of these enrollments and parties, settled in memory: for advice. Missing ones are missing. */
  readonly worldOf: (
    enrollmentIds: readonly EnrollmentId[],
    partyIds: readonly PartyId[],
  ) => Promise<World & { readonly cases: ReadonlyMap<CaseId, AnyCase> }>;
  /** Rows settled in memory; nothing is written. Newest opened first. */
  readonly list: (query: CaseListQuery) => Promise<Page<CaseRow>>;
  /** Every open case of a party or region, settled in memory, newest opened first: for its deadlines. Reads the whole open list. */
  readonly listOpen: (of: ListOwner) => Promise<readonly CaseRow[]>;
  /** Settled in memory; nothing is written. By id. */
  readonly listEnrollments: (query: EnrollmentListQuery) => Promise<Page<Enrollment>>;
  /** Passes and saves everything due in the unit of this enrollment. For the sweep and the scheduler. */
  readonly settleEnrollment: (enrollmentId: EnrollmentId) => Promise<void>;
  /**
   * Likewise the unit of a case; null: there is no such case. `nextAt`: when the next thing in its unit falls due, null: nothing ever.
   * Where others kept winning the race for the unit it has passed.
   */
  readonly settleCase: (caseId: CaseId) => Promise<{ readonly case: AnyCase; readonly nextAt: Instant | null } | null>;
  /** Likewise, from a due row; a row that says otherwise than its record is put right. */
  readonly settleDue: (row: DueRow) => Promise<void>;
};
