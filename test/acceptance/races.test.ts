import { describe, expect, it } from 'vitest';
import { size } from '../size.ts';
import type { Client, Reply, Somebody } from './client.ts';
import type { Case, Enrollment, Problem } from './contract.ts';
import { beginPortal } from './portal.ts';
import { parties, register, registerParties, resellerForm } from './records.ts';
import { at, expectIntact } from './stories/telling.ts';

const id = 'E-RACE';

const begin = async (): Promise<Client> => {
  const { client } = await beginPortal({ clock: at('2027-01-12T10:00+09:00') });
  await registerParties(client);
  return client;
};

const counted = (replies: readonly Reply[]): Readonly<Record<number, number>> => {
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const open = (somebody: Somebody, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  somebody.send('POST', '/api/cases', { kind: 'COCP', enrollmentId: id, form: resellerForm() }, headers);

describe('many submit a change on one enrollment at the same moment', () => {
  it('one is filed; all others are refused with its log number (COCP-ONE-OPEN)', async () => {
    const client = await begin();
    await register(client, id);
    const submitters = [await client.as('P-RES2'), await client.as('P-UNI')];
    const replies = await times(size.submissions, (index) => open(submitters[index % 2] as Somebody));
    expect(counted(replies)).toEqual({ 201: 1, 409: size.submissions - 1 });
    const filed = replies.find(({ status }) => status === 201)?.body as Case;
    for (const { body } of replies.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ rule: 'COCP-ONE-OPEN', logNumber: filed.logNumber });
    }
    const operations = await client.as('OPS-INTERNATIONAL');
    const kept = await operations.read(filed.caseId);
    expect(kept.history).toHaveLength(1);
    expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ openCases: [filed.caseId] });
    expect((await operations.get<{ items: readonly unknown[] }>('/api/cases')).items).toHaveLength(1);
  });
});

describe('many act on one case at the same moment', () => {
  it('one of those who may end it does, and what was accepted is in the history once', async () => {
    const client = await begin();
    await register(client, id);
    const university = await client.as('P-UNI');
    const coming = await client.as('P-RES2');
    const { caseId } = await coming.open(id, resellerForm());
    const attempts = [
      () => university.send('POST', `/api/cases/${caseId}/acts`, { act: 'sign', name: 'Jo Doe', noticeToPreviousOn: '2027-01-12' }),
      () => coming.send('POST', `/api/cases/${caseId}/acts`, { act: 'sign', name: 'Haruka Mori' }),
      () => university.send('POST', `/api/cases/${caseId}/acts`, { act: 'decline', reason: 'not now' }),
      () => coming.send('POST', `/api/cases/${caseId}/acts`, { act: 'withdraw', reason: 'not now' }),
    ] as const;
    const replies = await times(size.acts, (index) => (attempts[index % attempts.length] ?? attempts[0])());
    for (const { status, body } of replies) expect([200, 403, 409], JSON.stringify(body)).toContain(status);
    const accepted = replies.filter(({ status }) => status === 200).map(({ body }) => body as Case);
    const ended = await university.read(caseId);
    // Each answer shows the case after that act: the longest history is the one that stands, every other one a beginning of it.
    expect(ended.history).toHaveLength(1 + accepted.length);
    expect(new Set(accepted.map(({ version }) => version)).size).toBe(accepted.length);
    for (const { history } of accepted) expect(ended.history.slice(0, history.length)).toEqual(history);
    expect(ended.status).toBe('CLOSED');
    await expectIntact(university, ended);
  });

  it('no update is lost where every one of them may be accepted', async () => {
    const client = await begin();
    const olsOrders = Array.from({ length: Math.min(size.acts, 50) }, (_, index) => ({
      product: `Online ${index + 1}`,
      quantity: index + 1,
      renewsOn: '2027-09-01',
    }));
    await register(client, id, { olsOrders });
    const coming = await client.as('P-RES2');
    const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-02-12' }));
    await (await client.as('P-UNI')).act(caseId, 'sign', { name: 'Jo Doe', noticeToPreviousOn: '2027-01-12' });
    await coming.act(caseId, 'sign', { name: 'Haruka Mori' });
    await (await client.as('OPS-INTERNATIONAL')).act(caseId, 'countersign');
    await client.moveTo(at('2027-02-12T00:00+09:00'));
    const tasks = (await coming.read(caseId)).tasks.filter(({ rule }) => rule === 'COCP-OLS');
    expect(tasks).toHaveLength(olsOrders.length);

    // Who loses three races in a row is told to come back; until then the task is open. Three rounds of that are enough to see it.
    let rounds = 0;
    let left = tasks.map(({ taskId }) => taskId);
    while (left.length > 0 && rounds < 3) {
      rounds += 1;
      const replies = await times(left.length, (index) =>
        coming.send('POST', `/api/cases/${caseId}/acts`, { act: 'complete-task', taskId: left[index] }),
      );
      const lost = replies.flatMap((reply, index) => (reply.status === 200 ? [] : [{ reply, taskId: left[index] ?? '' }]));
      for (const { reply } of lost) {
        expect(reply).toMatchObject({ status: 409, body: { type: expect.stringContaining('/problems/changed-meanwhile') as unknown } });
        expect(reply.headers.get('retry-after')).toBe('1');
      }
      const now = await coming.read(caseId);
      const done = now.tasks.filter(({ state }) => state === 'DONE').map(({ taskId }) => taskId);
      expect(new Set(done)).toEqual(
        new Set(tasks.map(({ taskId }) => taskId).filter((taskId) => !lost.some((each) => each.taskId === taskId))),
      );
      const told = now.history.filter(({ act }) => act === 'complete-task').map(({ detail }) => detail['taskId']);
      expect(told).toHaveLength(done.length);
      expect(new Set(told)).toEqual(new Set(done));
      expect(lost.length).toBeLessThan(left.length);
      left = lost.map(({ taskId }) => taskId);
    }
    await expectIntact(coming, await coming.read(caseId));
  });
});

