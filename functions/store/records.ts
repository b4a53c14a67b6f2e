import type { Instant } from '../../shared/calendar/index.ts';
import type { CasePackage } from '../../shared/cases/package.ts';
import type {
  CaseId,
  CaseKind,
  Correction,
  Enrollment,
  EnrollmentId,
  Member,
  PackageId,
  Party,
  PartyId,
  PartyRole,
  Region,
  UserId,
} from '../../shared/records/index.ts';
import type { PartOfLogNumber } from '../../shared/search/part-of-log-number.ts';
import type { CaseHead, StoredCase } from './case.ts';
import type { Page, PageRequest } from './page.ts';
import type { CaseWrite, EnrollmentWrite, WriteResult } from './write.ts';

/** A put on condition of the version before it. LOST_RACE: somebody else was faster; nothing was written. */
export type Saved = 'SAVED' | 'LOST_RACE';

/** The rows that say who decides: the write holds only while both still have these versions. null: the portal itself. */
export type OnBehalfOf = {
  readonly partyId: PartyId;
  readonly userId: UserId;
  /** null: nobody of the party's members, but who holds a link; what that is worth is a condition of its own. */
  readonly memberVersion: number | null;
  readonly partyVersion: number;
} | null;

/** What a form needs to name a partner, and what it is found by. `email` is null in rows older than that. */
export type ListedParty = Pick<Party, 'partyId' | 'name' | 'nameLocal' | 'nameKana' | 'role' | 'pcn' | 'country'> & {
  readonly email: string | null;
};

/** An id in a list; a page may end at its `place`. */
export type Listed<Id> = { readonly id: Id; readonly place: string };

/** Whose list: a party's own, or the region's, which operations read. */
export type ListOwner = { readonly partyId: PartyId } | { readonly region: Region };

/** Or those on which this is printed, as their number or their master agreement's, whoever they are of. */
export type EnrollmentLists = ListOwner | { readonly printed: string };

export type WorklistQuery = PageRequest & {
  readonly of: ListOwner;
  /** Both where null. */
  readonly status: 'OPEN' | 'CLOSED' | null;
  /** Of the closed ones only those of which a task is left for whoever's list it is. */
  readonly withTasks?: boolean | undefined;
  readonly kind: CaseKind | null;
  /** Only cases whose form names this enrollment. */
  readonly enrollmentId: EnrollmentId | null;
  /** Leaves out what does not have this in its log number: some it has not may stay. */
  readonly part?: PartOfLogNumber | null;
};

export type PartyRows = {
  readonly getParty: (partyId: PartyId) => Promise<Party | null>;
  /** `after.version` is the version of `before` plus one, 1 for a new party: that is the condition. */
  readonly putParty: (before: Party | null, after: Party, by: OnBehalfOf, correction?: Correction | null) => Promise<Saved>;
  /** By party id; of every role where `role` is null. */
  readonly listParties: (
    query: PageRequest & { readonly role: PartyRole | null },
  ) => Promise<Page<ListedParty & { readonly place: string }>>;
  /** Puts those of `parties` that do not exist (the two operations parties), in one transaction. Doing it again changes nothing. */
  readonly foundParties: (parties: readonly Party[]) => Promise<void>;
};

/** What was corrected by hand, of an enrollment or of a party and its members. */
export type CorrectionRows = {
  /** Newest first. */
  readonly listCorrections: (
    query: PageRequest & { readonly of: { readonly enrollmentId: EnrollmentId } | { readonly partyId: PartyId } },
  ) => Promise<Page<Correction & { readonly place: string }>>;
};

/** What a change of a member is written with: what it corrects; the answer kept for its request; where one goes, another who has to be as read. */
export type WithMember = {
  readonly correction?: Correction | null;
  readonly kept?: EnrollmentWrite['kept'];
  readonly stays?: Member | null;
};

