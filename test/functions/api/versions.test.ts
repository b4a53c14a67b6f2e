import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, enrollmentFor, openedOn } from './a-case.ts';
import * as schemas from '../../../shared/api/index.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';
import { anEnrollmentInput, aPartyInput } from './samples.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi([enrollmentFor('SIGNING')]);
});
afterAll(() => api.stop());

const ops = 'OPS-INTERNATIONAL';

describe('what has a version', () => {
  it('tells it as an ETag, and keeps it when the same is put again', async () => {
    const party = await api.put(ops, '/api/parties/P-V', aPartyInput());
    expect([party.status, party.headers.get('etag'), party.headers.get('location')]).toEqual([201, '"1"', '/api/parties/P-V']);
    const again = await api.put(ops, '/api/parties/P-V', aPartyInput());
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"1"']);
    const changed = await api.put(ops, '/api/parties/P-V', aPartyInput({ name: 'Umi Books and Software' }));
    expect([changed.headers.get('etag'), shown(schemas.partyShown, changed).version]).toEqual(['"2"', 2]);
    expect((await api.get(ops, '/api/parties/P-V')).headers.get('etag')).toBe('"2"');
  });
});

describe('If-Match', () => {
  const good = ['"1"', 'W/"1"', '*', '"7", "1"', ' "1" '];
  const bad = ['"2"', 'W/"2"', '1', '"one"', '', '"1', '"7", "8"'];

  it.each(good)('%j lets an enrollment of version 1 be put', async (tag) => {
    const path = `/api/enrollments/E-${good.indexOf(tag)}`;
    await api.put(ops, path, anEnrollmentInput());
    const got = await api.put(ops, path, anEnrollmentInput({ number: '5' }), { 'if-match': tag });
    expect([got.status, got.headers.get('etag')]).toEqual([200, '"2"']);
  });

  it.each(bad)('%j does not', async (tag) => {
    const path = '/api/enrollments/E-STALE';
    await api.put(ops, path, anEnrollmentInput());
    const got = await api.put(ops, path, anEnrollmentInput({ number: '5' }), { 'if-match': tag });
    expect([got.status, problemOf(got).type]).toEqual([412, '/problems/stale']);
    expect(shown(schemas.enrollmentShown, await api.get(ops, path)).number).toBe('87654321');
  });

  it.each(['*', '"1"'])('%j does not match what is not there', async (tag) => {
    expect((await api.put(ops, '/api/enrollments/E-NONE', anEnrollmentInput(), { 'if-match': tag })).status).toBe(412);
    expect((await api.put(ops, '/api/parties/P-NONE', aPartyInput(), { 'if-match': tag })).status).toBe(412);
    const member = { userId: 'U-NONE', name: 'Ito Ken', email: 'ito@example.com', may: [] };
    expect((await api.post('P-UNI', '/api/parties/P-UNI/members', member, { 'if-match': tag })).status).toBe(412);
    expect((await api.get(ops, '/api/enrollments/E-NONE')).status).toBe(404);
  });

  it('is honoured for parties and members', async () => {
    await api.put(ops, '/api/parties/P-W', aPartyInput());
    expect((await api.put(ops, '/api/parties/P-W', aPartyInput({ name: 'x' }), { 'if-match': '"2"' })).status).toBe(412);
    expect((await api.put(ops, '/api/parties/P-W', aPartyInput({ name: 'x' }), { 'if-match': 'W/"1"' })).status).toBe(200);
    const member = { userId: 'U-W', name: 'Ito Ken', email: 'ito@example.com', may: ['SIGN'] };
    await api.post('P-UNI', '/api/parties/P-UNI/members', member);
    expect((await api.post('P-UNI', '/api/parties/P-UNI/members', { ...member, may: [] }, { 'if-match': '"9"' })).status).toBe(412);
    const path = '/api/parties/P-UNI/members/U-W';
    expect((await api.send('P-UNI', 'DELETE', path, { headers: { 'if-match': '"9"' } })).status).toBe(412);
    expect((await api.send('P-UNI', 'DELETE', path, { headers: { 'if-match': '"1"' } })).status).toBe(204);
  });

  it('`If-None-Match: *` puts what is not there yet, and nothing over what is', async () => {
    const fresh = { 'if-none-match': '*' };
    expect((await api.put(ops, '/api/parties/P-FRESH', aPartyInput(), fresh)).status).toBe(201);
    const again = await api.put(ops, '/api/parties/P-FRESH', aPartyInput({ name: 'x' }), fresh);
    expect([again.status, problemOf(again).type]).toEqual([412, '/problems/stale']);
    expect((await api.put(ops, '/api/enrollments/E-FRESH', anEnrollmentInput(), fresh)).status).toBe(201);
    expect((await api.put(ops, '/api/enrollments/E-FRESH', anEnrollmentInput({ number: '5' }), fresh)).status).toBe(412);
    expect(shown(schemas.enrollmentShown, await api.get(ops, '/api/enrollments/E-FRESH')).number).toBe('87654321');
  });

  it('is honoured for acts: the second of two who saw the same version is told', async () => {
    const caseId = await openedOn(api, enrollmentFor('SIGNING'));
    const seen = (await api.get('P-UNI', `/api/cases/${caseId}`)).headers.get('etag') ?? '';
    const signature = { name: 'Mary Major', noticeToPreviousOn: '2026-01-15' };
    expect((await act(api, 'P-UNI', caseId, 'sign', signature, { 'if-match': seen })).status).toBe(200);
    expect((await act(api, 'P-RES2', caseId, 'sign', { name: 'John Stiles' }, { 'if-match': seen })).status).toBe(412);
    expect((await act(api, 'P-RES2', caseId, 'sign', { name: 'John Stiles' }, { 'if-match': `W/"7", ${seen}, "2"` })).status).toBe(200);
    expect((await act(api, 'OPS-AMERICAS', caseId, 'record-receipt', { receivedOn: '2026-01-15' }, { 'if-match': '*' })).status).toBe(200);
  });
});
