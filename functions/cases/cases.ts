import type * as z from 'zod';
import type {
  Answer,
  CaseHead,
  Claim,
  DecidingStore,
  DueRow,
  EnrollmentLists,
  Left,
  Letter,
  LinkWrite,
  ListOwner,
  Page,
  PageRequest,
  ScanWrite,
  WorklistQuery,
} from '../store/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Decision, World } from '../../shared/cases/case.ts';
import type { Changes } from '../../shared/cases/changes.ts';
import type { AnyCase, AnyForm } from '../../shared/cases/kinds.ts';
import type { Refusal, Refused } from '../../shared/cases/refusal.ts';
import type { CaseId, CaseKind, Enrollment, EnrollmentId, Link, LinkId, PackageId, PartyId } from '../../shared/records/index.ts';
import type { Registering } from '../../shared/records/register.ts';
import type { ActingCaller } from './caller.ts';
import type { CaseRow, LoadedCase } from './loaded-case.ts';
import type { Standing } from './standing.ts';
import type { Verified, Verifying } from './verify-contact.ts';

export type CasesSettings = {
  readonly store: DecidingStore;
  readonly clock: () => Instant;
  /** A new random id of 26 Crockford base32 characters. */
  readonly newId: () => string;
  /** Told after every commit, with what it left to be carried out (maybe nothing). It only takes note: what it can not do is left to the sweep. */
  readonly afterCommit: (left: Left) => void | Promise<void>;
};

/** The answer is made from the case as it will be once saved, and saved with it. */
export type IdempotencyClaim = Claim & { readonly answer: (loaded: LoadedCase) => Answer };

export type Opening = {
  readonly kind: CaseKind;
  readonly enrollmentId: EnrollmentId;
  /** Parsed with the kind's form schema. */
  readonly form: AnyForm;
  readonly caller: ActingCaller;
  /** Asked after settling, of a world that holds every enrollment the form names and the parties of all of them. */
  readonly maySee: (world: World) => boolean;
  readonly idempotency?: IdempotencyClaim;
  /** A part of a package: the case it comes to has this id. Opened once, however often it is asked for. */
  readonly inPackage?: { readonly packageId: PackageId; readonly caseId: CaseId };
};

export type Acting = {
  /** A case id or a log number. */
  readonly caseId: string;
  readonly act: string;
  /** Its fields, as some kind of case takes them: whether this one does is seen once it is there. */
  readonly input: unknown;
  readonly caller: ActingCaller;
  /** Asked after settling. */
  readonly maySee: (of: AnyCase) => boolean;
  /** The version the caller saw. */
  readonly ifMatch?: number;
  readonly idempotency?: IdempotencyClaim;
};

/** A decision, and the links it makes, uses or ends with the letters that follow. */
export type CaseDecision = {
  readonly decision: Decision<AnyCase>;
  readonly links?: readonly LinkWrite[];
  /** Scans it receives or refuses. */
  readonly scans?: readonly ScanWrite[];
  readonly letters?: readonly Letter[];
};
/** `issues`: what was sent has not the shape it must have for this kind of case. */
export type OnCase = CaseDecision | Refused | { readonly issues: z.ZodError['issues']; readonly input: unknown };

/** Anything that is decided on a case. */
export type DecidingOn = Omit<Acting, 'act' | 'input'> & {
  /** Parties `decide` looks up beside those the case names. */
  readonly partyIds?: (of: AnyCase) => readonly PartyId[];
  /** The link that is decided with, or about: read anew for each decision, as the case is. */
  readonly linkId?: LinkId;
  /** `link` null: none was asked for, or there is none. */
  readonly decide: (of: AnyCase, caller: ActingCaller, world: World, link: Link | null) => OnCase;
};

/** NOT_FOUND: not there, or not for this caller; also when the caller's own rows went away meanwhile. */
export type Undecided =
  | { readonly outcome: 'REPLAYED'; readonly answer: Answer }
  | { readonly outcome: 'KEY_MISUSED' }
  | { readonly outcome: 'NOT_FOUND' }
  | { readonly outcome: 'STALE'; readonly version: number }
  /** Not the fields this act of this kind of case takes. */
  | { readonly outcome: 'INVALID'; readonly issues: z.ZodError['issues']; readonly input: unknown }
  | { readonly outcome: 'REFUSED'; readonly refusals: readonly [Refusal, ...Refusal[]] }
  | { readonly outcome: 'CHANGED_MEANWHILE' };
export type Decided = Undecided | { readonly outcome: 'SAVED'; readonly loaded: LoadedCase };

