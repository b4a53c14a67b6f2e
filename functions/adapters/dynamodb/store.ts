import type { Instant } from '../../../shared/calendar/index.ts';
import type {
  CaseId,
  CaseKind,
  Enrollment,
  EnrollmentId,
  Language,
  Member,
  Party,
  PartyId,
  PartyRole,
  Region,
  UserId,
} from '../../../shared/records/index.ts';
import type { CaseHead, StoredCase } from './case-items.ts';
import type { Answer, Claim, KeptAnswer } from './answer-items.ts';
import type { DueRow } from './due-items.ts';
import type { Machine, MissedMachine } from './machine-items.ts';
import type { MailRow } from './mail-items.ts';
import type { OutboxRow } from './outbox-items.ts';
import type { CaseWrite, EnrollmentWrite, WriteResult } from './one-write.ts';
import type { Page, PageRequest } from './page.ts';

/** A put on condition of the version before it. LOST_RACE: somebody else was faster; nothing was written. */
export type Saved = 'SAVED' | 'LOST_RACE';

/** The rows that say who decides: the write holds only while both still have these versions. null: the portal itself. */
export type OnBehalfOf = {
  readonly partyId: PartyId;
  readonly userId: UserId;
  readonly memberVersion: number;
  readonly partyVersion: number;
} | null;

/** What a form needs to name a partner, and no more. */
export type ListedParty = Pick<Party, 'partyId' | 'name' | 'nameLocal' | 'role' | 'pcn' | 'country'>;

/** An id in a list; a page may end at its `place`. */
export type Listed<Id> = { readonly id: Id; readonly place: string };

/** Whose list: a party's own, or the region's, which operations read. */
export type ListOwner = { readonly partyId: PartyId } | { readonly region: Region };

export type WorklistQuery = PageRequest & {
  readonly of: ListOwner;
  /** Both where null. */
  readonly status: 'OPEN' | 'CLOSED' | null;
  readonly kind: CaseKind | null;
  /** Only cases whose form names this enrollment. */
  readonly enrollmentId: EnrollmentId | null;
};

