import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../shared/calendar/index.ts';
import type { CaseId } from '../../../shared/records/index.ts';
import type { CaseRows, Listed, ListOwner, Page, StoredCase, WorklistQuery } from '../../store/index.ts';
import { toAttributes } from './attributes.ts';
import { caseIdFrom, pointedFrom, storedCaseFrom } from './case-items.ts';
import { shards } from './enrollment-rows.ts';
import {
  casePartition,
  logNumberKey,
  partyCasesPartition,
  regionCasesPartition,
  signatureKey,
  type CaseList,
  type CaseStatus,
} from './keys.ts';
import { readList, type ListQuery } from './lists.ts';
import { saveCases } from './one-write.ts';
import { getItem, queryPartition } from './reads.ts';
import type { Table } from './table.ts';

const partitionsOf = (of: ListOwner, list: CaseList): readonly string[] =>
  'partyId' in of ? [partyCasesPartition(of.partyId, list)] : shards.map((shard) => regionCasesPartition(of.region, list, shard));

/** What a row of a list must have: an expression with its own name and value. */
type Wanted = { readonly expression: string; readonly name: string; readonly value: string | null };

const filterOf = ({ kind, enrollmentId, part = null }: WorklistQuery): Pick<ListQuery, 'filter'> => {
  const wanted: readonly Wanted[] = [
    { expression: '#kind = :kind', name: 'kind', value: kind },
    { expression: 'contains(#enrollmentIds, :enrollmentIds)', name: 'enrollmentIds', value: enrollmentId },
    // A row written before it carried the number stays in, for whoever reads its case.
    {
      expression: '(attribute_not_exists(#printed) OR contains(#printed, :printed))',
      name: 'printed',
      value: part === null ? null : `${part.kind}${part.characters}`,
    },
  ];
  const asked = wanted.filter(({ value }) => value !== null);
  if (asked.length === 0) return {};
  return {
    filter: {
      expression: asked.map(({ expression }) => expression).join(' AND '),
      names: Object.fromEntries(asked.map(({ name }) => [`#${name}`, name])),
      values: Object.fromEntries(asked.map(({ name, value }) => [`:${name}`, value])),
    },
  };
};

/** Cases come newest first; of one that closes while both lists are read, only once. */
const listCaseIds = async (table: Table, query: WorklistQuery): Promise<Page<Listed<CaseId>>> => {
  const { of, status, withTasks, limit, after } = query;
  const listOf = (wanted: CaseStatus): CaseList => (withTasks === true && wanted === 'CLOSED' ? 'TASKS' : wanted);
  const read = (wanted: CaseStatus) =>
    readList(table, { partitions: partitionsOf(of, listOf(wanted)), order: 'LAST_TO_FIRST', limit, after, ...filterOf(query) });
  const toPage = ({ items, next }: Awaited<ReturnType<typeof read>>): Page<Listed<CaseId>> => ({
    items: items.map(({ item, place }) => ({ id: pointedFrom(item), place })),
    next,
  });
  if (status !== null) return toPage(await read(status));

  // A case only ever goes from the open list to the closed one: read in this order, none is missed.
  const open = toPage(await read('OPEN'));
  const closed = toPage(await read('CLOSED'));
  const horizon =
    [open.next, closed.next]
      .filter((place) => place !== null)
      .toSorted()
      .at(-1) ?? null;
  const merged = [...new Map([...open.items, ...closed.items].map((listed) => [listed.id, listed])).values()]
    .filter(({ place }) => horizon === null || place >= horizon)
    .toSorted((a, b) => (a.place < b.place ? 1 : -1));
  const items = merged.slice(0, limit);
  return { items, next: merged.length > limit ? (items.at(-1)?.place ?? null) : horizon };
};

/** A Query is not read at one instant: a write may fall in between. Where rows are missing it is read again, so often in all. */
const mostReads = 3;

const getCase = async (table: Table, caseId: CaseId): Promise<StoredCase | null> => {
  for (let reads = 1; ; reads += 1) {
    const stored = storedCaseFrom(await queryPartition(table, casePartition(caseId)));
    if (stored === null) return null;
    // What came after the case as read is not of it yet.
    const history = stored.history.filter(({ seq }) => seq <= stored.lastSeq);
    const signatures = stored.signatures.filter(({ seq }) => seq <= stored.lastSeq);
    // A history that stays short was tampered with: it is shown as it is, and its chain tells.
    if (history.length === stored.lastSeq || reads === mostReads) return { ...stored, history, signatures };
  }
};

const eraseSignature = async (table: Table, caseId: CaseId, seq: number, erasedOn: Instant): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toAttributes(signatureKey(caseId, seq)),
        UpdateExpression: 'SET erasedOn = :on REMOVE #name, image, salt',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeNames: { '#name': 'name' },
        ExpressionAttributeValues: toAttributes({ ':on': erasedOn }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

export const caseRows = (table: Table): CaseRows => ({
  getCase: (caseId) => getCase(table, caseId),
  caseIdOf: async (logNumber) => {
    const item = await getItem(table, logNumberKey(logNumber));
    return item === null ? null : caseIdFrom(item);
  },
  save: (write) => saveCases(table, write),
  listCaseIds: (query) => listCaseIds(table, query),
  eraseSignature: (caseId, seq, erasedOn) => eraseSignature(table, caseId, seq, erasedOn),
});