/** What is told with one write that an act would lead to, and the records right after it. */
export type ForeseenStep = Pick<Changes, 'tells'> & Pick<Standing, 'heads' | 'enrollments' | 'parties'>;
export type Foreseen = Undecided | { readonly outcome: 'FORESEEN'; readonly steps: readonly ForeseenStep[] };

export type CaseListQuery = WorklistQuery & {
  /** Asked of each row as it stands now: what the caller may see and asked for. */
  readonly keep: (row: CaseRow) => boolean;
};

/** Cases opened at `since` or later, newest first, `most` of them at most. */
export type HeadsQuery = { readonly of: ListOwner; readonly kind: CaseKind | null; readonly since: Instant; readonly most: number };

/** `countedFrom`: every case opened from then on is there; later than `since` where there were more than asked for. */
export type Heads = { readonly heads: readonly CaseHead[]; readonly countedFrom: Instant };

export type EnrollmentListQuery = PageRequest & { readonly of: EnrollmentLists; readonly keep: (of: Enrollment) => boolean };

export type EnrollmentPut<R> = {
  readonly enrollmentId: EnrollmentId;
  readonly caller: ActingCaller;
  readonly ifMatch?: number;
  /** Parties `decide` looks up. */
  readonly partyIds: readonly PartyId[];
  /**
   * Null where the caller may not know the enrollment. Its `version` is set by the write; a new one's term is settled (EXPIRY-PAST).
   * `acting`: the caller as they may act when it is decided, after a lost race read again.
   */
  readonly decide: (known: Registering, acting: ActingCaller) => { readonly enrollment: Enrollment } | { readonly refused: R } | null;
  /** Kept with the enrollment, so that the same request sent again is given it. */
  readonly idempotency?: { readonly claim: Claim; readonly answer: (after: Enrollment, now: Instant) => Promise<Answer> };
};

export type EnrollmentSaved<R> =
  /** `created`: there was none before. What changes nothing is not written and keeps its version. */
  | { readonly outcome: 'SAVED'; readonly enrollment: Enrollment; readonly created: boolean }
  | { readonly outcome: 'NOT_FOUND' }
  | { readonly outcome: 'STALE'; readonly version: number }
  | { readonly outcome: 'REFUSED'; readonly refused: R }
  | { readonly outcome: 'CHANGED_MEANWHILE' };

/** NOTHING: there was nothing to note, or no such case. */
export type Noted = 'SAVED' | 'NOTHING' | 'CHANGED_MEANWHILE';

/** Load, settle, decide, save. */
export type Cases = {
  /** Settled, and what passed is saved. A lost race reads again. */
  readonly read: (caseIdOrLogNumber: string) => Promise<LoadedCase | null>;
  /** Likewise. */
  readonly readEnrollment: (enrollmentId: EnrollmentId) => Promise<Enrollment | null>;
  readonly open: (opening: Opening) => Promise<Decided>;
  readonly act: (acting: Acting) => Promise<Decided>;
  /** Whom an act would tell what. Refused as the act itself; what had passed before is saved, nothing of the act is. */
  readonly foresee: (acting: Omit<Acting, 'idempotency'>) => Promise<Foreseen>;
  readonly decideOn: (deciding: DecidingOn) => Promise<Decided>;
  readonly putEnrollment: <R>(put: EnrollmentPut<R>) => Promise<EnrollmentSaved<R>>;
  /** What the portal itself notes on a case, open or closed; null: there is nothing to note. */
  readonly note: (caseId: CaseId, decide: (of: AnyCase, world: World) => Decision<AnyCase> | null) => Promise<Noted>;
  /** A contact gave back the code its new address was sent (CICR-TOLD). */
  readonly verifyContact: (verifying: Verifying) => Promise<Verified>;
  /** What a decision would know of these enrollments and parties, settled in memory: for advice. Missing ones are missing. */
  readonly worldOf: (
    enrollmentIds: readonly EnrollmentId[],
    partyIds: readonly PartyId[],
  ) => Promise<World & { readonly cases: ReadonlyMap<CaseId, AnyCase> }>;
  /** These cases, settled in memory, without their histories; nothing is written. Those that are not there are missing. */
  readonly rowsNow: (caseIds: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, CaseRow>>;
  /** Rows settled in memory; nothing is written. Newest opened first. */
  readonly list: (query: CaseListQuery) => Promise<Page<CaseRow>>;
  /** Every open case of a party or region, settled in memory, newest opened first: for its deadlines. Reads the whole open list. */
  readonly listOpen: (of: ListOwner) => Promise<readonly CaseRow[]>;
  /** Open and closed, settled in memory, without their histories: for what is counted of them. */
  readonly listHeads: (query: HeadsQuery) => Promise<Heads>;
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
