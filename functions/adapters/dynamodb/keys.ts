import type { Instant } from '../../../shared/calendar/index.ts';
import type { CaseId, EnrollmentId, PartyId, PartyRole, Region, UserId } from '../../../shared/records/index.ts';

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

export const partyPartition = (id: PartyId): string => `PARTY#${id}`;
export const partyKey = (id: PartyId): Key => ({ PK: partyPartition(id), SK: 'PARTY' });
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

export const signingKeysKey = (issuer: string): Key => ({ PK: `SIGNING_KEYS#${issuer}`, SK: 'SIGNING_KEYS' });

export const answerKey = (key: string): Key => ({ PK: `KEY#${key}`, SK: 'KEY' });
/** By the digest of the secret in its address. */
export const feedKey = (secretDigest: string): Key => ({ PK: `FEED#${secretDigest}`, SK: 'FEED' });
/** Which feed of a member is the current one. */
export const feedOfMemberKey = (partyId: PartyId, userId: UserId): Key => ({ PK: partyPartition(partyId), SK: `FEED#${userId}` });
export const missPartition = (id: UserId): string => `MISSES#${id}`;
export const missKey = (id: UserId, at: Instant): Key => ({ PK: missPartition(id), SK: at });

/**
 * The lists of a region are written by everybody in it: spread over so many partitions (1,000 writes a second each)
 * and merged on reading. Raising it needs the rows written anew.
 */
export const regionShards = 8;

/** FNV-1a: the same text always gives the same shard, and ids spread evenly. */
export const shardOf = (text: string, shards: number): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash % shards;
};

export type CaseStatus = 'OPEN' | 'CLOSED';

export const partyCasesPartition = (id: PartyId, status: CaseStatus): string => `CASES#PARTY#${id}#${status}`;
export const regionCasesPartition = (region: Region, status: CaseStatus, shard: number): string =>
  `CASES#REGION#${region}#${status}#${shard}`;
/** Cases of a list in the order they were opened. */
export const placeInCases = (openedAt: Instant, id: CaseId): string => `${openedAt}#${id}`;

export const partyEnrollmentsPartition = (id: PartyId): string => `ENROLLMENTS#PARTY#${id}`;
export const regionEnrollmentsPartition = (region: Region, shard: number): string => `ENROLLMENTS#REGION#${region}#${shard}`;

/** Partitions of the index `due`: what falls due, outbox rows left over, and state machines that are missed, apart, so that none is walked for another. */
export const dueShard = (shard: number): string => `DUE#${shard}`;
export const outboxShard = (shard: number): string => `OUTBOX#${shard}`;
export const machineShard = (shard: number): string => `MACHINE#${shard}`;