export type PartyRows = {
  readonly getParty: (partyId: PartyId) => Promise<Party | null>;
  /** `after.version` is the version of `before` plus one, 1 for a new party: that is the condition. */
  readonly putParty: (before: Party | null, after: Party, by: OnBehalfOf) => Promise<Saved>;
  /** By party id; of every role where `role` is null. */
  readonly listParties: (
    query: PageRequest & { readonly role: PartyRole | null },
  ) => Promise<Page<ListedParty & { readonly place: string }>>;
  /** Puts those of `parties` that do not exist (the two operations parties), in one transaction. Doing it again changes nothing. */
  readonly foundParties: (parties: readonly Party[]) => Promise<void>;
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
  readonly putMember: (after: Member, by: OnBehalfOf) => Promise<Saved>;
  /** On condition that it is still as read. */
  readonly deleteMember: (member: Member, by: OnBehalfOf) => Promise<Saved>;
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
  readonly listEnrollmentIds: (query: PageRequest & { readonly of: ListOwner }) => Promise<Page<Listed<EnrollmentId>>>;
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

export type DueRows = {
  readonly dueShards: number;
  /** What falls due in one shard up to and including an instant, earliest first. From the index, so it may lag: whoever settles reads the records. */
  readonly dueBefore: (shard: number, until: Instant, limit: number) => Promise<readonly DueRow[]>;
  /** When the first thing of all falls due; null when nothing ever does. */
  readonly earliestDue: () => Promise<Instant | null>;
  /** Puts off a row that could not be settled, if it still says what was read. Its record is untouched. */
  readonly postponeDue: (row: DueRow, until: Instant) => Promise<void>;
  /** Makes the row say what its record says, where a lost or outdated row would be found due again and again. */
  readonly alignDue: (row: DueRow) => Promise<void>;
};

export type OutboxRows = {
  /** Outbox rows nobody carried out by the instant they were given, earliest first. From the index, so it may lag. */
  readonly leftOver: (shard: number, until: Instant, limit: number) => Promise<readonly string[]>;
  /** null: carried out already. */
  readonly takeOutbox: (outboxId: string) => Promise<OutboxRow | null>;
  /** Once it is carried out. */
  readonly removeOutbox: (outboxId: string) => Promise<void>;
  /** Found again by `leftOver` at `until` and not before: for what failed, or is under way. */
  readonly postponeOutbox: (outboxId: string, until: Instant) => Promise<void>;
};

/** Idempotency keys: the first 2xx answer, for 24 hours. */
export type AnswerRows = {
  /** The answer kept under this key, or KEY_MISUSED where it was given to another body, or null. */
  readonly findAnswer: (claim: Claim, now: Instant) => Promise<KeptAnswer>;
  /** For what is not saved with a case: keeps the answer, unless one was kept meanwhile; then that one is to be given. */
  readonly keepAnswer: (claim: Claim, answer: Answer, now: Instant) => Promise<Exclude<KeptAnswer, null>>;
};

/** Failed look-ups of one person, counted so that numbers can not be guessed. */
export type MissRows = {
  readonly countMiss: (userId: UserId, at: Instant) => Promise<void>;
  /** How many there were from `since` on, that instant included. */
  readonly missesSince: (userId: UserId, since: Instant) => Promise<number>;
};

/** A calendar feed: whose deadlines it tells, in which language. */
export type Feed = { readonly userId: UserId; readonly partyId: PartyId; readonly language: Language };

export type FeedRows = {
  /** The one feed of this member from now on; the one before is found no more. */
  readonly putFeed: (secretDigest: string, feed: Feed) => Promise<void>;
  readonly findFeed: (secretDigest: string) => Promise<Feed | null>;
};

/** An execution that waits from now on: with which token, on which version of its case, and from when on it is missed. */
export type Parking = {
  readonly caseId: CaseId;
  readonly turn: number;
  readonly version: number;
  readonly token: string;
  readonly missedFrom: Instant;
};

/** Beside each open case: which execution of its state machine counts, and the token it waits with. None of it changes the case. */
export type MachineRows = {
  /** null: no execution is known of. */
  readonly getMachine: (caseId: CaseId) => Promise<Machine | null>;
  /** The first execution was started. Changes nothing where one is known of. */
  readonly noteStarted: (caseId: CaseId, missedFrom: Instant) => Promise<void>;
  /** Keeps the token, if the case still has that version and no later turn counts; else nothing is kept: MOVED_ON. */
  readonly park: (parking: Parking) => Promise<'PARKED' | 'MOVED_ON'>;
  /** The execution no longer waits with this token. Changes nothing where it waits with another. */
  readonly noteWoken: (caseId: CaseId, token: string, missedFrom: Instant) => Promise<void>;
  /** From now on the turn after `turn` counts. Answers the turn that counts: a later one where others were faster. */
  readonly raiseTurn: (caseId: CaseId, turn: number, missedFrom: Instant) => Promise<number>;
  readonly removeMachine: (caseId: CaseId) => Promise<void>;
  /** Those of one shard that are missed at `until`, earliest first. From the index, so it may lag. */
  readonly missedMachines: (shard: number, until: Instant, limit: number) => Promise<readonly MissedMachine[]>;
  /** Found again by `missedMachines` at `until` and not before; unless it has shown life meanwhile. */
  readonly postponeMissed: (missed: MissedMachine, until: Instant) => Promise<void>;
};

/** What became of each mail. Rows of their own, apart from the case: neither words nor addresses are in them. */
export type MailRows = {
  readonly getMail: (mailId: string) => Promise<MailRow | null>;
  /** `after.version` is the version before plus one, 1 for a new row: that is the condition. */
  readonly putMail: (after: MailRow) => Promise<Saved>;
  /** The mails of a case, in the order of its decisions. */
  readonly listMails: (caseId: CaseId) => Promise<readonly MailRow[]>;
};

/** The public keys of an identity provider, as it gave them (JSON): so that an act needs nobody but us. */
export type SigningKeyRows = {
  readonly getSigningKeys: (issuer: string) => Promise<string | null>;
  readonly putSigningKeys: (issuer: string, keys: string) => Promise<void>;
};

/** The table, in our words. Everything is read consistently except what says "from the index". */
export type Store = { readonly getRecords: GetRecords } & PartyRows &
  MemberRows &
  EnrollmentRows &
  CaseRows &
  DueRows &
  OutboxRows &
  AnswerRows &
  MissRows &
  FeedRows &
  MachineRows &
  MailRows &
  SigningKeyRows;
