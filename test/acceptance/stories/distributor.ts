import { describe, expect, it } from 'vitest';
import type { Advice, Enrollment } from '../contract.ts';
import { distributorForm, register } from '../records.ts';
import { at, expectIntact, lastOf, type Start } from './telling.ts';

const id = 'E-KITA';

export const distributorChange = (start: Start): void => {
  describe('a Japanese school changes its distributor', () => {
    it('the reseller and the new distributor sign, not the institution; received 15 days before, it is in time', async () => {
      const portal = await start(at('2027-03-10T10:00+09:00'));
      await register(portal, id, { channelModel: 'TWO_TIER', program: 'SCHOOL' });
      const coming = await portal.as('P-DIS2');
      const reseller = await portal.as('P-RES');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const advice = await coming.post<Advice>('/api/advice/cocp', { enrollmentIds: [id], change: 'DISTRIBUTOR' }, 200);
      expect(advice).toMatchObject({
        route: 'ELECTRONIC',
        form: 'CHANGE_OF_DISTRIBUTOR',
        ink: false,
        signers: ['RESELLER', 'NEW_DISTRIBUTOR'],
        returnTo: 'DISTRIBUTOR',
        leadTime: { days: 15, anchor: '2027-04-01', receiveBy: '2027-03-17', rule: 'COCP-LEAD-INTL-SCHOOL-15', onTime: true },
        receiptWindowDays: null,
        effectiveOn: '2027-04-01',
      });

      const { caseId } = await coming.open(id, distributorForm());
      expect(await (await portal.as('P-UNI')).read(caseId)).toMatchObject({ waitingOn: ['P-RES'], acts: [] });
      expect((await reseller.actRefused(422, caseId, 'sign', { name: 'Ken Ito', noticeToPreviousOn: '2027-03-10' })).rule).toBe(
        'COCP-NOTICE-PREVIOUS',
      );
      await reseller.act(caseId, 'sign', { name: 'Ken Ito' });
      await portal.moveTo(at('2027-03-17T23:59:59.999+09:00'));
      expect(await coming.act(caseId, 'sign', { name: 'Aoi Abe' })).toMatchObject({
        phase: 'REVIEW',
        receivedOn: '2027-03-17',
        effectiveOn: '2027-04-01',
      });
      await operations.act(caseId, 'countersign');
      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      const effective = await operations.read(caseId);
      expect(effective).toMatchObject({ outcome: 'EFFECTIVE' });
      expect(effective.tasks.map(({ rule, partyId }) => `${rule} ${partyId}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
        'COCP-PO P-DIS',
        'COCP-PO P-UNI',
      ]);
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ distributorId: 'P-DIS2', resellerId: 'P-RES' });
      await expectIntact(operations, effective);
    });

    it('received 14 days before, it is late', async () => {
      const portal = await start(at('2027-03-10T10:00+09:00'));
      await register(portal, id, { channelModel: 'TWO_TIER', program: 'SCHOOL' });
      const coming = await portal.as('P-DIS2');
      const { caseId } = await coming.open(id, distributorForm());
      await (await portal.as('P-RES')).act(caseId, 'sign', { name: 'Ken Ito' });
      await portal.moveTo(at('2027-03-18T00:00+09:00'));
      expect(await coming.act(caseId, 'sign', { name: 'Aoi Abe' })).toMatchObject({
        phase: 'LATE',
        effectiveOn: null,
        waitingOn: ['P-DIS2'],
      });
    });

    it('is refused where there is no distributor', async () => {
      const portal = await start(at('2027-03-10T10:00+09:00'));
      await register(portal, id);
      const refused = await (
        await portal.as('P-DIS2')
      ).refused(422, 'POST', '/api/cases', { kind: 'COCP', enrollmentId: id, form: distributorForm({ current: [] }) });
      expect(refused.rule).toBe('COCP-DISTRIBUTOR-ROLE');
    });
  });

  describe('a college in the Americas changes its distributor', () => {
    it('takes effect 10 days after the reseller signed; bill dates do not count', async () => {
      const portal = await start(at('2027-05-20T10:00-04:00'));
      await register(portal, id, { region: 'AMERICAS', channelModel: 'TWO_TIER', billDates: ['2027-06-01'] });
      const coming = await portal.as('P-DIS2');
      const operations = await portal.as('OPS-AMERICAS');
      const opened = await coming.open(id, distributorForm());
      expect(opened.enrollments[0]?.leadTime).toEqual({
        days: 10,
        anchor: '2027-07-01',
        receiveBy: '2027-06-21',
        rule: 'COCP-LEAD-AMS-10',
        onTime: true,
      });
      await portal.moveTo(at('2027-05-21T10:00-04:00'));
      await (await portal.as('P-RES')).act(opened.caseId, 'sign', { name: 'Sam Lee' });
      await portal.moveTo(at('2027-05-25T10:00-04:00'));
      expect(await coming.act(opened.caseId, 'sign', { name: 'Aoi Abe' })).toMatchObject({ phase: 'REVIEW', effectiveOn: '2027-05-31' });
      await operations.act(opened.caseId, 'countersign');
      await portal.moveTo(at('2027-05-31T00:00-04:00'));
      const effective = await operations.read(opened.caseId);
      expect(lastOf(effective)).toMatchObject({ act: 'effect', at: at('2027-05-31T00:00-04:00') });
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ distributorId: 'P-DIS2' });
    });
  });
};
