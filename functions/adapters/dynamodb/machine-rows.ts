import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../shared/calendar/index.ts';
import type { CaseId } from '../../../shared/records/index.ts';
import type { Machine, MachineRows, Parking } from '../../store/index.ts';
import { toAttributes } from './attributes.ts';
import { moveInIndex, readIndex } from './index-rows.ts';
import { caseKey, machineKey, machineShard } from './keys.ts';
import { itemOfMachine, machineFrom, missedMachineFrom } from './machine-items.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';

/** What the write was for has happened already, or does not matter any more. */
const unlessTooLate = async (write: () => Promise<unknown>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

const getMachine = async (table: Table, caseId: CaseId): Promise<Machine | null> => {
  const item = await getItem(table, machineKey(caseId));
  return item === null ? null : machineFrom(item);
};

const park = async (table: Table, { caseId, turn, version, token, missedFrom }: Parking): Promise<'PARKED' | 'MOVED_ON'> => {
  const outcome = await transact(table, [
    {
      type: 'PUT',
      item: itemOfMachine(caseId, { turn, waiting: { token, version }, missedFrom }, table.dueShards),
      guard: { condition: { is: 'ABSENT_OR_UP_TO_TURN', turn }, loss: 'LOST_RACE' },
    },
    { type: 'CHECK', key: caseKey(caseId), guard: { condition: { is: 'VERSION', version }, loss: 'LOST_RACE' } },
  ]);
  return outcome === 'COMMITTED' ? 'PARKED' : 'MOVED_ON';
};

const raiseTurn = async (table: Table, caseId: CaseId, turn: number, missedFrom: Instant): Promise<number> => {
  const next = turn + 1;
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: toAttributes(itemOfMachine(caseId, { turn: next, waiting: null, missedFrom }, table.dueShards)),
        ConditionExpression: 'attribute_not_exists(PK) OR turn <= :turn',
        ExpressionAttributeValues: toAttributes({ ':turn': turn }),
      }),
    );
    return next;
  } catch (error) {
    // Raised already: by this very call where its first answer was lost, or by another.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await getMachine(table, caseId))?.turn ?? next;
  }
};

export const machineRows = (table: Table): MachineRows => ({
  getMachine: (caseId) => getMachine(table, caseId),
  noteStarted: (caseId, missedFrom) =>
    unlessTooLate(() =>
      table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: toAttributes(itemOfMachine(caseId, { turn: 1, waiting: null, missedFrom }, table.dueShards)),
          ConditionExpression: 'attribute_not_exists(PK)',
        }),
      ),
    ),
  park: (parking) => park(table, parking),
  noteWoken: (caseId, token, missedFrom) =>
    unlessTooLate(() =>
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toAttributes(machineKey(caseId)),
          UpdateExpression: 'SET waiting = :nothing, dueAt = :missedFrom REMOVE setAside, setAsideSince',
          ConditionExpression: 'waiting.#token = :token',
          ExpressionAttributeNames: { '#token': 'token' },
          ExpressionAttributeValues: toAttributes({ ':nothing': null, ':missedFrom': missedFrom, ':token': token }),
        }),
      ),
    ),
  raiseTurn: (caseId, turn, missedFrom) => raiseTurn(table, caseId, turn, missedFrom),
  removeMachine: async (caseId) => {
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toAttributes(machineKey(caseId)) }));
  },
  missedMachines: (shard, until, limit) => readIndex(table, machineShard(shard), until, limit, missedMachineFrom),
  postponeMissed: ({ caseId, missedFrom }, until) => moveInIndex(table, machineKey(caseId), missedFrom, until),
});
