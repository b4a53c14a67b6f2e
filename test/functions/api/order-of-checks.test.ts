import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEnrollment } from '../../builders/index.ts';
import { act, americanEnrollment, caseIn, enrollmentFor, openedOn } from './a-case.ts';
import { problemOf, startApi, type Api, type Sent } from './an-api.ts';

const tooLarge = 'x'.repeat(1024 * 1024 + 1);
const other = americanEnrollment('E-OTHER', { number: '77' });

let api: Api;
beforeAll(async () => {
  api = await startApi([anEnrollment(), enrollmentFor('SIGNING'), enrollmentFor('CLOSED'), other]);
});
afterAll(() => api.stop());

type Rung = {
  readonly why: string;
  readonly as: string | null;
  readonly path: string;
  readonly method?: string;
  readonly sent: Sent;
  readonly status: number;
};

const asText = { 'content-type': 'text/plain' };
const asJson = { 'content-type': 'application/json' };

const enrollment = '/api/enrollments/E-OTHER';
/** Each mends what the one before was answered for, and leaves all that comes after it wrong. */
const rungs: readonly Rung[] = [
  { why: 'not signed in', as: null, path: '/api/nowhere', method: 'PUT', sent: { raw: tooLarge, headers: asText }, status: 401 },
  { why: 'no such address', as: 'P-UNI', path: '/api/nowhere', method: 'PUT', sent: { raw: tooLarge, headers: asText }, status: 404 },
  { why: 'no such method', as: 'P-UNI', path: enrollment, method: 'POST', sent: { raw: tooLarge, headers: asText }, status: 405 },
  { why: 'never for this role', as: 'P-UNI', path: enrollment, sent: { raw: tooLarge, headers: asText }, status: 403 },
  { why: 'too large', as: 'OPS-INTERNATIONAL', path: enrollment, sent: { raw: tooLarge, headers: asText }, status: 413 },
  { why: 'not JSON by its type', as: 'OPS-INTERNATIONAL', path: enrollment, sent: { raw: '{', headers: asText }, status: 415 },
  { why: 'not JSON', as: 'OPS-INTERNATIONAL', path: enrollment, sent: { raw: '{', headers: asJson }, status: 400 },
  { why: 'not of the shape', as: 'OPS-INTERNATIONAL', path: enrollment, sent: { raw: '{}', headers: asJson }, status: 422 },
];