export type MemberRows = {
  readonly getMember: (partyId: PartyId, userId: UserId) => Promise<Member | null>;
  /** Everybody of a party, by user id. */
  readonly listMembers: (partyId: PartyId) => Promise<readonly Member[]>;
  /** Everything a person is a member of, by party id. */
  readonly membershipsOf: (userId: UserId) => Promise<readonly { readonly member: Member; readonly party: Party }[]>;
  /** One read of the two rows that say what a person may do for a party; null where one is missing. */
  readonly getMembership: (partyId: PartyId, userId: UserId) => Promise<{ readonly member: Member; readonly party: Party } | null>;
  /** On condition of the version before `after.version`, as `putParty`. A party that is not there: LOST_RACE. */
  readonly putMember: (after: Member, by: OnBehalfOf, beside?: Pick<WithMember, 'correction' | 'kept'>) => Promise<Saved>;
  /** On condition that it is still as read. */
  readonly deleteMember: (member: Member, by: OnBehalfOf, beside?: Pick<WithMember, 'correction' | 'stays'>) => Promise<Saved>;
};

/** Records by id. */
export type Records = {
  readonly enrollments: ReadonlyMap<EnrollmentId, Enrollment>;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** Without history and signatures. */
  readonly cases: ReadonlyMap<CaseId, CaseHead>;
};

/** Records of several kinds at one go: those that exist; consistent each by itself. */
export type GetRecords = (wanted: {
  readonly enrollmentIds?: Iterable<EnrollmentId>;
  readonly partyIds?: Iterable<PartyId>;
  readonly caseIds?: Iterable<CaseId>;
}) => Promise<Records>;

export type EnrollmentRows = {
  readonly getEnrollment: (enrollmentId: EnrollmentId) => Promise<Enrollment | null>;
  /** `after.version` is the version before plus one, 1 for a new enrollment: that is the condition, beside those of the parties read. */
  readonly putEnrollment: (write: EnrollmentWrite) => Promise<Saved>;
  /** Every enrollment with exactly this number under exactly this master agreement, by id: usually one. */
  readonly findByNumber: (number: string, masterAgreement: string) => Promise<readonly EnrollmentId[]>;
  /** The enrollments that were ever put before this party or region, by id: who may still see one is for the reader to decide from the record. */
  readonly listEnrollmentIds: (query: PageRequest & { readonly of: EnrollmentLists }) => Promise<Page<Listed<EnrollmentId>>>;
};

export type CaseRows = {
  /** A case whole: one Query. */
  readonly getCase: (caseId: CaseId) => Promise<StoredCase | null>;
  readonly caseIdOf: (logNumber: string) => Promise<CaseId | null>;
  /** The one write. */
  readonly save: (write: CaseWrite) => Promise<WriteResult>;
  /** Newest opened first. */
  readonly listCaseIds: (query: WorklistQuery) => Promise<Page<Listed<CaseId>>>;
  /** A person's right: takes name and image out of the row; the history that names it stays whole. False where there is no such row. */
  readonly eraseSignature: (caseId: CaseId, seq: number, erasedOn: Instant) => Promise<boolean>;
};

/** Packages: what was asked for several enrollments at once, and what was refused of it. What was opened says so itself. */
export type PackageRows = {
  readonly getPackage: (packageId: PackageId) => Promise<CasePackage | null>;
  /** `after.version` is the version before plus one, 1 for a new package: that is the condition. */
  readonly putPackage: (after: CasePackage) => Promise<Saved>;
};

/** How one member works with the page. */
export type Desk = {
  readonly views: readonly { readonly name: string; readonly query: string }[];
  readonly singleKeys: boolean;
  readonly version: number;
};

export type DeskRows = {
  readonly getDesk: (partyId: PartyId, userId: UserId) => Promise<Desk | null>;
  /** On condition of the version before. */
  readonly putDesk: (partyId: PartyId, userId: UserId, desk: Desk) => Promise<Saved>;
};
