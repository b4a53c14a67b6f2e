import * as z from 'zod';
import { epochMilliseconds, instant, instantOf, type Instant } from '../../../shared/calendar/index.ts';
import { kindNamed, type AnyCase } from '../../../shared/cases/kinds.ts';
import { caseKind, type CaseId } from '../../../shared/records/index.ts';
import type { Item } from './attributes.ts';
import { renderKey, renderShard, shardOf, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

/** Documents that a decision asked for and that are not issued yet. Never a name, an address or an image. */
export type RenderWrite = {
  /** The version the decision made of the case. */
  readonly version: number;
  /** Its last entry in the history. */
  readonly lastSeq: number;
  readonly writtenAt: Instant;
  /** The case as the decision left it, where its form may be corrected later; null: as it is. */
  readonly snapshot: AnyCase | null;
};

/** `again`: asked for anew under that id, null: by a decision. `failed`: how often it could not be carried out. */
export type RenderRow = RenderWrite & { readonly again: string | null; readonly failed: number };

const renderItem = z.object({
  SK: z.string(),
  schema: z.literal(1),
  version: z.int().positive(),
  lastSeq: z.int().positive(),
  writtenAt: instant,
  snapshot: z.object({ kind: caseKind }).loose().nullable(),
  setAside: z.int().positive().optional(),
});

/** Issued right after its commit; what still stands this much later is left over. */
const graceMilliseconds = 60_000;

export const itemOfRender = (id: CaseId, write: RenderWrite, again: string | null, shards: number): Key & Item => ({
  ...renderKey(id, write.version, again),
  schema: 1,
  ...write,
  dueShard: renderShard(shardOf(id, shards)),
  dueAt: instantOf(epochMilliseconds(write.writtenAt) + graceMilliseconds),
});

export const renderFrom = (item: RawItem): RenderRow => {
  const { SK, version, lastSeq, writtenAt, snapshot, setAside } = renderItem.parse(item);
  return {
    version,
    lastSeq,
    writtenAt,
    snapshot: snapshot === null ? null : kindNamed(snapshot.kind).caseSchema.parse(snapshot),
    again: SK.split('.')[1] ?? null,
    failed: setAside ?? 0,
  };
};

const indexed = z.object({ PK: z.string().regex(/^CASE#./), SK: z.string().regex(/^RENDER#\d{6,}(?:\.[A-Z0-9]+)?$/) });

/** The row from its keys, as the index and the stream carry them. */
export type RenderId = { readonly caseId: CaseId; readonly version: number; readonly again: string | null };

export const renderIdFrom = (item: RawItem): RenderId => {
  const { PK, SK } = indexed.parse(item);
  const [version = '', again = null] = SK.slice('RENDER#'.length).split('.');
  return { caseId: PK.slice('CASE#'.length), version: Number(version), again };
};
