import * as z from 'zod';
import { keptInstant, type Instant } from '../../../shared/calendar/index.ts';
import type { CaseId } from '../../../shared/records/index.ts';
import type { Item } from './attributes.ts';
import { machineKey, machineShard, shardOf, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

/** What is known of the state machine of a case. It stands beside the case and is never part of it. */
export type Machine = {
  /** Counts the executions the case has had: the last one alone counts. */
  readonly turn: number;
  /** What wakes the execution, and the version of the case it last looked at; null: it is on its way to look. */
  readonly waiting: { readonly token: string; readonly version: number } | null;
  /** Without a sign of life by then it is missed. */
  readonly missedFrom: Instant;
};

const machineItem = z.object({
  schema: z.literal(1),
  turn: z.int().positive(),
  waiting: z.object({ token: z.string().min(1), version: z.int().positive() }).nullable(),
  dueAt: keptInstant,
});

export const itemOfMachine = (id: CaseId, { turn, waiting, missedFrom }: Machine, shards: number): Key & Item => ({
  ...machineKey(id),
  schema: 1,
  turn,
  waiting,
  dueShard: machineShard(shardOf(id, shards)),
  dueAt: missedFrom,
});

export const machineFrom = (item: RawItem): Machine => {
  const { turn, waiting, dueAt } = machineItem.parse(item);
  return { turn, waiting, missedFrom: dueAt };
};

/** Whose execution should have shown life by then and has not. */
export type MissedMachine = { readonly caseId: CaseId; readonly missedFrom: Instant };

const indexed = z.object({ PK: z.string().regex(/^CASE#./), SK: z.literal('TOKEN'), dueAt: keptInstant });

/** A row of the index, which carries keys alone. */
export const missedMachineFrom = (item: RawItem): MissedMachine => {
  const { PK, dueAt } = indexed.parse(item);
  return { caseId: PK.slice('CASE#'.length), missedFrom: dueAt };
};
