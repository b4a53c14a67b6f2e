import * as z from 'zod';
import { keptInstant } from '../../../shared/calendar/index.ts';
import type { CaseId } from '../../../shared/records/index.ts';
import type { Machine, MissedMachine } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { machineKey, machineShard, shardOf, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

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

const indexed = z.object({ PK: z.string().regex(/^CASE#./), SK: z.literal('TOKEN'), dueAt: keptInstant });

/** A row of the index, which carries keys alone. */
export const missedMachineFrom = (item: RawItem): MissedMachine => {
  const { PK, dueAt } = indexed.parse(item);
  return { caseId: PK.slice('CASE#'.length), missedFrom: dueAt };
};