describe('one request is sent many times at once under one Idempotency-Key', () => {
  it('an opening has one effect, and the same answer every time', async () => {
    const client = await begin();
    await register(client, id);
    const coming = await client.as('P-RES2');
    const replies = await times(size.acts, () => open(coming, { 'idempotency-key': 'open-once' }));
    expect(counted(replies)).toEqual({ 201: size.acts });
    const [first] = replies;
    for (const reply of replies) {
      expect(reply.body).toEqual(first?.body);
      expect([reply.headers.get('location'), reply.headers.get('etag')]).toEqual([
        first?.headers.get('location'),
        first?.headers.get('etag'),
      ]);
    }
    const listed = await coming.get<{ items: readonly unknown[] }>('/api/cases');
    expect(listed.items).toHaveLength(1);
    const other = await coming.send(
      'POST',
      '/api/cases',
      { kind: 'COCP', enrollmentId: id, form: resellerForm({ requestedEffectiveOn: '2027-06-01' }) },
      { 'idempotency-key': 'open-once' },
    );
    expect(other.status).toBe(422);
  });

  it('an act has one effect, and the same answer every time, also after the case has gone on', async () => {
    const client = await begin();
    await register(client, id);
    const coming = await client.as('P-RES2');
    const university = await client.as('P-UNI');
    const { caseId } = await coming.open(id, resellerForm());
    const sign = () =>
      university.send(
        'POST',
        `/api/cases/${caseId}/acts`,
        { act: 'sign', name: 'Jo Doe', noticeToPreviousOn: '2027-01-12' },
        { 'idempotency-key': 'sign-once' },
      );
    const replies = await times(size.acts, sign);
    expect(counted(replies)).toEqual({ 200: size.acts });
    for (const { body } of replies) expect(body).toEqual(replies[0]?.body);
    await coming.act(caseId, 'sign', { name: 'Haruka Mori' });
    expect((await sign()).body).toEqual(replies[0]?.body);
    const ended = await university.read(caseId);
    expect(ended.history.map(({ act }) => act)).toEqual(['open', 'sign', 'sign']);
    await expectIntact(university, ended);
    // A day later the key is free again, and what was possible then is not now.
    await client.advance('P1DT1M');
    expect((await sign()).body as Problem).toMatchObject({ status: 409 });
  });
});

describe('many register one party at the same moment', () => {
  it('every answer is that of one order of them, and the last one stands', async () => {
    const client = await begin();
    const operations = await client.as('OPS-INTERNATIONAL');
    const { partyId: _, ...party } = parties['P-RES3'];
    const replies = await times(20, (index) => operations.send('PUT', '/api/parties/P-RES3', { ...party, name: `Harbor ${index}` }));
    for (const { status, body } of replies) expect([200, 409], JSON.stringify(body)).toContain(status);
    const saved = replies
      .filter(({ status }) => status === 200)
      .map(({ body }) => body as { readonly version: number; readonly name: string });
    const last = saved.toSorted((a, b) => b.version - a.version)[0];
    expect(new Set(saved.map(({ version }) => version)).size).toBe(saved.length);
    expect(await operations.get('/api/parties/P-RES3')).toMatchObject({ name: last?.name, version: last?.version });
  });
});
