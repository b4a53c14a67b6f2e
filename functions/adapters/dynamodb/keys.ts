import { fnv1a } from '../../fnv1a.ts';
import type { Instant } from '../../../shared/calendar/index.ts';
import { asPrinted } from '../../../shared/search/as-printed.ts';
import type {
  CaseId,
  Correction,
  DocumentId,
  EnrollmentId,
  LinkId,
  PackageId,
  PartyId,
  PartyRole,
  Region,
  UserId,
} from '../../../shared/records/index.ts';

/** Every key of the table is made here; docs/table.md explains them. */
export type Key = { readonly PK: string; readonly SK: string };

/** Wide enough that rows sort as they are numbered. */
const numbered = (number: number): string => String(number).padStart(6, '0');

export const casePartition = (id: CaseId): string => `CASE#${id}`;
export const caseKey = (id: CaseId): Key => ({ PK: casePartition(id), SK: 'CASE' });
export const caseDueKey = (id: CaseId): Key => ({ PK: casePartition(id), SK: 'DUE' });
/** `seq` of the first entry in the row. */
export const historyKey = (id: CaseId, seq: number): Key => ({ PK: casePartition(id), SK: `HISTORY#${numbered(seq)}` });
/** `seq` of the entry that names the row. */
export const signatureKey = (id: CaseId, seq: number): Key => ({ PK: casePartition(id), SK: `SIGNATURE#${numbered(seq)}` });
/** The version the decision made of the case. */
export const outboxKey = (id: CaseId, version: number): Key => ({ PK: casePartition(id), SK: `OUTBOX#${numbered(version)}` });
export const documentPrefix = 'DOCUMENT#';
/** The entry of the history it documents, and which of that entry's documents it is. */
export const documentKey = (id: CaseId, seq: number, part: number): Key => ({
  PK: casePartition(id),
  SK: `${documentPrefix}${numbered(seq)}.${part}`,
});
/** The code of the documents that begin with that entry. */
export const documentCodeKey = (id: CaseId, seq: number): Key => ({ PK: casePartition(id), SK: `DOCUMENT_CODE#${numbered(seq)}` });
/** Finds a document by its code or by its SHA-256. */
export const verifyKey = (codeOrSha256: string): Key => ({ PK: `VERIFY#${codeOrSha256}`, SK: 'VERIFY' });
export const renderPrefix = 'RENDER#';
/** Documents that are to be issued, by the version the decision made of the case; `again`: asked for anew, under an id of its own. */
export const renderKey = (id: CaseId, version: number, again: string | null): Key => ({
  PK: casePartition(id),
  SK: `${renderPrefix}${numbered(version)}${again === null ? '' : `.${again}`}`,
});
/** What is known of the state machine of a case, its token above all. */
export const machineKey = (id: CaseId): Key => ({ PK: casePartition(id), SK: 'TOKEN' });
export const logNumberKey = (logNumber: string): Key => ({ PK: `LOG#${logNumber}`, SK: 'LOG' });

export const enrollmentKey = (id: EnrollmentId): Key => ({ PK: `ENROLLMENT#${id}`, SK: 'ENROLLMENT' });
export const enrollmentDueKey = (id: EnrollmentId): Key => ({ PK: `ENROLLMENT#${id}`, SK: 'DUE' });

/** Numbers are free text, so what parts a key from the next is escaped in them. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('#', '%23');
export const numberPartition = (number: string, masterAgreement: string): string => `NUMBER#${escaped(masterAgreement)}#${escaped(number)}`;
export const numberKey = (number: string, masterAgreement: string, id: EnrollmentId): Key => ({
  PK: numberPartition(number, masterAgreement),
  SK: id,
});

/** Found by one of its numbers alone, for who may see it anyway. */
export const printedPartition = (number: string): string => `PRINTED#${asPrinted(number)}`;

export const partyPartition = (id: PartyId): string => `PARTY#${id}`;
export const partyKey = (id: PartyId): Key => ({ PK: partyPartition(id), SK: 'PARTY' });
/** Corrections of a record stand apart from it: reading it needs none. Those of its members are a party's. */
export const correctionsPartition = (of: { readonly enrollmentId: EnrollmentId } | { readonly partyId: PartyId }): string =>
  'enrollmentId' in of ? `CORRECTIONS#ENROLLMENT#${of.enrollmentId}` : `CORRECTIONS#PARTY#${of.partyId}`;
/** By the instant, then by what was corrected and the version it has since. */
export const correctionPlace = ({ at, of, userId, version }: Pick<Correction, 'at' | 'of' | 'userId' | 'version'>): string =>
  `${at}#${of}#${userId ?? ''}#${numbered(version)}`;
export const rolePartition = (role: PartyRole): string => `ROLE#${role}`;
export const roleKey = (role: PartyRole, id: PartyId): Key => ({ PK: rolePartition(role), SK: id });
export const memberPrefix = 'MEMBER#';
export const memberKey = (partyId: PartyId, userId: UserId): Key => ({ PK: partyPartition(partyId), SK: `${memberPrefix}${userId}` });
export const userPartition = (id: UserId): string => `USER#${id}`;
/** The same membership, found from the person. */
export const membershipKey = (userId: UserId, partyId: PartyId): Key => ({ PK: userPartition(userId), SK: partyId });

