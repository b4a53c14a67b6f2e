import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { anEnrollment } from '../../builders/index.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';
import { anEnrollmentInput } from './samples.ts';

const ops = 'OPS-INTERNATIONAL';
const ids = ['E-1', 'E-2', 'E-3'];

let api: Api;
beforeAll(async () => {
  api = await startApi(
    [...ids, 'E-4'].map((enrollmentId) => anEnrollment({ enrollmentId })),
    { now: '2026-01-15T06:00:00.000Z' },
  );
});
afterAll(() => api.stop());

const enrollment = async (id: string) => shown(schemas.enrollmentShown, await api.get(ops, `/api/enrollments/${id}`));

describe('a termination over HTTP', () => {
  it('of several enrollments at once answers with what came of it (TERM-QUALIFIED)', async () => {
    const form = { reason: 'NOT_QUALIFIED', by: 'MICROSOFT', enrollmentIds: ['E-2', 'E-3'] };
    const made = await api.post(ops, '/api/cases', { kind: 'TERMINATION', enrollmentId: 'E-1', form });
    expect(made.status).toBe(201);
    const of = shown(schemas.caseShown, made);
    expect([of.status, of.outcome, of.enrollments.map(({ outcome }) => outcome)]).toEqual([
      'CLOSED',
      'EFFECTIVE',
      ['EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE'],
    ]);
    for (const id of ids) expect((await enrollment(id)).status).toBe('TERMINATED');
    const again = await api.post(ops, '/api/cases', { kind: 'TERMINATION', enrollmentId: 'E-1', form: { reason: 'NOT_QUALIFIED' } });
    expect([again.status, problemOf(again).rule]).toEqual([422, 'TERM-IN-FORCE']);
  });

  it('is advised before it is filed, as it would be decided (TERM-BREACH-30)', async () => {
    const asked = await api.post('P-RES', '/api/advice/termination', { enrollmentIds: ['E-4'], reason: 'BREACH', noticeOn: '2025-12-20' });
    expect(asked.body).toMatchObject({
      opens: ['INSTITUTION', 'OPERATIONS'],
      phase: 'CURE',
      acts: [
        { act: 'record-cure', by: 'OPENER' },
        { act: 'withdraw', by: 'OPENER' },
      ],
      earliestNoticeOn: '2025-12-16',
      cureBy: '2026-01-22',
      effectiveOn: '2026-01-22',
      why: [{ rule: 'TERM-BREACH-30' }, { rule: 'TERM-BREACH-DATE' }],
    });
    const filed = await api.post('P-UNI', '/api/cases', {
      kind: 'TERMINATION',
      enrollmentId: 'E-4',
      form: { reason: 'BREACH', noticeOn: '2025-12-20', by: 'INSTITUTION' },
    });
    expect(shown(schemas.caseShown, filed).effectiveOn).toBe('2026-01-22');
    const refused = await api.post('P-UNI', '/api/advice/termination', {
      enrollmentIds: ['E-4'],
      reason: 'BREACH',
      noticeOn: '2025-12-15',
    });
    expect([refused.status, problemOf(refused).rule]).toEqual([422, 'TERM-BREACH-DATE']);
  });

  it('for want of a first order is the calendar’s alone: 422', async () => {
    const sent = await api.post(ops, '/api/cases', { kind: 'TERMINATION', enrollmentId: 'E-4', form: { reason: 'NO_FIRST_ORDER' } });
    expect(sent.status).toBe(422);
  });
});

describe('an enrollment that becomes known late', () => {
  const put = (id: string, of: object) => api.put(ops, `/api/enrollments/${id}`, anEnrollmentInput(of));
  const tasks = async (as: string, id: string) => shown(schemas.enrollmentShown, await api.get(as, `/api/enrollments/${id}`)).tasks ?? [];

  it('leaves operations a task to look, found in the list and completed once (TERM-NO-ORDER-LATE, EXPIRY-PAST)', async () => {
    await put('E-LATE', { number: '80000091', startsOn: '2025-10-01', firstOrderOn: null });
    await put('E-PAST', { number: '80000092', startsOn: '2022-04-01', firstOrderOn: '2022-04-01' });
    expect((await enrollment('E-LATE')).status).toBe('ACTIVE');
    expect((await enrollment('E-PAST')).status).toBe('EXPIRED');
    const [late] = await tasks(ops, 'E-LATE');
    expect(late).toMatchObject({ rule: 'TERM-NO-ORDER-LATE', partyId: ops, state: 'OPEN' });
    expect(await tasks(ops, 'E-PAST')).toMatchObject([{ rule: 'EXPIRY-PAST', state: 'OPEN' }]);
    expect(await tasks('P-UNI', 'E-LATE')).toEqual([]);
    const listed = async (openTasks: string) =>
      shown(schemas.enrollmentList, await api.get(ops, `/api/enrollments?openTasks=${openTasks}`)).items.map(
        ({ enrollmentId }) => enrollmentId,
      );
    expect(await listed('true')).toEqual(['E-LATE', 'E-PAST']);

    const path = `/api/enrollments/E-LATE/tasks/${late?.taskId}/complete`;
    expect((await api.post('P-UNI', path, {})).status).toBe(404);
    expect((await api.post('OPS-AMERICAS', path, {})).status).toBe(404);
    const done = await api.post(ops, path, { note: 'The order was placed in October.' });
    expect(done.body).toMatchObject({ tasks: [{ state: 'DONE', doneBy: `U-${ops}`, note: 'The order was placed in October.' }] });
    expect([(await api.post(ops, path, {})).status, await listed('true')]).toEqual([409, ['E-PAST']]);
    // Registered anew without a change, it asks for nothing again.
    await put('E-LATE', { number: '80000091', startsOn: '2025-10-01', firstOrderOn: null });
    expect(await tasks(ops, 'E-LATE')).toMatchObject([{ state: 'DONE' }]);
  });

  it('is completed once by the same request sent at the same instant, and by no other', async () => {
    await put('E-TWICE', { number: '80000093', startsOn: '2025-10-01', firstOrderOn: null });
    const [late] = await tasks(ops, 'E-TWICE');
    const path = `/api/enrollments/E-TWICE/tasks/${late?.taskId}/complete`;
    const key = { 'idempotency-key': 'seen' };
    const replies = await Promise.all(Array.from({ length: 6 }, () => api.post(ops, path, { note: 'Seen.' }, key)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    for (const { body } of replies) expect(body).toEqual(replies[0]?.body);
    expect((await api.post(ops, path, { note: 'Seen.' }, { 'idempotency-key': 'other' })).status).toBe(409);
    expect((await api.post(ops, path, { note: 'Seen twice.' }, key)).body).toMatchObject({ type: '/problems/idempotency-key-reused' });
  });

  it('TERM-NO-ORDER-LATE: does not end an enrollment whose programme is put right after that day', async () => {
    const late = anEnrollmentInput({ startsOn: '2025-10-01', firstOrderOn: null, program: 'OPEN' });
    await api.put(ops, '/api/enrollments/E-PROGRAM', late);
    const corrected = await api.put(ops, '/api/enrollments/E-PROGRAM', { ...late, program: 'EES' });
    expect(shown(schemas.enrollmentShown, corrected)).toMatchObject({ status: 'ACTIVE', program: 'EES' });
    expect(shown(schemas.enrollmentShown, await api.get(ops, '/api/enrollments/E-PROGRAM'))).toMatchObject({
      status: 'ACTIVE',
      tasks: [{ rule: 'TERM-NO-ORDER-LATE' }],
    });
  });
});
