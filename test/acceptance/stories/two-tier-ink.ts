import { describe, expect, it } from 'vitest';
import type { Advice, Enrollment } from '../contract.ts';
import { current, register, resellerForm } from '../records.ts';
import { at, expectIntact, expectMails, lastOf, toldOf, type Start } from './telling.ts';

const id = 'E-KITA';

export const twoTierInk = (start: Start): void => {
  describe('a two-tier enrollment in Japan changes its reseller, in ink', () => {
    it('is signed on paper, recorded by operations, and returned to the distributor', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { channelModel: 'TWO_TIER' });
      const university = await portal.as('P-UNI');
      const coming = await portal.as('P-RES2');
      const distributor = await portal.as('P-DIS');
      const operations = await portal.as('OPS-INTERNATIONAL');

      const advice = await university.post<Advice>('/api/advice/cocp', { enrollmentIds: [id], change: 'RESELLER' }, 200);
      expect(advice).toMatchObject({
        route: 'MANUAL',
        form: 'CHANGE_OF_RESELLER_TWO_TIER',
        ink: true,
        copies: 2,
        signers: ['INSTITUTION', 'NEW_RESELLER'],
        returnTo: 'DISTRIBUTOR',
        leadTime: { days: 30, anchor: '2027-04-01', receiveBy: '2027-03-02', rule: 'COCP-LEAD-INTL-EES-30', onTime: true },
      });
      expect(advice.why.map(({ rule }) => rule)).toContain('COCP-ROUTE-TWO-TIER');

      // Started by the university. Nobody signs on screen; both are waited for at once, and either may decline.
      const opened = await university.open(id, resellerForm());
      const { caseId } = opened;
      expect(opened).toMatchObject({ route: 'MANUAL', phase: 'SIGNING' });
      expect(opened.waitingOn.toSorted((a, b) => a.localeCompare(b))).toEqual(['P-RES2', 'P-UNI']);
      expect(opened.acts).not.toContain('sign');
      expect(opened.acts).toContain('decline');
      expect(opened.acts).toContain('withdraw');
      const sign = { name: '佐藤 花子', noticeToPreviousOn: '2027-01-12' };
      expect((await university.actRefused(422, caseId, 'sign', sign)).rule).toBe('COCP-INK');
      expect((await coming.read(caseId)).acts).toContain('decline');
      expect((await distributor.read(caseId)).acts).toEqual([]);
      for (const party of ['P-UNI', 'P-RES2'] as const) await expectMails(portal, party, opened, at('2027-01-12T10:00+09:00'));

      // 10 February: operations record a form that arrived on the 8th. Ink may be older than the case.
      await portal.moveTo(at('2027-02-10T10:00+09:00'));
      const reminded = await university.read(caseId);
      expect(toldOf(reminded).slice(1)).toEqual([`${at('2027-01-19T09:00+09:00')} remind COCP-REMIND-SIGN`]);
      for (const party of ['P-UNI', 'P-RES2'] as const) await expectMails(portal, party, opened, at('2027-01-19T09:00+09:00'));

      const signedOn = { INSTITUTION: '2026-12-20', NEW_RESELLER: '2027-01-25' };
      const receipt = { receivedOn: '2027-02-08', signedOn, noticeToPreviousOn: '2026-12-20' };
      const refusals = [
        [{ ...receipt, receivedOn: '2027-02-11' }, 'DATE-6'],
        [{ ...receipt, signedOn: { ...signedOn, INSTITUTION: '2027-01-26' }, noticeToPreviousOn: '2027-01-26' }, 'COCP-TURN'],
        [{ ...receipt, receivedOn: '2027-01-24' }, 'DATE-6'],
        [{ ...receipt, noticeToPreviousOn: '2026-12-21' }, 'COCP-NOTICE-PREVIOUS'],
        [{ receivedOn: receipt.receivedOn, signedOn }, 'COCP-NOTICE-PREVIOUS'],
      ] as const;
      for (const [body, rule] of refusals) expect((await operations.actRefused(422, caseId, 'record-receipt', body)).rule).toBe(rule);
      await operations.actRefused(422, caseId, 'record-receipt', { ...receipt, signedOn: { INSTITUTION: '2026-12-20' } });
      await university.actRefused(403, caseId, 'record-receipt', receipt);
      expect((await university.read(caseId)).version).toBe(reminded.version);

      const received = await operations.act(caseId, 'record-receipt', receipt);
      expect(received).toMatchObject({
        phase: 'REVIEW',
        receivedOn: '2027-02-08',
        effectiveOn: '2027-04-01',
        waitingOn: ['OPS-INTERNATIONAL'],
      });
      expect(received.signers).toMatchObject([
        { role: 'INSTITUTION', signedOn: '2026-12-20' },
        { role: 'NEW_RESELLER', signedOn: '2027-01-25' },
      ]);
      await operations.act(caseId, 'countersign');
      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      const effective = await distributor.read(caseId);
      expect(effective).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
      expect(lastOf(effective)).toMatchObject({ act: 'effect', at: at('2027-04-01T00:00+09:00') });
      expect(await distributor.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES2', distributorId: 'P-DIS' });
      await expectIntact(operations, effective);
    });

    it('may be declined by the second signer while the first has not signed', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { channelModel: 'TWO_TIER' });
      const { caseId } = await (await portal.as('P-UNI')).open(id, resellerForm());
      const coming = await portal.as('P-RES2');
      expect(await coming.act(caseId, 'decline', { reason: 'not our customer' })).toMatchObject({
        status: 'CLOSED',
        outcome: 'DECLINED',
        waitingOn: [],
        acts: [],
      });
    });
  });

  describe('both partners of a two-tier enrollment change', () => {
    it('the new distributor signs last; the first date in time is fixed at opening', async () => {
      const portal = await start(at('2027-03-03T10:00+09:00'));
      await register(portal, id, { channelModel: 'TWO_TIER', billDates: ['2027-10-01'] });
      const university = await portal.as('P-UNI');
      const form = {
        change: 'RESELLER_AND_DISTRIBUTOR',
        current: [current('RESELLER', 'P-RES'), current('DISTRIBUTOR', 'P-DIS')],
        newResellerId: 'P-RES2',
        newDistributorId: 'P-DIS2',
      } as const;
      // 30 days from 3 March are past 1 April: the next anchor is the bill date.
      const opened = await university.open(id, form);
      expect(opened).toMatchObject({ route: 'MANUAL', effectiveOn: '2027-10-01' });
      expect(opened.signers.map(({ role, partyId }) => `${role} ${partyId}`)).toEqual([
        'INSTITUTION P-UNI',
        'NEW_RESELLER P-RES2',
        'NEW_DISTRIBUTOR P-DIS2',
      ]);
      expect(await (await portal.as('P-DIS2')).read(opened.caseId)).toMatchObject({ caseId: opened.caseId });
      const unnamed = { ...form, current: [current('RESELLER', 'P-RES')] };
      await university.act(opened.caseId, 'withdraw', { reason: 'to be filed again' });
      expect((await university.refused(422, 'POST', '/api/cases', { kind: 'COCP', enrollmentId: id, form: unnamed })).rule).toBe(
        'COCP-MATCH',
      );
    });
  });
};