/** Mails of a case stand apart from it: they are many, and reading a case needs none. */
export const mailPartition = (id: CaseId): string => `MAILS#${id}`;
/** The decision by the version it made, the message within it, and whom it tells. */
export const mailKey = (id: CaseId, version: number, message: number, to: PartyId): Key => ({
  PK: mailPartition(id),
  SK: `${numbered(version)}.${message}.${to}`,
});

/** What is told to one party in one mail: by the instant it goes out. */
export const digestPartition = (id: PartyId, at: Instant): string => `DIGEST#${id}#${at}`;
export const digestKey = (id: PartyId, at: Instant): Key => ({ PK: digestPartition(id, at), SK: 'DIGEST' });
export const digestEntryPrefix = 'ENTRY#';
/** The outbox row it came from, and the message within it. */
export const digestEntryKey = (id: PartyId, at: Instant, entryId: string): Key => ({
  PK: digestPartition(id, at),
  SK: `${digestEntryPrefix}${entryId}`,
});

export const linkKey = (id: LinkId): Key => ({ PK: `LINK#${id}`, SK: 'LINK' });
export const linkPrefix = 'LINK#';
/** Which links a case has. */
export const linkOfCaseKey = (id: CaseId, link: LinkId): Key => ({ PK: casePartition(id), SK: `${linkPrefix}${link}` });

/** Scans stand apart from their case: reading it needs none, and a file's name may be a person's. */
export const scansPartition = (id: CaseId): string => `SCANS#${id}`;
export const scanKey = (id: CaseId, documentId: DocumentId): Key => ({ PK: scansPartition(id), SK: documentId });
/** How often a party has announced one for a case: two of its announcements at once know of each other by it. */
export const announcementsKey = (id: CaseId, partyId: PartyId): Key => ({ PK: `ANNOUNCED#${id}`, SK: partyId });

export const signingKeysKey = (issuer: string): Key => ({ PK: `SIGNING_KEYS#${issuer}`, SK: 'SIGNING_KEYS' });

/** The certificate of a key that documents are sealed with. */
export const certificateKey = (keyId: string): Key => ({ PK: `CERTIFICATE#${keyId}`, SK: 'CERTIFICATE' });

export const packageKey = (id: PackageId): Key => ({ PK: `PACKAGE#${id}`, SK: 'PACKAGE' });

export const answerKey = (key: string): Key => ({ PK: `KEY#${key}`, SK: 'KEY' });
/** By the digest of the secret in its address. */
export const feedKey = (secretDigest: string): Key => ({ PK: `FEED#${secretDigest}`, SK: 'FEED' });
/** By the first characters of the code, which name it; the rest proves that one was mailed it. */
export const codeKey = (codeId: string): Key => ({ PK: `CODE#${codeId}`, SK: 'CODE' });
/** How a member works with the page. */
export const deskOfMemberKey = (partyId: PartyId, userId: UserId): Key => ({ PK: partyPartition(partyId), SK: `DESK#${userId}` });

/** Which feed of a member is the current one. */
export const feedOfMemberKey = (partyId: PartyId, userId: UserId): Key => ({ PK: partyPartition(partyId), SK: `FEED#${userId}` });
export const missPartition = (id: UserId): string => `MISSES#${id}`;
export const missKey = (id: UserId, at: Instant): Key => ({ PK: missPartition(id), SK: at });

/**
 * The lists of a region are written by everybody in it: spread over so many partitions (1,000 writes a second each)
 * and merged on reading. Raising it needs the rows written anew.
 */
export const regionShards = 8;

/** The same text always gives the same shard, and ids spread evenly. */
export const shardOf = (text: string, shards: number): number => fnv1a(text) % shards;

export type CaseStatus = 'OPEN' | 'CLOSED';
/** The lists cases are pointed to from: TASKS holds closed ones of which a task is left for whoever's list it is. */
export type CaseList = CaseStatus | 'TASKS';

export const partyCasesPartition = (id: PartyId, list: CaseList): string => `CASES#PARTY#${id}#${list}`;
export const regionCasesPartition = (region: Region, list: CaseList, shard: number): string => `CASES#REGION#${region}#${list}#${shard}`;
/** Cases of a list in the order they were opened. */
export const placeInCases = (openedAt: Instant, id: CaseId): string => `${openedAt}#${id}`;

export const partyEnrollmentsPartition = (id: PartyId): string => `ENROLLMENTS#PARTY#${id}`;
export const regionEnrollmentsPartition = (region: Region, shard: number): string => `ENROLLMENTS#REGION#${region}#${shard}`;

/** Partitions of the index `due`: what falls due, outbox rows left over, documents to be issued, digests to be sent, and state machines that are missed, apart, so that none is walked for another. */
export const dueShard = (shard: number): string => `DUE#${shard}`;
export const outboxShard = (shard: number): string => `OUTBOX#${shard}`;
export const renderShard = (shard: number): string => `RENDER#${shard}`;
export const digestShard = (shard: number): string => `DIGEST#${shard}`;
export const machineShard = (shard: number): string => `MACHINE#${shard}`;
