import * as z from 'zod';
import { epochMilliseconds, instant, instantOf } from '../../../shared/calendar/index.ts';
import { toldContact } from '../../../shared/cases/case.ts';
import { messages } from '../../../shared/cases/messages.ts';
import { caseId, linkId, partyId, type CaseId, ruleId } from '../../../shared/records/index.ts';
import { letterKinds, type OutboxRow } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { facts } from './facts.ts';
import { outboxKey, outboxShard, shardOf, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

const letter = z.strictObject({
  letter: z.enum(letterKinds),
  linkId,
  next: linkId.optional(),
  generation: z.int().positive(),
  act: z.string().optional(),
  at: instant,
});

export const tell = z.strictObject({
  message: z.enum(messages),
  to: z.array(partyId),
  rule: ruleId.nullable(),
  facts,
  at: instant,
  isLastOfLadder: z.literal(true).optional(),
  contact: toldContact.optional(),
  caseId,
});
const outboxItem = z.object({
  schema: z.literal(1),
  outboxId: z.string(),
  writtenAt: instant,
  tells: z.array(tell),
  clocks: z.array(caseId),
  letters: z.array(letter).default([]),
});

/** A row is carried out right after its commit; one that still stands this much later is left over. */
const graceMilliseconds = 60_000;

export const outboxIdOf = (id: CaseId, version: number): string => `${id}.${version}`;

/** Throws for what is no outbox id: none ever comes from outside. */
const partsOf = (outboxId: string): { readonly id: CaseId; readonly version: number } => {
  const [id = '', version] = outboxId.split('.');
  if (!/^[1-9]\d*$/.test(version ?? '')) throw new RangeError(`${outboxId} is no outbox id`);
  return { id, version: Number(version) };
};

export const keyOfOutbox = (outboxId: string): Key => {
  const { id, version } = partsOf(outboxId);
  return outboxKey(id, version);
};

export const itemOfOutbox = (row: OutboxRow, shards: number): Key & Item => ({
  ...keyOfOutbox(row.outboxId),
  schema: 1,
  ...row,
  dueShard: outboxShard(shardOf(partsOf(row.outboxId).id, shards)),
  dueAt: instantOf(epochMilliseconds(row.writtenAt) + graceMilliseconds),
});

export const outboxFrom = (item: RawItem): OutboxRow => {
  const { outboxId, writtenAt, tells, clocks, letters } = outboxItem.parse(item);
  return { outboxId, writtenAt, tells, clocks, letters };
};

const indexed = z.object({ PK: z.string().regex(/^CASE#./), SK: z.string().regex(/^OUTBOX#\d{6,}$/) });

/** The outbox id from a row of the index, which carries keys alone. */
export const outboxIdFrom = (item: RawItem): string => {
  const { PK, SK } = indexed.parse(item);
  return outboxIdOf(PK.slice('CASE#'.length), Number(SK.slice('OUTBOX#'.length)));
};
