import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId, IssuedDocument } from '../../shared/records/index.ts';
import type { Digest, DigestEntry, DueDigest } from './digest.ts';
import type { DueRow, SetAside, Unreadable } from './due.ts';
import type { Machine, MissedMachine } from './machine.ts';
import type { MailRow } from './mail.ts';
import type { OutboxRow } from './outbox.ts';
import type { RenderId, RenderRow, RenderWrite } from './render.ts';
import type { Saved } from './records.ts';

export type DueRows = {
  readonly dueShards: number;
  /** What falls due in one shard up to and including an instant, earliest first. From the index, so it may lag: whoever settles reads the records. */
  readonly dueBefore: (shard: number, until: Instant, limit: number) => Promise<readonly (DueRow | Unreadable)[]>;
  /** When the first thing of all falls due, among the rows that can be read; null when nothing ever does. */
  readonly earliestDue: () => Promise<Instant | null>;
  /** Puts off and marks a row that could not be settled, if it still says what was read (else null). Its record is untouched. */
  readonly postponeDue: (row: DueRow, until: Instant) => Promise<SetAside | null>;
  /** Likewise a row of any partition of the index that could not be read. From then on its instant can be, and `alignDue` puts the rest right. */
  readonly postponeUnreadable: (row: Unreadable, until: Instant) => Promise<SetAside | null>;
  /** Makes the row say what its record says, where a lost or outdated row would be found due again and again. */
  readonly alignDue: (row: DueRow) => Promise<void>;
};

export type OutboxRows = {
  /** Outbox rows nobody carried out by the instant they were given, earliest first. From the index, so it may lag. */
  readonly leftOver: (shard: number, until: Instant, limit: number) => Promise<readonly (string | Unreadable)[]>;
  /** null: carried out already. */
  readonly takeOutbox: (outboxId: string) => Promise<OutboxRow | null>;
  /** Once it is carried out. */
  readonly removeOutbox: (outboxId: string) => Promise<void>;
  /** Found again by `leftOver` at `until` and not before: for what failed, or is under way. */
  readonly postponeOutbox: (outboxId: string, until: Instant) => Promise<SetAside | null>;
};

/** One mail a day instead of single ones (REMIND-DIGEST). */
export type DigestRows = {
  /** An entry that was added before, sent or not, is not added again. */
  readonly addToDigest: (digest: Digest, entry: Omit<DigestEntry, 'isSent'>) => Promise<void>;
  /** Digests to be sent by this instant, earliest first. From the index, so it may lag. */
  readonly digestsBefore: (shard: number, until: Instant, limit: number) => Promise<readonly (DueDigest | Unreadable)[]>;
  /** What is still to be sent of it. */
  readonly readDigest: (digest: Digest) => Promise<OpenDigest>;
  /** Once it is sent as it was read. */
  readonly endDigest: (digest: Digest, sent: OpenDigest) => Promise<void>;
  readonly postponeDigest: (digest: Digest, until: Instant) => Promise<SetAside | null>;
};

/** `version` null: there is none. */
type OpenDigest = { readonly version: number | null; readonly entries: readonly DigestEntry[] };

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
  readonly missedMachines: (shard: number, until: Instant, limit: number) => Promise<readonly (MissedMachine | Unreadable)[]>;
  /** Found again by `missedMachines` at `until` and not before; unless it has shown life meanwhile. */
  readonly postponeMissed: (missed: MissedMachine, until: Instant) => Promise<SetAside | null>;
};

/** What became of each mail. Rows of their own, apart from the case: neither words nor addresses are in them. */
export type MailRows = {
  readonly getMail: (mailId: string) => Promise<MailRow | null>;
  /** `after.version` is the version before plus one, 1 for a new row: that is the condition. */
  readonly putMail: (after: MailRow) => Promise<Saved>;
  /** The mails of a case, in the order of its decisions. */
  readonly listMails: (caseId: CaseId) => Promise<readonly MailRow[]>;
};

/** Documents that were issued: rows of the case's partition, each put once and never again. Their files stand elsewhere. */
export type DocumentRows = {
  /** On condition that there is none of that entry and part: LOST_RACE where it was issued meanwhile. */
  readonly putDocument: (caseId: CaseId, issued: IssuedDocument) => Promise<Saved>;
  /** Oldest first. */
  readonly listDocuments: (caseId: CaseId) => Promise<readonly IssuedDocument[]>;
  /** Keeps the code of the documents that begin with an entry, unless one is kept already; answers the one that is. */
  readonly keepDocumentCode: (caseId: CaseId, seq: number, code: string) => Promise<string>;
  /** Whose documents have that code, or that SHA-256 among them. */
  readonly caseOfDocument: (codeOrSha256: string) => Promise<CaseId | null>;
};

/** Documents asked for by decisions and not issued yet: an outbox of their own, since drawing them takes its time. */
export type RenderRows = {
  /** Those of a case, in the order of its decisions. */
  readonly listRenders: (caseId: CaseId) => Promise<readonly RenderRow[]>;
  /** Nobody issued them by the instant they were given, earliest first. From the index, so it may lag. */
  readonly leftOverRenders: (shard: number, until: Instant, limit: number) => Promise<readonly (RenderId | Unreadable)[]>;
  /** Once their documents are issued. */
  readonly removeRenders: (caseId: CaseId, rows: readonly Pick<RenderRow, 'version' | 'again'>[]) => Promise<void>;
  /** Found again by `leftOverRenders` at `until` and not before; marked as failed once more. */
  readonly postponeRender: (of: RenderId, until: Instant) => Promise<SetAside | null>;
  /** Asks anew for what there should be of a case: whoever follows the stream sees a new row. */
  readonly askForDocuments: (caseId: CaseId, write: RenderWrite, again: string) => Promise<void>;
};

/** The certificates (DER) of the keys documents are sealed with. */
export type CertificateRows = {
  readonly findCertificate: (keyId: string) => Promise<Uint8Array | null>;
  /** Keeps it unless one is kept; answers the one that is. */
  readonly keepCertificate: (keyId: string, certificate: Uint8Array) => Promise<Uint8Array>;
};
