import { DeleteItemCommand, DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCases, verifyHistory } from '../../../functions/cases/index.ts';
import { createStore } from '../../../functions/adapters/dynamodb/index.ts';
import type { Store } from '../../../functions/store/index.ts';
import { toAttributes } from '../../../functions/adapters/dynamodb/attributes.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

const enrollment = anAmericanEnrollment();
const form = aCocpForm('RESELLER', enrollment);
const sign = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' };

let portal: Portal;
let caseId: string;
beforeEach(async () => {
  portal = await startPortal([enrollment]);
  ({ caseId } = savedOf(await portal.opens('P-RES2', form)).case);
});
afterEach(() => portal.stop());

/** The rows of the case as they are now. */
const rows = async () => {
  const { Items = [] } = await portal.client.send(
    new QueryCommand({
      TableName: portal.tableName,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: toAttributes({ ':pk': `CASE#${caseId}` }),
      ConsistentRead: true,
    }),
  );
  return Items;
};

describe('a write that falls between the rows of one Query', () => {
  it('is not shown in part: what is newer than the case is left out', async () => {
    const before = await rows();
    savedOf(await portal.acts('P-UNI', caseId, 'sign', sign));
    const after = await rows();
    const client = new DynamoDBClient({ region: 'local' });
    const torn = [...before.filter(({ SK }) => SK?.S === 'CASE'), ...after.filter(({ SK }) => SK?.S !== 'CASE')];
    mockClient(client).on(QueryCommand).resolves({ Items: torn });
    const stored = await createStore({ client, tableName: portal.tableName, dueShards: 1 }).getCase(caseId);
    expect(stored?.case.version).toBe(1);
    expect(stored?.history.map(({ act }) => act)).toEqual(['open']);
    expect(stored?.signatures).toEqual([]);
  });

  it('is read again where the history is behind the case', async () => {
    const before = await rows();
    savedOf(await portal.acts('P-UNI', caseId, 'sign', sign));
    const after = await rows();
    const client = new DynamoDBClient({ region: 'local' });
    const torn = [...after.filter(({ SK }) => SK?.S === 'CASE'), ...before.filter(({ SK }) => SK?.S !== 'CASE')];
    mockClient(client).on(QueryCommand).resolvesOnce({ Items: torn }).resolves({ Items: after });
    const stored = await createStore({ client, tableName: portal.tableName, dueShards: 1 }).getCase(caseId);
    expect(stored?.case.version).toBe(2);
    expect(stored?.history.map(({ act }) => act)).toEqual(['open', 'sign']);
    expect(stored?.signatures).toHaveLength(1);
  });

  it('in several pages is read to the last', async () => {
    savedOf(await portal.acts('P-UNI', caseId, 'sign', sign));
    const [first, ...others] = await rows();
    if (first === undefined) throw new Error('there are rows');
    const client = new DynamoDBClient({ region: 'local' });
    mockClient(client)
      .on(QueryCommand)
      .resolvesOnce({ Items: [first], LastEvaluatedKey: first })
      .resolves({ Items: others });
    const stored = await createStore({ client, tableName: portal.tableName, dueShards: 1 }).getCase(caseId);
    expect(stored?.history).toHaveLength(2);
  });
});

describe('a case and its enrollment read on either side of a write', () => {
  const between = (write: () => Promise<unknown>): Store => {
    let reads = 0;
    return {
      ...portal.store,
      getRecords: async (wanted) => {
        reads += 1;
        if (reads === 1) await write();
        return portal.store.getRecords(wanted);
      },
    };
  };

  it('are read again: the case was open, the enrollment free already', async () => {
    const store = between(() => portal.acts('P-UNI', caseId, 'decline', { reason: 'Not this year.' }));
    expect((await createCases({ ...portal.settings, store }).read(caseId))?.case).toMatchObject({ status: 'CLOSED', outcome: 'DECLINED' });
  });

  it('are read again where a list reads them', async () => {
    let reads = 0;
    const store: Store = {
      ...portal.store,
      getRecords: async (wanted) => {
        reads += 1;
        if (reads === 2) savedOf(await portal.acts('P-UNI', caseId, 'decline', { reason: 'Not this year.' }));
        return portal.store.getRecords(wanted);
      },
    };
    const page = await createCases({ ...portal.settings, store }).list({
      of: { partyId: 'P-UNI' },
      status: null,
      kind: null,
      enrollmentId: null,
      keep: () => true,
      limit: 5,
      after: null,
    });
    expect(page.items.map(({ case: of }) => of.outcome)).toEqual(['DECLINED']);
  });
});

describe('records that never fit together', () => {
  it('are an error of their own, not an answer', async () => {
    await portal.client.send(
      new UpdateItemCommand({
        TableName: portal.tableName,
        Key: toAttributes({ PK: 'ENROLLMENT#E-1', SK: 'ENROLLMENT' }),
        UpdateExpression: 'SET #record.openCases = :none',
        ExpressionAttributeNames: { '#record': 'record' },
        ExpressionAttributeValues: toAttributes({ ':none': [] }),
      }),
    );
    await expect(portal.cases.read(caseId)).rejects.toThrow('does not fit its enrollments');
  });

  it('but for a history row that is gone: the case is read, and its chain tells', async () => {
    savedOf(await portal.acts('P-UNI', caseId, 'sign', sign));
    await portal.client.send(
      new DeleteItemCommand({ TableName: portal.tableName, Key: toAttributes({ PK: `CASE#${caseId}`, SK: 'HISTORY#000002' }) }),
    );
    const loaded = await portal.cases.read(caseId);
    expect(loaded?.case.version).toBe(2);
    expect(verifyHistory(loaded?.history ?? [], [], loaded?.lastHash)).toEqual({ intact: false, entries: 1 });
  });
});
