import { describe, expect, it } from 'vitest';
import type { Case, Enrollment } from '../contract.ts';
import { register } from '../records.ts';
import { at, deadline, expectIntact, expectMails, lastOf, toldOf, type Start } from './telling.ts';
import { bothSign, files, id, lastDay, office, opened, peopleOf, project, signedOn12January } from './transfer-filed.ts';

export const transferEnds = (start: Start): void => {
  describe('the window for Software Assurance (TRANSFER-SA-30)', () => {
    it('not used it ends with its last day: the transfer is completed at the first instant after it', async () => {
      const { portal, people, of } = await signedOn12January(start);
      const { transferee, operations } = people;
      // Recorded in the last instant of the window there is one.
      await portal.moveTo(at('2027-03-03T23:59:59.999+09:00'));
      expect(await operations.act(of.caseId, 'record')).toMatchObject({ phase: 'SA_WINDOW', details: { recordedOn: '2027-03-03' } });
      const over = at('2027-03-04T00:00+09:00');
      await portal.moveTo(over);
      const completed = await transferee.read(of.caseId);
      expect(completed).toMatchObject({
        status: 'CLOSED',
        outcome: 'COMPLETED',
        effectiveOn: '2027-02-01',
        waitingOn: [],
        acts: [],
        details: { recordedOn: '2027-03-03', saWindow: null, saAcquired: null },
      });
      expect(deadline(completed, 'TRANSFER-SA-30')).toEqual(['2027-03-03 MISSED']);
      expect(toldOf(completed).at(-1)).toBe(`${over} window-ends TRANSFER-SA-30`);
      expect(lastOf(completed).by).toBeNull();
      for (const party of ['P-UNI', 'P-COL', 'P-RES'] as const) await expectMails(portal, party, of, over);
      await transferee.actRefused(409, of.caseId, 'acquire-sa', lastDay);
      await expectIntact(operations, completed);
    });

    it.each([
      ['recorded the day after its last day there is none', '2027-03-04T00:00+09:00', {}],
      [
        'where the Software Assurance had ended the day before the transfer there is none',
        '2027-02-02T10:00+09:00',
        { products: [project] },
      ],
      ['where there never was any there is none', '2027-02-02T10:00+09:00', { products: [{ product: 'Visio', quantity: 2 }] }],
    ])('%s: recording completes the transfer', async (_, localTime, told) => {
      const { portal, people, of } = await signedOn12January(start, told);
      await portal.moveTo(at(localTime));
      const completed = await people.operations.act(of.caseId, 'record');
      expect(completed).toMatchObject({ status: 'CLOSED', outcome: 'COMPLETED', details: { saWindow: null, saAcquired: null } });
      expect(toldOf(completed).at(-1)).toBe(`${at(localTime)} record TRANSFER-PARTIES`);
      for (const party of ['P-UNI', 'P-COL', 'P-RES'] as const) await expectMails(portal, party, of, at(localTime));
      await people.transferee.actRefused(409, of.caseId, 'acquire-sa', lastDay);
      await expectIntact(people.operations, completed);
    });
  });

  describe('a transfer that comes to nothing', () => {
    it('declined by the transferor, declined by the transferee, withdrawn, turned down by operations: each is told to the others', async () => {
      const portal = await start(opened);
      await register(portal, id);
      const people = await peopleOf(portal);
      const { transferor, transferee, reseller, operations } = people;
      const reason = 'not agreed';
      const signed = async (times: 0 | 1 | 2): Promise<Case> => {
        const of = await files(people);
        if (times > 0) await transferor.act(of.caseId, 'sign', { name: '佐藤 花子' });
        if (times > 1) await transferee.act(of.caseId, 'sign', { name: 'Jane Bay' });
        return of;
      };
      const endings = [
        [await signed(0), transferor, 'decline', 'DECLINED', ['P-COL', 'P-RES']],
        [await signed(1), transferee, 'decline', 'DECLINED', ['P-UNI', 'P-RES']],
        [await signed(2), reseller, 'withdraw', 'WITHDRAWN', ['P-UNI', 'P-COL']],
        [await signed(2), operations, 'decline', 'REJECTED', ['P-UNI', 'P-COL', 'P-RES']],
      ] as const;
      const later = at('2027-01-13T10:00+09:00');
      await portal.moveTo(later);
      for (const [of, somebody, act, outcome, told] of endings) {
        await reseller.actRefused(403, of.caseId, 'decline', { reason });
        const closed = await somebody.act(of.caseId, act, { reason });
        expect(closed).toMatchObject({ status: 'CLOSED', outcome, effectiveOn: null, waitingOn: [], acts: [] });
        expect(toldOf(closed).at(-1)).toBe(`${later} ${act} TRANSFER-PARTIES`);
        for (const party of told) await expectMails(portal, party, of, later);
        await expectIntact(operations, closed);
      }
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ openCases: [] });
    });
  });

  describe('the enrollment expires while licences are being transferred', () => {
    it('the transfer goes on: perpetual licences outlive the enrollment (TRANSFER-PERPETUAL, CLOSE-VOID)', async () => {
      const portal = await start(at('2027-03-20T10:00+09:00'));
      await register(portal, id, { startsOn: '2024-04-01', years: 3, firstOrderOn: '2024-04-10' });
      const people = await peopleOf(portal);
      const told = { transferOn: '2027-03-31', products: [{ ...office, saActiveUntil: '2027-03-31' }] };
      const [unsigned, inReview] = [await files(people, told), await files(people, told)];
      await bothSign(people, inReview.caseId);
      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      expect(await people.transferor.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'EXPIRED' });
      for (const [{ caseId }, phase] of [
        [unsigned, 'SIGNING'],
        [inReview, 'REVIEW'],
      ] as const) {
        expect(await people.transferee.read(caseId)).toMatchObject({ status: 'OPEN', phase });
      }
      await bothSign(people, unsigned.caseId);
      for (const { caseId } of [unsigned, inReview]) {
        expect(await people.operations.act(caseId, 'record')).toMatchObject({
          phase: 'SA_WINDOW',
          details: { saWindow: { orderBy: '2027-04-30' } },
        });
      }
      // Filed after the end it goes the same way.
      expect(await files(people, told)).toMatchObject({ status: 'OPEN', phase: 'SIGNING' });
      await portal.moveTo(at('2027-05-01T00:00+09:00'));
      for (const { caseId } of [unsigned, inReview]) {
        const completed = await people.operations.read(caseId);
        expect(completed).toMatchObject({ outcome: 'COMPLETED' });
        expect(toldOf(completed).filter((line) => line.includes('CLOSE-VOID'))).toEqual([]);
        await expectIntact(people.operations, completed);
      }
    });
  });
};
