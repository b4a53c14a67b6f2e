import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type Portal } from '../../../infra/local/portal.ts';
import { readSettings } from '../../../infra/local/settings.ts';
import { clientOf, type Client } from '../../acceptance/client.ts';
import type { Problem } from '../../acceptance/contract.ts';
import { mailOf, register, registerParties, resellerForm } from '../../acceptance/records.ts';

let portal: Portal;
let client: Client;
beforeAll(async () => {
  portal = await startPortal(readSettings({ PORT: '0', DATA_DIR: 'memory', DEMO: 'off', CLOCK: '2027-01-10T00:00:00Z' }));
  client = clientOf(portal.url);
});
afterAll(() => portal.stop());

const refused = async (
  status: number,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Problem> => {
  const reply = await client.send(method, path, body, headers);
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  return reply.body as Problem;
};

describe('POST /local/token', () => {
  it('makes the user a member who may do everything, once', async () => {
    const { body } = await client.send('POST', '/local/token', { partyId: 'OPS-AMERICAS', userId: 'U-NEW', name: 'New Person' });
    const { token } = body as { token: string };
    const me = (await client.send('GET', '/api/me', undefined, { authorization: `Bearer ${token}` })).body;
    expect(me).toMatchObject({
      userId: 'U-NEW',
      name: 'New Person',
      party: { partyId: 'OPS-AMERICAS' },
      may: ['SUBMIT', 'SIGN', 'MANAGE'],
    });
    await client.send('POST', '/local/token', { partyId: 'OPS-AMERICAS', userId: 'U-NEW', name: 'Another Name' });
    expect((await client.send('GET', '/api/me', undefined, { authorization: `Bearer ${token}` })).body).toEqual(me);
  });

  it('gives tokens to many at the same instant for one new person', async () => {
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => client.send('POST', '/local/token', { partyId: 'OPS-AMERICAS', userId: 'U-MANY' })),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  });

  it('refuses a party that is not registered', async () => {
    expect((await refused(404, 'POST', '/local/token', { partyId: 'P-NOBODY' })).detail).toBe('No party is registered under this id.');
    const japanese = await refused(404, 'POST', '/local/token', { partyId: 'P-NOBODY' }, { 'accept-language': 'ja' });
    expect(japanese.detail).toBe('この ID の組織は登録されていません。');
  });

  it.each([
    [{}, '/partyId'],
    [{ partyId: 'OPS-AMERICAS', user: 'U-1' }, '/user'],
    [{ partyId: 'OPS-AMERICAS', userId: 'U 1' }, '/userId'],
    [{ partyId: 'OPS-AMERICAS', name: '' }, '/name'],
    [{ partyId: 7 }, '/partyId'],
  ])('refuses %j at %s', async (body, path) => {
    expect((await refused(422, 'POST', '/local/token', body)).errors).toMatchObject([{ path }]);
  });
});

describe('/local/clock', () => {
  it('says what the clock reads, and moves it forward', async () => {
    expect(await client.now()).toBe('2027-01-10T00:00:00.000Z');
    expect((await client.send('POST', '/local/clock', { advance: 'P10D' })).body).toEqual({ now: '2027-01-20T00:00:00.000Z' });
    expect((await client.send('POST', '/local/clock', { to: '2027-01-21T12:30:00Z' })).body).toEqual({ now: '2027-01-21T12:30:00.000Z' });
    expect((await client.send('POST', '/local/clock', { to: '2027-01-21T12:30:00Z' })).status).toBe(200);
  });

  it('never moves it back', async () => {
    const { errors } = await refused(422, 'POST', '/local/clock', { to: '2027-01-21T12:29:59.999Z' });
    expect(errors).toMatchObject([{ path: '/to', message: 'Time only moves forward. It is 2027-01-21T12:30:00.000Z now.' }]);
    expect(await client.now()).toBe('2027-01-21T12:30:00.000Z');
  });

  it.each([
    [{ advance: '-P1D' }, '/advance'],
    [{ advance: 'ten days' }, '/advance'],
    [{ advance: 'P1000Y' }, '/advance'],
    [{ to: 'tomorrow' }, '/to'],
    [{ to: '2027-02-30T00:00:00Z' }, '/to'],
    [{}, '/to'],
    [{ to: '2027-02-01T00:00:00Z', advance: 'P1D' }, '/to'],
    [{ advance: 'P1D', by: 'me' }, '/by'],
  ])('refuses %j at %s', async (body, path) => {
    expect((await refused(422, 'POST', '/local/clock', body)).errors).toMatchObject([{ path }]);
  });
});

describe('the addresses of one machine', () => {
  it('give the public half of the key that signs', async () => {
    expect((await client.send('GET', '/local/jwks')).body).toMatchObject({ keys: [{ kty: 'EC', alg: 'ES256' }] });
  });

  it('show an empty mailbox without what could be mistyped', async () => {
    expect((await client.send('GET', '/local/mail?to=nobody@example.com')).body).toEqual({ items: [] });
    expect((await refused(422, 'GET', '/local/mail?for=nobody@example.com')).errors).toMatchObject([{ path: '/for' }]);
  });

  it('name the people of operations to sign in as, where nobody else is registered', async () => {
    const { items } = (await client.send('GET', '/local/people', undefined, { 'accept-language': 'ja' })).body as {
      items: readonly { partyId: string; party: { name: string; region: string } }[];
    };
    expect([...new Set(items.map(({ partyId, party: { name, region } }) => `${partyId} ${name} ${region}`))]).toEqual([
      'OPS-AMERICAS アメリカ地域オペレーション AMERICAS',
      'OPS-INTERNATIONAL 国際オペレーション INTERNATIONAL',
    ]);
  });

  it('do not exist for a page of another name that was led here', async () => {
    const { hostname, port } = new URL(portal.url);
    const statusFor = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ hostname, port, path: '/local/people', headers: { host } }, (reply) => {
          reply.resume();
          resolve(reply.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor('elsewhere.example')).toBe(404);
  });

  it('are checked in the order of the contract', async () => {
    await refused(404, 'GET', '/local/nothing');
    expect((await client.send('DELETE', '/local/clock')).headers.get('allow')).toBe('GET, POST');
    await refused(413, 'POST', '/local/clock', { advance: 'P'.repeat(1024 * 1024) });
    await refused(415, 'POST', '/local/clock', { advance: 'P1D' }, { 'content-type': 'text/plain' });
    const malformed = await fetch(`${portal.url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(malformed.status).toBe(400);
  });
});

describe('GET /local/mail', () => {
  it('has every mail of what was answered before it was asked', async () => {
    await registerParties(client);
    const partner = await client.as('P-RES2');
    for (const enrollmentId of ['E-1', 'E-2', 'E-3', 'E-4', 'E-5']) {
      await register(client, enrollmentId);
      const { caseId } = await partner.open(enrollmentId, resellerForm());
      expect((await client.mails(mailOf('P-UNI'))).map((mail) => mail.caseId)).toContain(caseId);
    }
  });
});
