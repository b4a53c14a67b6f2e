import * as z from 'zod';
import { instant } from '../../../shared/calendar/index.ts';
import { person } from '../../../shared/cases/case.ts';
import { kindNamed, kindOf, type AnyCase } from '../../../shared/cases/kinds.ts';
import { timeSpent } from '../../../shared/cases/time-spent.ts';
import { caseId, caseKind, operationsOf, type CaseId, type EnrollmentId, type PartyId, ruleId } from '../../../shared/records/index.ts';
import { asPrinted } from '../../../shared/search/as-printed.ts';
import type { CaseHead, HistoryEntry, Signature, StoredCase } from '../../store/index.ts';
import { sizeOf, type Item } from './attributes.ts';
import { facts } from './facts.ts';
import {
  caseKey,
  historyKey,
  logNumberKey,
  partyCasesPartition,
  placeInCases,
  regionCasesPartition,
  regionShards,
  shardOf,
  signatureKey,
  type CaseList,
  type CaseStatus,
  type Key,
} from './keys.ts';
import type { RawItem } from './reads.ts';

/** A SHA-256 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const historyEntry = z.strictObject({
  seq: z.int().positive(),
  at: instant,
  recordedAt: instant,
  by: person.nullable(),
  act: z.string(),
  rule: ruleId.nullable(),
  detail: facts,
  hash: digest,
});

const historyItem = z.object({ schema: z.literal(1), entries: z.array(historyEntry).min(1) });

const signatureItem = z.object({
  schema: z.literal(1),
  seq: z.int().positive(),
  role: z.string(),
  name: z.string().nullable().default(null),
  image: z.string().nullable().default(null),
  salt: z.string().nullable().default(null),
  erasedOn: instant.nullable(),
});
const caseItem = z.object({
  schema: z.literal(1),
  version: z.int().positive(),
  lastSeq: z.int().positive(),
  lastHash: digest,
  /** Not in rows older than its counting. */
  time: timeSpent.nullable().default(null),
  record: z.object({ kind: caseKind }).loose(),
});

/** DynamoDB refuses an item of 400 KB; a case that comes near it is a bug. */
const mostCaseBytes = 300 * 1024;

export const itemOfCase = ({ case: of, lastSeq, lastHash, time }: CaseHead): Key & Item => {
  const item = { ...caseKey(of.caseId), schema: 1, version: of.version, lastSeq, lastHash, time, record: of };
  const bytes = sizeOf(item);
  if (bytes > mostCaseBytes) throw new RangeError(`case ${of.caseId} has ${bytes} bytes; ${mostCaseBytes} at most`);
  return item;
};

export const headFrom = (item: RawItem): CaseHead => {
  const { record, lastSeq, lastHash, time } = caseItem.parse(item);
  return { case: kindNamed(record.kind).caseSchema.parse(record), lastSeq, lastHash, time };
};

export const itemOfHistory = (id: CaseId, entries: readonly HistoryEntry[]): Key & Item => {
  const [first] = entries;
  if (first === undefined) throw new Error(`a decision on case ${id} has no event`);
  return { ...historyKey(id, first.seq), schema: 1, entries };
};

export const itemOfSignature = (id: CaseId, signature: Signature): Key & Item => ({
  ...signatureKey(id, signature.seq),
  schema: 1,
  ...signature,
});

/** A log number's own row: who puts it first has the number. */
export const itemOfLogNumber = (of: AnyCase): Key & Item => ({ ...logNumberKey(of.logNumber), schema: 1, caseId: of.caseId });
const logNumberItem = z.object({ schema: z.literal(1), caseId });
export const caseIdFrom = (item: RawItem): CaseId => logNumberItem.parse(item).caseId;

/** The rows of one Query over a case's partition; null where there is no case in it. */
export const storedCaseFrom = (items: readonly RawItem[]): StoredCase | null => {
  const named = (prefix: string): readonly RawItem[] => items.filter(({ SK }) => typeof SK === 'string' && SK.startsWith(prefix));
  const [kept] = named('CASE');
  if (kept === undefined) return null;
  const head = headFrom(kept);
  return {
    ...head,
    history: named('HISTORY#').flatMap((item) => historyItem.parse(item).entries),
    signatures: named('SIGNATURE#').map((item) => {
      const { schema: _, ...signature } = signatureItem.parse(item);
      return signature;
    }),
  };
};

/** Every enrollment the case was ever about. */
const enrollmentsNamed = (of: AnyCase): readonly EnrollmentId[] => kindOf(of).enrollmentsOf(of.enrollmentId, of.form);

/** A row of a list: it points, it copies nothing that can change. */
const pointer = z.object({ schema: z.literal(1), caseId });
export const pointedFrom = (item: RawItem): CaseId => pointer.parse(item).caseId;

/**
 * The partitions a case is listed in: every party's on it, and its region's, which operations read instead of one of their own.
 * Once it is closed also the lists of those who have a task left of it, so that nobody reads all that is over to find the little that is not.
 */
export const listsOfCase = (of: AnyCase, status: CaseStatus): readonly string[] => {
  const listOf = (id: PartyId, list: CaseList): string =>
    id === operationsOf(of.region)
      ? regionCasesPartition(of.region, list, shardOf(of.caseId, regionShards))
      : partyCasesPartition(id, list);
  const withTasks = status === 'OPEN' ? [] : of.tasks.filter(({ state }) => state === 'OPEN').map(({ partyId }) => partyId);
  return [
    ...[...new Set([...of.partyIds, operationsOf(of.region)])].map((id) => listOf(id, status)),
    ...[...new Set(withTasks)].map((id) => listOf(id, 'TASKS')),
  ];
};

export const pointerKey = (of: AnyCase, list: string): Key => ({ PK: list, SK: placeInCases(of.openedAt, of.caseId) });

/** `kind`, `enrollmentIds` and the log number never change on a case, so a list can be asked for them without reading the cases. */
export const itemOfPointer = (of: AnyCase, list: string): Key & Item => ({
  ...pointerKey(of, list),
  schema: 1,
  caseId: of.caseId,
  kind: of.kind,
  enrollmentIds: enrollmentsNamed(of),
  printed: asPrinted(of.logNumber),
});