describe('a request in which everything is wrong is answered for the first thing', () => {
  it.each(rungs)('$status: $why', async ({ as, path, method = 'PUT', sent, status }) => {
    const got = await api.send(as, method, path, sent);
    expect(got.status).toBe(status);
    expect(got.headers.get('content-type')).toBe('application/problem+json');
    expect(problemOf(got).status).toBe(status);
    expect(problemOf(got).type).toMatch(/^\/problems\/[a-z-]+$/);
    expect(problemOf(got).instance).not.toBe('');
  });

  it('405 says what would be possible', async () => {
    expect((await api.post('P-UNI', enrollment, {})).headers.get('allow')).toBe('GET, HEAD, PUT');
    expect((await api.send('P-UNI', 'OPTIONS', enrollment)).status).toBe(204);
  });

  it('HEAD answers where GET does, without a body', async () => {
    const got = await api.send('P-UNI', 'HEAD', '/api/me');
    expect([got.status, got.text, got.headers.get('content-type')]).toEqual([200, '', 'application/json']);
    expect((await api.send('P-UNI', 'HEAD', '/api/cases/none')).status).toBe(404);
  });

  it('a byte order mark before JSON does no harm', async () => {
    const raw = `\ufeff${JSON.stringify({ enrollmentIds: ['E-1'], change: 'RESELLER' })}`;
    expect((await api.send('P-UNI', 'POST', '/api/advice/cocp', { raw, headers: asJson })).status).toBe(200);
  });

  it('a path id out of shape is no address', async () => {
    expect((await api.get('P-UNI', '/api/cases/a.b')).status).toBe(404);
    expect((await api.get('P-UNI', `/api/cases/${'x'.repeat(65)}`)).status).toBe(404);
    expect((await api.put('P-UNI', '/api/enrollments/%00', {})).status).toBe(404);
  });

  it('a body that nobody needs is looked at all the same', async () => {
    const path = '/api/cases/NONE/mails/NONE/again';
    const statuses = async (sent: readonly Parameters<typeof api.send>[3][]) =>
      Promise.all(sent.map(async (each) => (await api.send('P-UNI', 'POST', path, each)).status));
    expect(
      await statuses([
        { raw: '{', headers: asText },
        { raw: '{', headers: asJson },
        { raw: '{"zzz":1}', headers: asJson },
      ]),
    ).toEqual([415, 400, 422]);
    expect(await statuses([{ raw: '{}', headers: asJson }])).toEqual([404]);
  });

  it('what is not visible is not found, whatever else is wrong with the act', async () => {
    const caseId = await openedOn(api, other);
    const got = await act(api, 'P-RES3', caseId, 'withdraw', { reason: 'x' }, { 'idempotency-key': '', 'if-match': '"77"' });
    expect(got.status).toBe(404);
    const unseen = { kind: 'COCP', enrollmentId: 'E-OTHER', form: { change: 'SOFTWARE_ADVISOR', current: [], newAdvisorId: 'P-ADV2' } };
    expect((await api.post('P-UNI2', '/api/cases', unseen, { 'idempotency-key': ' ' })).status).toBe(404);
  });

  it('then an idempotency key, then If-Match, then the phase, then whose act it is, then the rules', async () => {
    const closed = await caseIn(api, 'CLOSED');
    const signing = await caseIn(api, 'SIGNING');
    const stale = { 'if-match': '"77"' };
    expect((await act(api, 'P-DIS', closed, 'sign', { name: 'x' }, { ...stale, 'idempotency-key': ' ' })).status).toBe(422);
    expect((await act(api, 'P-DIS', closed, 'sign', { name: 'x' }, stale)).status).toBe(412);
    expect((await act(api, 'P-DIS', closed, 'sign', { name: 'x' })).status).toBe(409);
    expect((await act(api, 'P-DIS', signing, 'sign', { name: 'x' })).status).toBe(403);
    const refused = await act(api, 'P-UNI', signing, 'sign', { name: 'x' });
    expect([refused.status, problemOf(refused).rule]).toEqual([422, 'COCP-NOTICE-PREVIOUS']);
  });

  it('a rule refuses before a rule of the records does (COCP-ONE-OPEN)', async () => {
    const form = { change: 'RESELLER', newResellerId: 'P-RES3', current: [{ role: 'RESELLER', name: 'Nobody', pcn: '5A4B0001' }] };
    const mismatch = await api.post('P-RES3', '/api/cases', { kind: 'COCP', enrollmentId: 'E-OTHER', form });
    expect([mismatch.status, problemOf(mismatch).rule]).toEqual([422, 'COCP-MATCH']);
    expect(problemOf(mismatch).errors?.map(({ rule }) => rule)).toEqual(['COCP-MATCH', 'COCP-ONE-OPEN']);
    const current = [{ role: 'RESELLER', name: 'Sakura Software K.K.', pcn: '5A4B0001' }];
    const second = await api.post('P-RES3', '/api/cases', { kind: 'COCP', enrollmentId: 'E-OTHER', form: { ...form, current } });
    expect([second.status, problemOf(second).rule, problemOf(second).type]).toEqual([409, 'COCP-ONE-OPEN', '/problems/already-open']);
    expect(problemOf(second).logNumber).toMatch(/^COCP-/);
  });
});

describe('the public addresses', () => {
  it.each(['/api/health', '/api/openapi.json', '/api/docs', '/api/rules'])('%s asks for no sign-in', async (path) => {
    expect((await api.get(null, path)).status).toBe(200);
  });

  it.each(['/api/verify/abc', '/api/links/abc', '/api/feeds/abc.ics', '/api/docs/none.js', '/api/feeds'])(
    '%s is not found rather than forbidden',
    async (path) => {
      expect((await api.get(null, path)).status).toBe(404);
    },
  );

  it('a wrong method on one is 405, still without a sign-in', async () => {
    expect((await api.post(null, '/api/rules', {})).status).toBe(405);
  });
});
