import { describe, expect, it } from 'vitest';
import type { Advice, Enrollment } from '../contract.ts';
import { register, resellerForm } from '../records.ts';
import { at, expectIntact, expectMails, lastOf, type Start } from './telling.ts';

const id = 'E-KITA';
const endingInMarch = { startsOn: '2024-04-01', years: 3, firstOrderOn: '2024-04-10' } as const;

export const termEnd = (start: Start): void => {
  describe('the term ends while a change is open (CLOSE-VOID)', () => {
    it('a form that is being signed closes as void at the first instant after the last day', async () => {
      const portal = await start(at('2027-03-20T10:00+09:00'));
      await register(portal, id, endingInMarch);
      const university = await portal.as('P-UNI');
      const coming = await portal.as('P-RES2');
      const refused = await coming.refused(422, 'POST', '/api/cases', { kind: 'COCP', enrollmentId: id, form: resellerForm() });
      expect(refused.rule).toBe('COCP-ASKED-DEFAULT');
      const opened = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-05-01' }));
      await portal.moveTo(at('2027-03-31T23:59:59.999+09:00'));
      expect(await university.read(opened.caseId)).toMatchObject({ status: 'OPEN', phase: 'SIGNING' });
      expect(await university.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'ACTIVE', endsOn: '2027-03-31' });

      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      const closed = await university.read(opened.caseId);
      expect(closed).toMatchObject({ status: 'CLOSED', outcome: 'VOID', acts: [], waitingOn: [] });
      expect(lastOf(closed)).toMatchObject({ rule: 'CLOSE-VOID', at: at('2027-04-01T00:00+09:00'), by: null });
      expect(await university.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({
        status: 'EXPIRED',
        // The expiry case goes on with the duty to remove (EXPIRY-REMOVE).
        openCases: [expect.any(String)],
        resellerId: 'P-RES',
      });
      for (const party of ['P-UNI', 'P-RES2'] as const) await expectMails(portal, party, opened, at('2027-04-01T00:00+09:00'));
      await university.actRefused(409, opened.caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-03-20' });
      await expectIntact(university, closed);
    });

    it.each([
      ['asked for the last day of the term it takes effect', '2027-03-31', 'EFFECTIVE', 'P-RES2'],
      ['asked for the day after, the end of the term comes first (ORDER-1)', '2027-04-01', 'VOID', 'P-RES'],
    ])('%s', async (_, requestedEffectiveOn, outcome, resellerId) => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, endingInMarch);
      const coming = await portal.as('P-RES2');
      const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn }));
      await (await portal.as('P-UNI')).act(caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-01-12' });
      await coming.act(caseId, 'sign', { name: 'Haruka Mori' });
      await (await portal.as('OPS-INTERNATIONAL')).act(caseId, 'countersign');
      await portal.advance('P90D');
      expect(await coming.read(caseId)).toMatchObject({ status: 'CLOSED', outcome });
      const operations = await portal.as('OPS-INTERNATIONAL');
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'EXPIRED', resellerId });
    });
  });

  describe('an enrollment that has expired', () => {
    it('still takes a change, on the manual route, with no lead time and the date asked for', async () => {
      const portal = await start(at('2027-04-05T10:00+09:00'));
      await register(portal, id, endingInMarch);
      const coming = await portal.as('P-RES2');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const question = { enrollmentIds: [id], change: 'RESELLER', requestedEffectiveOn: '2027-04-12' };
      const advice = await coming.post<Advice>('/api/advice/cocp', question, 200);
      expect(advice).toMatchObject({ route: 'MANUAL', form: 'EXPIRED', ink: true, leadTime: null, effectiveOn: '2027-04-12' });
      expect(advice.why.map(({ rule }) => rule)).toContain('COCP-ROUTE-EXPIRED');
      expect((await coming.refused(422, 'POST', '/api/cases', { kind: 'COCP', enrollmentId: id, form: resellerForm() })).rule).toBe(
        'COCP-ASKED-DEFAULT',
      );

      const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-04-12' }));
      await portal.moveTo(at('2027-04-07T10:00+09:00'));
      const signedOn = { INSTITUTION: '2027-04-05', NEW_RESELLER: '2027-04-06' };
      await operations.act(caseId, 'record-receipt', { receivedOn: '2027-04-07', signedOn, noticeToPreviousOn: '2027-04-05' });
      expect(await operations.act(caseId, 'countersign')).toMatchObject({ phase: 'SCHEDULED', effectiveOn: '2027-04-12' });
      await portal.moveTo(at('2027-04-12T00:00+09:00'));
      expect(await coming.read(caseId)).toMatchObject({ outcome: 'EFFECTIVE' });
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'EXPIRED', resellerId: 'P-RES2' });
    });
  });
};
