import * as z from 'zod';
import { epochMilliseconds, instant, instantOf } from '../../../shared/calendar/index.ts';
import { kindNamed } from '../../../shared/cases/kinds.ts';
import { caseKind, type CaseId } from '../../../shared/records/index.ts';
import type { RenderId, RenderRow, RenderWrite } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { renderKey, renderShard, shardOf, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

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

export const renderIdFrom = (item: RawItem): RenderId => {
  const { PK, SK } = indexed.parse(item);
  const [version = '', again = null] = SK.slice('RENDER#'.length).split('.');
  return { caseId: PK.slice('CASE#'.length), version: Number(version), again };
};
