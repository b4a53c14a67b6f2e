import { DynamoDBClient, InternalServerError, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../../../functions/adapters/dynamodb/index.ts';
import { readable } from '../../../../functions/store/index.ts';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { aCocpForm, anEnrollment } from '../../../builders/index.ts';
import { savedOf, startPortal, type Portal } from '../../cases/a-portal.ts';

const soon = asInstant('2026-01-15T06:15:00Z');
const later = asInstant('2026-01-22T00:15:00Z');
const enrollments = ['E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-6', 'E-7', 'E-8'].map((enrollmentId) =>
  anEnrollment({ enrollmentId, channelModel: 'ONE_TIER' }),
);

describe('the token of a state machine, beside its case', () => {
  let portal: Portal;
  let caseId = '';
  let next = 0;
  beforeAll(async () => {
    portal = await startPortal(enrollments);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    const enrollment = enrollments[next];
    if (enrollment === undefined) throw new Error('one enrollment per test');
    next += 1;
    const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-05-01' });
    ({ caseId } = savedOf(await portal.opens('P-RES2', form, { enrollmentId: enrollment.enrollmentId })).case);
  });

  const parking = (of: { turn?: number; version?: number; token?: string } = {}) => ({
    caseId,
    turn: 1,
    version: 1,
    token: 'token-1',
    missedFrom: later,
    ...of,
  });
  const missed = async (until: string) => {
    const shards = Array.from({ length: portal.store.dueShards }, (_, shard) => shard);
    const found = await Promise.all(shards.map((shard) => portal.store.missedMachines(shard, asInstant(until), 100)));
    return readable(found.flat()).filter((of) => of.caseId === caseId);
  };

  it('is kept while the case has the version the machine looked at, and the case stays as it is', async () => {
    const before = await portal.store.getCase(caseId);
    expect(await portal.store.park(parking())).toBe('PARKED');
    expect(await portal.store.getMachine(caseId)).toEqual({
      turn: 1,
      waiting: { token: 'token-1', version: 1 },
      missedFrom: '2026-01-22T00:15:00.000Z',
    });
    expect(await portal.store.getCase(caseId)).toEqual(before);
  });

  it('is not kept once the case has moved on', async () => {
    savedOf(await portal.acts('P-UNI', caseId, 'sign', { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' }));
    expect(await portal.store.park(parking())).toBe('MOVED_ON');
    expect(await portal.store.getMachine(caseId)).toBeNull();
    expect(await portal.store.park(parking({ version: 2 }))).toBe('PARKED');
  });

  it('is not kept for an execution whose turn is over, and is for a later one', async () => {
    expect(await portal.store.raiseTurn(caseId, 1, soon)).toBe(2);
    expect(await portal.store.park(parking())).toBe('MOVED_ON');
    expect(await portal.store.park(parking({ turn: 2, token: 'token-2' }))).toBe('PARKED');
    expect(await portal.store.park(parking({ turn: 3, token: 'token-3' }))).toBe('PARKED');
    expect((await portal.store.getMachine(caseId))?.turn).toBe(3);
  });

  it('serves once: it is forgotten when the machine is woken with it, and no other is', async () => {
    await portal.store.park(parking({ token: 'token-2' }));
    await portal.store.noteWoken(caseId, 'token-1', soon);
    expect((await portal.store.getMachine(caseId))?.waiting?.token).toBe('token-2');
    await portal.store.noteWoken(caseId, 'token-2', soon);
    expect(await portal.store.getMachine(caseId)).toEqual({ turn: 1, waiting: null, missedFrom: soon });
  });

  it('is noted as started once, and leaves what is known alone', async () => {
    await portal.store.noteStarted(caseId, soon);
    expect(await portal.store.getMachine(caseId)).toEqual({ turn: 1, waiting: null, missedFrom: soon });
    await portal.store.park(parking());
    await portal.store.noteStarted(caseId, soon);
    expect((await portal.store.getMachine(caseId))?.waiting?.token).toBe('token-1');
  });

  it('raises the turn once, however often it is asked to', async () => {
    expect(await portal.store.raiseTurn(caseId, 1, soon)).toBe(2);
    expect(await portal.store.raiseTurn(caseId, 1, soon)).toBe(2);
    expect(await portal.store.raiseTurn(caseId, 2, soon)).toBe(3);
    expect(await portal.store.raiseTurn(caseId, 1, soon)).toBe(3);
  });

  it('is found as missed from the instant it should have shown life by, until it shows some', async () => {
    await portal.store.noteStarted(caseId, soon);
    expect(await missed('2026-01-15T06:14:59.999Z')).toEqual([]);
    expect(await missed('2026-01-15T06:15:00Z')).toEqual([{ caseId, missedFrom: soon }]);
    await portal.store.park(parking());
    expect(await missed('2026-01-22T00:14:59.999Z')).toEqual([]);
    expect(await missed('2026-01-22T00:15:00Z')).toEqual([{ caseId, missedFrom: later }]);
    await portal.store.removeMachine(caseId);
    expect(await missed('2027-01-01T00:00:00Z')).toEqual([]);
  });

  it('is put off only if it is still missed', async () => {
    await portal.store.noteStarted(caseId, soon);
    const [found] = await missed(soon);
    if (found === undefined) throw new Error('it is missed');
    await portal.store.postponeMissed(found, asInstant('2026-01-15T06:30:00Z'));
    expect(await missed('2026-01-15T06:29:59.999Z')).toEqual([]);
    await portal.store.park(parking());
    await portal.store.postponeMissed({ caseId, missedFrom: asInstant('2026-01-15T06:30:00Z') }, soon);
    expect((await portal.store.getMachine(caseId))?.missedFrom).toBe(later);
  });
});

describe('an answer that is lost while a token is put', () => {
  it('is asked for again with the same request token: it is kept once', async () => {
    const client = new DynamoDBClient({ region: 'local' });
    const mock = mockClient(client);
    mock
      .on(TransactWriteItemsCommand)
      .rejectsOnce(new InternalServerError({ $metadata: {}, message: 'lost' }))
      .resolves({});
    const store = createStore({ client, tableName: 'kigen-test', dueShards: 1, wait: () => Promise.resolve() });
    expect(await store.park({ caseId: 'C-1', turn: 1, version: 3, token: 'token-1', missedFrom: later })).toBe('PARKED');
    const tokens = mock.commandCalls(TransactWriteItemsCommand).map(({ args: [{ input }] }) => input.ClientRequestToken);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens).toHaveLength(2);
  });
});
