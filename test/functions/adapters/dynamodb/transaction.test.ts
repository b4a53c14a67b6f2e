import {
  BatchGetItemCommand,
  DynamoDBClient,
  IdempotentParameterMismatchException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
  type BatchGetItemCommandInput,
  type CancellationReason,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { toAttributes } from '../../../../functions/adapters/dynamodb/attributes.ts';
import { getItems } from '../../../../functions/adapters/dynamodb/reads.ts';
import type { Table } from '../../../../functions/adapters/dynamodb/table.ts';
import { transact, type Action } from '../../../../functions/adapters/dynamodb/transaction.ts';

/** A table whose answers are given; waiting takes no time and is noted. */
const aTable = () => {
  const client = new DynamoDBClient({ region: 'local' });
  const waits: number[] = [];
  const mock = mockClient(client);
  let tokens = 0;
  const table: Table = {
    client,
    name: 'kigen-test',
    dueShards: 1,
    random: () => 0,
    newToken: () => `token-${(tokens += 1)}`,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  const answers = (...given: readonly ('OK' | Error)[]): void => {
    let next = 0;
    mock.on(TransactWriteItemsCommand).callsFake(() => {
      const answer = given[Math.min(next, given.length - 1)];
      next += 1;
      if (answer === 'OK') return {};
      throw answer ?? new Error('nothing to answer');
    });
  };
  const tokensSent = () => mock.commandCalls(TransactWriteItemsCommand).map(({ args: [{ input }] }) => input.ClientRequestToken);
  return { table, mock, waits, answers, tokensSent };
};

const $metadata = {};
const cancelled = (...reasons: readonly (string | CancellationReason)[]): Error =>
  new TransactionCanceledException({
    $metadata,
    message: 'Transaction cancelled',
    CancellationReasons: reasons.map((reason) => (typeof reason === 'string' ? { Code: reason } : reason)),
  });
const dropped = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const timedOut = (): Error => Object.assign(new Error('no answer in 3000 ms'), { name: 'TimeoutError' });

const record: Action = {
  type: 'PUT',
  item: { PK: 'CASE#1', SK: 'CASE', version: 2 },
  guard: { condition: { is: 'VERSION', version: 1 }, loss: 'LOST_RACE' },
};
const proof: Action = {
  type: 'PUT',
  item: { PK: 'CASE#1', SK: 'HISTORY#000002' },
  guard: { condition: { is: 'ABSENT' }, loss: 'LOST_RACE' },
  isProof: true,
};
const number: Action = {
  type: 'PUT',
  item: { PK: 'LOG#1', SK: 'LOG' },
  guard: { condition: { is: 'ABSENT' }, loss: 'NUMBER_TAKEN' },
};
const answer: Action = {
  type: 'PUT',
  item: { PK: 'KEY#1', SK: 'KEY' },
  guard: { condition: { is: 'ABSENT_OR_OVER', now: '2026-01-15T00:00:00.000Z' }, loss: 'ANSWERED' },
};
const all = [record, proof, number, answer];

describe('a transaction that is refused', () => {
  it.each([
    ['the record has changed', ['ConditionalCheckFailed', 'None', 'None', 'None'], 'LOST_RACE'],
    ['the history has gone on', ['None', 'ConditionalCheckFailed', 'None', 'None'], 'LOST_RACE'],
    ['the log number is taken', ['None', 'None', 'ConditionalCheckFailed', 'None'], 'NUMBER_TAKEN'],
    ['the request was answered', ['None', 'None', 'None', 'ConditionalCheckFailed'], 'ANSWERED'],
    [
      'the request was answered, so the record has changed, too',
      ['ConditionalCheckFailed', 'None', 'None', 'ConditionalCheckFailed'],
      'ANSWERED',
    ],
    [
      'the record has changed and another transaction is on it',
      ['ConditionalCheckFailed', 'TransactionConflict', 'None', 'None'],
      'LOST_RACE',
    ],
  ] as const)('is read precisely: %s', async (_, reasons, outcome) => {
    const { table, answers, tokensSent } = aTable();
    answers(cancelled(...reasons));
    expect(await transact(table, all)).toBe(outcome);
    expect(tokensSent()).toHaveLength(1);
  });

  it.each([
    ['a conflict with another transaction', cancelled('None', 'TransactionConflict', 'None', 'None')],
    ['throttling of one item', cancelled('None', 'None', 'ThrottlingError', 'None')],
    ['throughput of one item', cancelled('ProvisionedThroughputExceeded', 'None', 'None', 'None')],
    ['throttling of the table', new ProvisionedThroughputExceededException({ $metadata, message: 'slow down' })],
    ['throttling of the account', Object.assign(new Error('slow down'), { name: 'ThrottlingException', $fault: 'client' })],
    ['the same attempt still under way', new TransactionInProgressException({ $metadata, message: 'in progress' })],
    ['a fault of the server', new InternalServerError({ $metadata, message: 'oh' })],
    ['no answer in time', timedOut()],
    ['a dropped connection', dropped()],
  ])('is sent again with the same token after %s', async (_, error) => {
    const { table, answers, tokensSent, waits } = aTable();
    answers(error, error, 'OK');
    expect(await transact(table, all)).toBe('COMMITTED');
    expect(tokensSent()).toEqual(['token-1', 'token-1', 'token-1']);
    expect(waits).toEqual([10, 20]);
  });

  it('counts as a lost race when conflicts do not end: nothing of it was written', async () => {
    const { table, answers, tokensSent } = aTable();
    answers(cancelled('TransactionConflict', 'None', 'None', 'None'));
    expect(await transact(table, all)).toBe('LOST_RACE');
    expect(new Set(tokensSent())).toEqual(new Set(['token-1']));
    expect(tokensSent().length).toBe(7);
  });

  it('throws when its outcome stays unknown: it may have been written', async () => {
    const { table, answers } = aTable();
    answers(timedOut());
    await expect(transact(table, all)).rejects.toThrow('no answer in 3000 ms');
  });

  it('throws when conflicts do not end after an answer was lost', async () => {
    const { table, answers } = aTable();
    answers(dropped(), cancelled('TransactionConflict', 'None', 'None', 'None'));
    await expect(transact(table, all)).rejects.toThrow('Transaction cancelled');
  });

  it.each([
    ['a token used for something else', new IdempotentParameterMismatchException({ $metadata, message: 'mismatch' })],
    ['a malformed request', Object.assign(new Error('bad'), { name: 'ValidationException', $fault: 'client', $metadata })],
    ['an item DynamoDB can not take', cancelled('None', 'ValidationError', 'None', 'None')],
    ['a mistake of ours', new TypeError('x is not a function')],
  ])('throws at once for %s', async (_, error) => {
    const { table, answers, tokensSent } = aTable();
    answers(error);
    await expect(transact(table, all)).rejects.toBe(error);
    expect(tokensSent()).toHaveLength(1);
  });
});

describe('an answer that was lost after the commit', () => {
  it('is known by the attempt the history row carries, though the token is forgotten', async () => {
    const { table, answers } = aTable();
    const written: CancellationReason = { Code: 'ConditionalCheckFailed', Item: toAttributes({ PK: 'CASE#1', attempt: 'token-1' }) };
    answers(dropped(), cancelled('ConditionalCheckFailed', written, 'ConditionalCheckFailed', 'ConditionalCheckFailed'));
    expect(await transact(table, all)).toBe('COMMITTED');
  });

  it('is not mistaken for the commit of somebody else', async () => {
    const { table, answers } = aTable();
    const written: CancellationReason = {
      Code: 'ConditionalCheckFailed',
      Item: toAttributes({ PK: 'CASE#1', attempt: 'token-of-another' }),
    };
    answers(dropped(), cancelled('ConditionalCheckFailed', written, 'None', 'None'));
    expect(await transact(table, all)).toBe('LOST_RACE');
  });

  it('asks for the old item of the row that proves it, and of no other', async () => {
    const { table, answers, mock } = aTable();
    answers('OK');
    await transact(table, all);
    const [call] = mock.commandCalls(TransactWriteItemsCommand);
    const puts = call?.args[0].input.TransactItems?.map(({ Put }) => Put?.ReturnValuesOnConditionCheckFailure);
    expect(puts).toEqual([undefined, 'ALL_OLD', undefined, undefined]);
  });
});

describe('the limits of one transaction', () => {
  const puts = (count: number): readonly Action[] =>
    Array.from({ length: count }, (_, index) => ({ type: 'PUT', item: { PK: `LIST#${index}`, SK: 'ROW' } }));

  it('takes 90 items', async () => {
    const { table, answers } = aTable();
    answers('OK');
    expect(await transact(table, puts(90))).toBe('COMMITTED');
  });

  it('throws for 91 items before anything is sent', async () => {
    const { table, tokensSent } = aTable();
    await expect(transact(table, puts(91))).rejects.toThrow('a write of 91 items; 90 at most');
    expect(tokensSent()).toEqual([]);
  });

  it('throws above 3 MB before anything is sent', async () => {
    const { table, tokensSent } = aTable();
    const large = Array.from({ length: 13 }, (_, index): Action => ({
      type: 'PUT',
      item: { PK: `ROW#${index}`, SK: 'ROW', text: '期'.repeat(82_000) },
    }));
    await expect(transact(table, large)).rejects.toThrow(/a write of \d+ bytes; 3145728 at most/);
    expect(tokensSent()).toEqual([]);
  });
});

describe('a record that is both read and written', () => {
  const check = (version: number): Action => ({
    type: 'CHECK',
    key: { PK: 'CASE#1', SK: 'CASE' },
    guard: { condition: { is: 'VERSION', version }, loss: 'LOST_RACE' },
  });

  it('is named once, by its write', async () => {
    const { table, answers, mock } = aTable();
    answers('OK');
    expect(await transact(table, [check(1), record, check(1)])).toBe('COMMITTED');
    expect(mock.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems).toHaveLength(1);
  });

  it('is a lost race where it was seen in two versions', async () => {
    const { table, tokensSent } = aTable();
    expect(await transact(table, [record, check(2)])).toBe('LOST_RACE');
    expect(tokensSent()).toEqual([]);
  });

  it('written twice is a mistake of ours', async () => {
    const { table } = aTable();
    await expect(transact(table, [record, record])).rejects.toThrow('CASE#1 CASE twice');
  });
});

describe('a batch the table leaves unread in part', () => {
  const keys = ['1', '2', '3'].map((id) => ({ PK: `PARTY#${id}`, SK: 'PARTY' }));

  it('is asked for the rest until all is read', async () => {
    const { table, mock, waits } = aTable();
    const [first = { PK: '', SK: '' }, second = first, third = first] = keys;
    mock
      .on(BatchGetItemCommand)
      .resolvesOnce({
        Responses: { 'kigen-test': [toAttributes(first)] },
        UnprocessedKeys: { 'kigen-test': { Keys: [toAttributes(second), toAttributes(third)] } },
      })
      .resolvesOnce({
        Responses: { 'kigen-test': [toAttributes(second)] },
        UnprocessedKeys: { 'kigen-test': { Keys: [toAttributes(third)] } },
      })
      .resolves({ Responses: { 'kigen-test': [toAttributes(third)] } });
    expect(await getItems(table, keys)).toEqual(keys);
    const asked = mock.commandCalls(BatchGetItemCommand).map(({ args: [{ input }] }) => input.RequestItems?.['kigen-test']?.Keys?.length);
    expect(asked).toEqual([3, 2, 1]);
    expect(waits).toEqual([10, 20]);
  });

  it('throws when the rest is never read', async () => {
    const { table, mock } = aTable();
    mock.on(BatchGetItemCommand).callsFake(({ RequestItems }: BatchGetItemCommandInput) => ({ UnprocessedKeys: RequestItems }));
    await expect(getItems(table, keys)).rejects.toThrow('3 of 3 items were not read');
  });

  it('of more than 100 keys is asked for in batches of 100', async () => {
    const { table, mock } = aTable();
    mock.on(BatchGetItemCommand).resolves({});
    await getItems(
      table,
      Array.from({ length: 101 }, (_, index) => ({ PK: `PARTY#${index}`, SK: 'PARTY' })),
    );
    const asked = mock.commandCalls(BatchGetItemCommand).map(({ args: [{ input }] }) => input.RequestItems?.['kigen-test']?.Keys?.length);
    expect(asked).toEqual([100, 1]);
  });
});
