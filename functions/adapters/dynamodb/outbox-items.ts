import * as z from 'zod';
import { epochMilliseconds, instant, instantOf, type Instant } from '../../../shared/calendar/index.ts';
import { toldContact, type Tell } from '../../../shared/cases/case.ts';
import { messages } from '../../../shared/cases/messages.ts';
import { caseId, linkId, partyId, type CaseId, ruleId } from '../../../shared/records/index.ts';
import type { Item } from './attributes.ts';
import { facts } from './facts.ts';
import { outboxKey, outboxShard, shardOf, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

/**
 * What one decision on one case left to be carried out: the messages it tells, in order, and the case itself where its clock must look
 * again. Never a name, an address or an image.
 */
export type OutboxRow = {
  /** The case, a point, and the version it came to. */
  readonly outboxId: string;
  readonly writtenAt: Instant;
  readonly tells: readonly (Tell & { readonly caseId: CaseId })[];
  readonly clocks: readonly CaseId[];
  /** Letters to people who are no party: whose row says to whom. */
  readonly letters: readonly Letter[];
};

/** What is written of a link, to its holder or to whoever sent it. */
export type Letter = z.infer<typeof letter>;
/**
 * INVITER_CODE: the code of a link sent anew, to whoever passes it on. NOT_ME: its holder is not the right person, to whoever sent it.
 * FORWARDED: it was handed over, to whoever sent it, with the code where they pass it on; HANDED_OVER: to whoever held it before.
 * DECIDED: what its holder decided with it, to them.
 */
const letter = z.strictObject({
  letter: z.enum(['INVITATION', 'CODE', 'INVITER_CODE', 'NOT_ME', 'FORWARDED', 'HANDED_OVER', 'DECIDED']),
  linkId,
  /** Of one that was handed over: the link of whoever has it now. */
  next: linkId.optional(),
  generation: z.int().positive(),
  /** What was decided. */
  act: z.string().optional(),
  at: instant,
});

/** One message of a decision. */
export type OutboxTell = OutboxRow['tells'][number];

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
