import { describe, expect, it } from 'vitest';
import type { Case, Enrollment } from '../contract.ts';
import { register, resellerForm } from '../records.ts';
import { at, expectIntact, expectMails, toldOf, type Start } from './telling.ts';

const id = 'E-KITA';

/** A termination has no form of a change of channel partner: it is asked for as it is sent. */
const terminate = (form: object) => ({ kind: 'TERMINATION', enrollmentId: id, form });

export const termination = (start: Start): void => {
  describe('an enrollment ends before its term', () => {
    it('TERM-BREACH-30: for a breach that is not cured, at the end of the thirtieth day, and takes what is open along (CLOSE-VOID)', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { number: '87654321' });
      const university = await portal.as('P-UNI');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const change = await (await portal.as('P-RES2')).open(id, resellerForm({ requestedEffectiveOn: '2027-08-01' }));

      // TERM-BREACH-DATE: a notice of thirty days ago is the oldest; DATE-6: none is of tomorrow; TERM-BREACH-30: each side speaks for itself.
      const breach = (noticeOn: string, by = 'INSTITUTION') => terminate({ reason: 'BREACH', noticeOn, by });
      for (const [body, rule] of [
        [breach('2026-12-12'), 'TERM-BREACH-DATE'],
        [breach('2027-01-13'), 'DATE-6'],
        [breach('2027-01-10', 'MICROSOFT'), 'TERM-BREACH-30'],
      ] as const) {
        expect((await university.refused(422, 'POST', '/api/cases', body)).rule).toBe(rule);
      }
      const opened = at('2027-01-12T10:00+09:00');
      const of = await university.post<Case>('/api/cases', breach('2027-01-10'), 201);
      expect(of).toMatchObject({ phase: 'CURE', deadlines: [{ rule: 'TERM-BREACH-30', on: '2027-02-09', state: 'PENDING' }] });
      await expectMails(portal, 'P-RES', of, opened);
      await operations.actRefused(403, of.caseId, 'record-cure', { note: 'Paid.' });

      await portal.moveTo(at('2027-02-09T23:59:59.999+09:00'));
      expect(await university.read(of.caseId)).toMatchObject({ status: 'OPEN', phase: 'CURE', acts: ['record-cure', 'withdraw'] });
      const ended = at('2027-02-10T00:00+09:00');
      await portal.moveTo(ended);
      const closed = await university.read(of.caseId);
      expect(closed).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', effectiveOn: '2027-02-09', acts: [] });
      expect(toldOf(closed)).toEqual([`${opened} open TERM-BREACH-30`, `${ended} terminate TERM-BREACH-30`]);
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'TERMINATED', openCases: [] });
      expect(await university.read(change.caseId)).toMatchObject({ status: 'CLOSED', outcome: 'VOID' });
      for (const party of ['P-UNI', 'P-RES'] as const) await expectMails(portal, party, of, ended);
      expect((await university.refused(422, 'POST', '/api/cases', breach('2027-02-09'))).rule).toBe('TERM-IN-FORCE');
      await expectIntact(operations, closed);
    });

    it('TERM-BREACH-30: not where the party that gave notice records the cure in the last instant', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { number: '87654321' });
      const operations = await portal.as('OPS-INTERNATIONAL');
      // TERM-BREACH-DATE: a notice thirty days old still leaves seven days.
      const body = terminate({ reason: 'BREACH', noticeOn: '2026-12-13', by: 'MICROSOFT' });
      const of = await operations.post<Case>('/api/cases', body, 201);
      expect(of.deadlines).toMatchObject([{ rule: 'TERM-BREACH-30', on: '2027-01-19' }]);
      await portal.moveTo(at('2027-01-19T23:59:59.999+09:00'));
      expect(await operations.act(of.caseId, 'record-cure', { note: 'Paid.' })).toMatchObject({ status: 'CLOSED', outcome: 'COMPLETED' });
      await portal.advance('P30D');
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'ACTIVE' });
    });

    it('TERM-AMENDMENT: on the first instant of the date operations approve, today or later', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { number: '87654321' });
      const operations = await portal.as('OPS-INTERNATIONAL');
      const reseller = await portal.as('P-RES');
      await (await portal.as('P-UNI')).refused(403, 'POST', '/api/cases', terminate({ reason: 'AMENDMENT' }));
      const of = await reseller.post<Case>('/api/cases', terminate({ reason: 'AMENDMENT' }), 201);
      expect(of).toMatchObject({ phase: 'AMENDMENT', waitingOn: ['OPS-INTERNATIONAL'] });
      const approval = { note: 'Agreed.', effectiveOn: '2027-02-01' };
      expect((await operations.actRefused(422, of.caseId, 'approve', { ...approval, effectiveOn: '2027-01-11' })).rule).toBe(
        'TERM-AMENDMENT',
      );
      expect(await operations.act(of.caseId, 'approve', approval)).toMatchObject({ phase: 'SCHEDULED', effectiveOn: '2027-02-01' });
      await portal.moveTo(at('2027-01-31T23:59:59.999+09:00'));
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'ACTIVE' });
      await portal.moveTo(at('2027-02-01T00:00+09:00'));
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'TERMINATED' });
      expect(await reseller.read(of.caseId)).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
    });

    it('SEE-PARTY: a partner that came by a change meanwhile sees the case, and is told of its end', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { number: '87654321' });
      const [university, coming, operations] = await Promise.all([portal.as('P-UNI'), portal.as('P-RES2'), portal.as('OPS-INTERNATIONAL')]);
      const change = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-02-15' }));
      await university.act(change.caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-01-12' });
      await coming.act(change.caseId, 'sign', { name: 'Haruka Mori' });
      await operations.act(change.caseId, 'countersign');
      const notice = { reason: 'BREACH', noticeOn: '2027-01-20', by: 'INSTITUTION' };
      await portal.moveTo(at('2027-01-20T10:00+09:00'));
      const of = await university.post<Case>('/api/cases', terminate(notice), 201);
      await coming.refused(404, 'GET', `/api/cases/${of.caseId}`);
      const ended = at('2027-02-20T00:00+09:00');
      await portal.moveTo(ended);
      expect(await coming.read(of.caseId)).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
      for (const party of ['P-UNI', 'P-RES', 'P-RES2'] as const) await expectMails(portal, party, of, ended);
    });

    it('TERM-NO-ORDER-30: by the calendar alone, where no first order is dated within thirty days of the start', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { number: '1', startsOn: '2027-01-01', firstOrderOn: null });
      await register(portal, 'E-ORDERED', { number: '2', startsOn: '2027-01-01', firstOrderOn: null });
      await portal.moveTo(at('2027-01-31T23:59:59.999+09:00'));
      const operations = await portal.as('OPS-INTERNATIONAL');
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'ACTIVE' });
      await register(portal, 'E-ORDERED', { number: '2', startsOn: '2027-01-01', firstOrderOn: '2027-01-31' });
      const ended = at('2027-02-01T00:00+09:00');
      await portal.moveTo(ended);
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'TERMINATED' });
      expect(await operations.get<Enrollment>('/api/enrollments/E-ORDERED')).toMatchObject({ status: 'ACTIVE' });
      const { items } = await operations.get<{ items: readonly Case[] }>('/api/cases?kind=TERMINATION');
      expect(items).toMatchObject([{ enrollmentId: id, openedBy: null, status: 'CLOSED', outcome: 'EFFECTIVE', openedAt: ended }]);
    });
  });
};
