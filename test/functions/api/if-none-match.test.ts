import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, caseIn, enrollmentFor, openedOn } from './a-case.ts';
import { startApi, type Api, type Got } from './an-api.ts';
import { anEnrollmentInput } from './samples.ts';

let api: Api;
let caseId = '';
let path = '';
beforeAll(async () => {
  api = await startApi([enrollmentFor('SIGNING'), enrollmentFor('SCHEDULED')]);
  caseId = await openedOn(api, enrollmentFor('SIGNING'));
  path = `/api/cases/${caseId}`;
});
afterAll(() => api.stop());

const tagOf = ({ headers }: Got): string => `"${headers.get('repr-digest')}"`;
const asked = (address: string, tag: string, { as = 'P-UNI', language = 'en' } = {}) =>
  api.get(as, address, { headers: { 'if-none-match': tag, 'accept-language': language } });

describe('what is read as JSON', () => {
  it('tells the digest of its bytes, and its version where it has one', async () => {
    const got = await api.get('P-UNI', path);
    const digest = createHash('sha256').update(got.text).digest('base64');
    expect([got.status, got.headers.get('etag'), got.headers.get('repr-digest')]).toEqual([200, '"1"', `sha-256=:${digest}:`]);
  });

  it.each([
    '/api/cases?limit=5',
    '/api/cases?with=names&status=OPEN',
    '/api/enrollments',
    '/api/deadlines',
    '/api/me',
    '/api/rules',
    '/api/openapi.json',
  ])('%s has no version: its digest is its ETag', async (address) => {
    const got = await api.get('P-UNI', address);
    expect([got.status, got.headers.get('etag')]).toEqual([200, tagOf(got)]);
    expect((await asked(address, tagOf(got))).status).toBe(304);
  });

  it('read twice is the same text, whatever order the table gave it in', async () => {
    const of = enrollmentFor('SCHEDULED');
    const scheduled = await caseIn(api, 'SCHEDULED', of);
    for (const address of [`/api/cases/${scheduled}`, '/api/cases?with=names', `/api/enrollments/${of.enrollmentId}`]) {
      const texts = new Set<string>();
      for (let time = 0; time < 5; time += 1) texts.add((await api.get('P-UNI', address)).text);
      expect([address, texts.size]).toEqual([address, 1]);
    }
  });

  it('has no tag when it is refused, or came of a write', async () => {
    const refused = await api.get('P-UNI', '/api/cases/NONE');
    expect([refused.status, refused.headers.get('etag'), refused.headers.get('repr-digest')]).toEqual([404, null, null]);
    expect((await asked('/api/cases/NONE', '*')).status).toBe(404);
    expect((await api.get(null, path, { headers: { 'if-none-match': '*' } })).status).toBe(401);
  });
});

describe('If-None-Match', () => {
  it('that names what stands is answered 304, without a body, as private as the answer would be', async () => {
    const got = await api.get('P-UNI', path);
    for (const tag of [tagOf(got), `W/${tagOf(got)}`, `"0", ${tagOf(got)}`, '"1"', 'W/"1"', '*']) {
      const again = await asked(path, tag);
      expect([tag, again.status, again.text]).toEqual([tag, 304, '']);
      expect(again.headers.get('cache-control')).toBe('no-store');
      expect(again.headers.get('vary')).toBe('accept-language, authorization');
      expect([again.headers.get('etag'), again.headers.get('repr-digest')]).toEqual(['"1"', got.headers.get('repr-digest')]);
      expect([again.headers.get('content-type'), again.headers.get('content-language')]).toEqual([null, null]);
    }
  });

  it.each(['"2"', '1', '"sha-256=:AAAA:"', ''])('%j names something else: the case is sent', async (tag) => {
    const got = await asked(path, tag);
    expect([got.status, got.body]).toMatchObject([200, { caseId }]);
  });

  it('names the very bytes: of another reader, in another language, they are others', async () => {
    const mine = tagOf(await api.get('P-UNI', path, { headers: { 'accept-language': 'en' } }));
    expect((await asked(path, mine, { as: 'P-RES2' })).status).toBe(200);
    const rules = tagOf(await api.get('P-UNI', '/api/deadlines', { headers: { 'accept-language': 'en' } }));
    expect((await asked('/api/deadlines', rules, { language: 'ja' })).status).toBe(200);
  });

  it('says no more that it is the same once somebody has acted', async () => {
    const before = await api.get('P-UNI', path);
    const list = await api.get('P-UNI', '/api/cases');
    expect((await act(api, 'P-UNI', caseId, 'sign', { name: 'Mary Major', noticeToPreviousOn: '2026-01-15' })).status).toBe(200);
    for (const tag of [tagOf(before), '"1"']) expect((await asked(path, tag)).headers.get('etag')).toBe('"2"');
    expect((await asked('/api/cases', tagOf(list))).status).toBe(200);
  });

  it('of an enrollment goes by the digest: a case that opens on it shows there and is no version of it', async () => {
    const ops = 'OPS-INTERNATIONAL';
    await api.put(ops, '/api/enrollments/E-LIGHT', anEnrollmentInput());
    const got = await api.get(ops, '/api/enrollments/E-LIGHT');
    expect((await asked('/api/enrollments/E-LIGHT', '"1"', { as: ops })).status).toBe(200);
    expect((await asked('/api/enrollments/E-LIGHT', tagOf(got), { as: ops })).status).toBe(304);
  });

  it('is answered for HEAD as for GET', async () => {
    const tag = tagOf(await api.get('P-UNI', path));
    const head = await api.send('P-UNI', 'HEAD', path, { headers: { 'if-none-match': tag } });
    expect([head.status, head.headers.get('etag')]).toEqual([304, '"2"']);
  });

  it('means nothing to a write', async () => {
    const advice = { enrollmentIds: [enrollmentFor('SIGNING').enrollmentId], change: 'RESELLER' };
    expect((await api.post('P-UNI', '/api/advice/cocp', advice, { 'if-none-match': '*' })).status).toBe(200);
  });
});

describe('the waiting of a page that looks every few seconds', () => {
  it('goes over to what the calendar does: a day that passes is a version of its own, whatever tag is named', async () => {
    const seen = await api.get('P-UNI', path);
    expect((await asked(path, tagOf(seen))).status).toBe(304);
    api.goesTo('2026-02-20T00:00:00.000Z');
    for (const tag of [tagOf(seen), seen.headers.get('etag') ?? '']) {
      const later = await asked(path, tag);
      expect([later.status, later.body]).toMatchObject([200, { caseId }]);
      expect(later.headers.get('etag')).not.toBe(seen.headers.get('etag'));
    }
  });
});
