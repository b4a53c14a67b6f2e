import { describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import type { Advice, Case, Enrollment } from '../contract.ts';
import { register, resellerForm } from '../records.ts';
import { at, deadline, expectIntact, expectMails, lastOf, toldOf, type Start } from './telling.ts';

const id = 'E-BAY';

/** Opened on 1 February, signed by the college half an hour before midnight on the 3rd. */
const signedByTheCollege = async (start: Start): Promise<{ readonly portal: Client; readonly opened: Case }> => {
  const portal = await start(at('2027-02-01T10:00-05:00'));
  await register(portal, id, { region: 'AMERICAS' });
  const opened = await (await portal.as('P-RES2')).open(id, resellerForm());
  await portal.moveTo(at('2027-02-03T23:30-05:00'));
  const college = await portal.as('P-COL');
  await college.act(opened.caseId, 'sign', { name: 'Ada Reed', noticeToPreviousOn: '2027-02-03' });
  return { portal, opened };
};

export const americasReseller = (start: Start): void => {
  describe('a college in the Americas changes its reseller', () => {
    it('the advice counts 30 days from the signature and a receipt window of 10', async () => {
      const portal = await start(at('2027-02-01T10:00-05:00'));
      await register(portal, id, { region: 'AMERICAS', billDates: ['2027-06-15'] });
      const coming = await portal.as('P-RES2');
      const question = { enrollmentIds: [id], change: 'RESELLER' };
      const unsigned = await coming.post<Advice>('/api/advice/cocp', question, 200);
      expect(unsigned).toMatchObject({
        route: 'ELECTRONIC',
        form: 'CHANGE_OF_RESELLER',
        ink: false,
        copies: 1,
        signers: ['INSTITUTION', 'NEW_RESELLER'],
        returnTo: null,
        leadTime: { days: 30, anchor: '2027-06-15', receiveBy: '2027-05-16', rule: 'COCP-LEAD-AMS-30', onTime: true },
        receiptWindowDays: 10,
        effectiveOn: null,
      });
      const signed = await coming.post<Advice>('/api/advice/cocp', { ...question, signedOn: '2027-02-03' }, 200);
      expect(signed.effectiveOn).toBe('2027-03-05');
      const m15 = await coming.post<Advice>('/api/advice/cocp', { ...question, requestedEffectiveOn: '2027-03-02' }, 200);
      const noM15 = await coming.post<Advice>('/api/advice/cocp', { ...question, requestedEffectiveOn: '2027-03-03' }, 200);
      expect([m15.form, m15.route, noM15.form, noM15.route]).toEqual(['M15', 'MANUAL', 'CHANGE_OF_RESELLER', 'ELECTRONIC']);
    });

    it('signed by the last instant of the tenth day it is in time, and effective 30 days after the signature', async () => {
      const { portal, opened } = await signedByTheCollege(start);
      const coming = await portal.as('P-RES2');
      const operations = await portal.as('OPS-AMERICAS');
      const half = await coming.read(opened.caseId);
      expect(half.signers[0]).toMatchObject({ signedOn: '2027-02-03' });
      expect(deadline(half, 'COCP-RECEIPT-10')).toEqual(['2027-02-13 PENDING']);
      expect(half.effectiveOn).toBe('2027-03-05');

      await portal.moveTo(at('2027-02-13T23:59:59.999-05:00'));
      const reminders = toldOf(await coming.read(opened.caseId)).slice(2);
      expect(reminders.toSorted((a, b) => a.localeCompare(b))).toEqual([
        `${at('2027-02-10T09:00-05:00')} remind COCP-RECEIPT-10`,
        `${at('2027-02-10T09:00-05:00')} remind COCP-REMIND-SIGN`,
        `${at('2027-02-13T09:00-05:00')} remind COCP-RECEIPT-10`,
      ]);
      await expectMails(portal, 'P-RES2', opened, at('2027-02-13T09:00-05:00'));
      const signed = await coming.act(opened.caseId, 'sign', { name: 'Haruka Mori' });
      expect(signed).toMatchObject({ phase: 'REVIEW', receivedOn: '2027-02-13', effectiveOn: '2027-03-05', waitingOn: ['OPS-AMERICAS'] });
      expect(deadline(signed, 'COCP-RECEIPT-10')).toEqual(['2027-02-13 MET']);

      await portal.moveTo(at('2027-02-16T12:00-05:00'));
      expect(await operations.act(opened.caseId, 'countersign')).toMatchObject({ phase: 'SCHEDULED', effectiveOn: '2027-03-05' });
      await portal.moveTo(at('2027-03-04T23:59:59.999-05:00'));
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES' });
      await portal.moveTo(at('2027-03-05T00:00-05:00'));
      const effective = await coming.read(opened.caseId);
      expect(effective).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
      expect(lastOf(effective)).toMatchObject({ act: 'effect', at: at('2027-03-05T00:00-05:00') });
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES2' });
      await expectIntact(operations, effective);
    });

    it('unsigned at the first instant of the eleventh day it has lapsed, whoever looks', async () => {
      const { portal, opened } = await signedByTheCollege(start);
      const coming = await portal.as('P-RES2');
      await portal.moveTo(at('2027-02-14T00:00-05:00'));
      await coming.actRefused(409, opened.caseId, 'sign', { name: 'Haruka Mori' });
      const lapsed = await coming.read(opened.caseId);
      expect(lapsed).toMatchObject({ status: 'CLOSED', outcome: 'LAPSED', waitingOn: [], acts: [] });
      expect(lastOf(lapsed)).toMatchObject({ act: 'lapse', rule: 'COCP-RECEIPT-10', at: at('2027-02-14T00:00-05:00'), by: null });
      expect(deadline(lapsed, 'COCP-RECEIPT-10')).toEqual(['2027-02-13 MISSED']);
      for (const party of ['P-COL', 'P-RES2'] as const) await expectMails(portal, party, opened, at('2027-02-14T00:00-05:00'));
      const operations = await portal.as('OPS-AMERICAS');
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES', openCases: [] });
      await (await portal.as('P-COL')).open(id, resellerForm());
    });

    it('countersigned after the date it is effective that very day (COCP-NOT-BACKDATED)', async () => {
      const { portal, opened } = await signedByTheCollege(start);
      await (await portal.as('P-RES2')).act(opened.caseId, 'sign', { name: 'Haruka Mori' });
      await portal.moveTo(at('2027-03-10T23:59-05:00'));
      const operations = await portal.as('OPS-AMERICAS');
      const effective = await operations.act(opened.caseId, 'countersign');
      expect(effective).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', effectiveOn: '2027-03-10' });
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES2' });
      expect(
        toldOf(effective)
          .slice(-2)
          .map((line) => line.split(' ').slice(0, 2).join(' ')),
      ).toEqual([`${at('2027-03-10T23:59-05:00')} countersign`, `${at('2027-03-10T23:59-05:00')} effect`]);
    });

    it('operations of the other region do not see it, nor does a party that is not on it', async () => {
      const { portal, opened } = await signedByTheCollege(start);
      for (const party of ['OPS-INTERNATIONAL', 'P-RES3', 'P-UNI']) {
        const stranger = await portal.as(party);
        const answers = [
          await stranger.send('GET', `/api/cases/${opened.caseId}`),
          await stranger.send('GET', `/api/cases/${opened.logNumber}`),
          await stranger.send('POST', `/api/cases/${opened.caseId}/acts`, { act: 'withdraw', reason: 'not mine' }),
          await stranger.send('GET', `/api/enrollments/${id}`),
        ];
        expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      }
    });
  });
};
