import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId, DocumentId, Language, Link, LinkId, PartyId, Scan, UserId } from '../../shared/records/index.ts';
import type { Answer, Claim, KeptAnswer } from './answer.ts';
import type { Code } from './code.ts';
import type { OnBehalfOf, Saved } from './records.ts';

/** Invitations to sign without an account. They are made, used and ended with decisions on their case. */
export type LinkRows = {
  readonly getLink: (linkId: LinkId) => Promise<Link | null>;
  /** In the order in which they were sent. */
  readonly linksOfCase: (caseId: CaseId) => Promise<readonly Link[]>;
  /** On condition of the version before. For a wrong code: everything else is saved with its case. */
  readonly putLink: (link: Link) => Promise<Saved>;
};

/** Scans of forms signed on paper. What is received of one is saved with its case. */
export type ScanRows = {
  /** How many a party has announced for a case, forgotten ones included. */
  readonly announcements: (caseId: CaseId, partyId: PartyId) => Promise<number>;
  /** On condition that there is none of that id, and that its party has announced as many as were seen `before` and no more. */
  readonly announceScan: (scan: Scan, before: number, by: OnBehalfOf) => Promise<Saved>;
  readonly getScan: (caseId: CaseId, documentId: DocumentId) => Promise<Scan | null>;
  /** Oldest announced first. */
  readonly scansOfCase: (caseId: CaseId) => Promise<readonly Scan[]>;
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

/** Codes mailed to the new addresses of contacts. */
export type CodeRows = {
  readonly putCode: (codeId: string, code: Code) => Promise<void>;
  readonly findCode: (codeId: string) => Promise<Code | null>;
  /** Somebody gave a code that begins like this one and goes on wrongly. */
  readonly countWrongCode: (codeId: string) => Promise<void>;
};

/** A calendar feed: whose deadlines it tells, in which language. */
type Feed = { readonly userId: UserId; readonly partyId: PartyId; readonly language: Language };

export type FeedRows = {
  /** The one feed of this member from now on; the one before is found no more. */
  readonly putFeed: (secretDigest: string, feed: Feed) => Promise<void>;
  readonly findFeed: (secretDigest: string) => Promise<Feed | null>;
};

/** The public keys of an identity provider, as it gave them (JSON): so that an act needs nobody but us. */
export type SigningKeyRows = {
  readonly getSigningKeys: (issuer: string) => Promise<string | null>;
  readonly putSigningKeys: (issuer: string, keys: string) => Promise<void>;
};
