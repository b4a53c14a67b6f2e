import { BatchGetItemCommand, DynamoDBClient, type BatchGetItemCommandInput } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../../../functions/adapters/dynamodb/index.ts';
import { toAttributes } from '../../../../functions/adapters/dynamodb/attributes.ts';
import { aParty, parties } from '../../../builders/index.ts';

const items = new Map(
  [...parties().values()].map((record) => [
    `PARTY#${record.partyId}`,
    { PK: `PARTY#${record.partyId}`, SK: 'PARTY', schema: 1, version: 1, record },
  ]),
);

const start = () => {
  const client = new DynamoDBClient({ region: 'local' });
  const mock = mockClient(client);
  mock.on(BatchGetItemCommand).callsFake(({ RequestItems }: BatchGetItemCommandInput) => ({
    Responses: {
      'kigen-test': (RequestItems?.['kigen-test']?.Keys ?? []).flatMap(({ PK }) => {
        const item = items.get(PK?.S ?? '');
        return item === undefined ? [] : [toAttributes(item)];
      }),
    },
  }));
  const asked = () =>
    mock.commandCalls(BatchGetItemCommand).map(({ args: [{ input }] }) => input.RequestItems?.['kigen-test']?.Keys?.map(({ PK }) => PK?.S));
  return { store: createStore({ client, tableName: 'kigen-test', dueShards: 1 }), mock, asked };
};

describe('records that several ask for at once', () => {
  it('are read in one go, each once, and everybody gets what they asked for', async () => {
    const { store, asked } = start();
    const [one, two, none] = await Promise.all([
      store.getRecords({ partyIds: ['P-UNI', 'P-RES'] }),
      store.getRecords({ partyIds: ['P-RES', 'P-NOBODY'] }),
      store.getRecords({}),
    ]);
    expect([...one.parties.keys()]).toEqual(['P-UNI', 'P-RES']);
    expect([...two.parties.keys()]).toEqual(['P-RES']);
    expect(two.parties.get('P-RES')).toBe(one.parties.get('P-RES'));
    expect(none.parties.size).toBe(0);
    expect(asked()).toEqual([['PARTY#P-UNI', 'PARTY#P-RES', 'PARTY#P-NOBODY']]);
  });

  it('are read again for whoever asks later: nothing is remembered', async () => {
    const { store, asked } = start();
    await store.getRecords({ partyIds: ['P-UNI'] });
    await store.getRecords({ partyIds: ['P-UNI'] });
    expect(asked()).toEqual([['PARTY#P-UNI'], ['PARTY#P-UNI']]);
  });

  it('fail for those alone who asked for the one that can not be read', async () => {
    const { store } = start();
    items.set('PARTY#P-ODD', { PK: 'PARTY#P-ODD', SK: 'PARTY', schema: 2, version: 1, record: aParty({ partyId: 'P-ODD' }) });
    const [well, ill] = await Promise.allSettled([store.getRecords({ partyIds: ['P-UNI'] }), store.getRecords({ partyIds: ['P-ODD'] })]);
    expect([well.status, ill.status]).toEqual(['fulfilled', 'rejected']);
  });

  it('fail for all where they can not be read at all, and not for those who come after', async () => {
    const { store, mock } = start();
    mock.on(BatchGetItemCommand).rejectsOnce(new Error('no table')).resolves({});
    const both = await Promise.allSettled([store.getRecords({ partyIds: ['P-UNI'] }), store.getRecords({ partyIds: ['P-RES'] })]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await store.getRecords({ partyIds: ['P-UNI'] })).parties.size).toBe(0);
  });
});
