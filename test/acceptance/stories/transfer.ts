import { describe, expect, it } from 'vitest';
import type { Enrollment } from '../contract.ts';
import { register } from '../records.ts';
import { at, deadline, expectIntact, expectMails, toldOf, type Start } from './telling.ts';
import { files, form, id, lastDay, opened, peopleOf } from './transfer-filed.ts';

export const licenceTransfer = (start: Start): void => {
  describe('perpetual licences pass to another institution', () => {
    it('from the form through both signatures to Software Assurance acquired on the last day of the window (TRANSFER-SA-30)', async () => {
      const portal = await start(opened);
      await register(portal, id, { number: '87654321' });
      const people = await peopleOf(portal);
      const { transferor, transferee, reseller, stranger, operations } = people;
      await transferee.refused(404, 'GET', `/api/enrollments/${id}`);
      const filedBy = { kind: 'TRANSFER', enrollmentId: id, form };
      expect((await transferor.refused(403, 'POST', '/api/cases', filedBy)).rule).toBe('TRANSFER-PARTIES');
      await stranger.refused(404, 'POST', '/api/cases', filedBy);

      const of = await files(people);
      const { caseId, logNumber } = of;
      expect(logNumber).toMatch(/^TRANSFER-/);
      expect(of).toMatchObject({
        kind: 'TRANSFER',
        status: 'OPEN',
        phase: 'SIGNING',
        route: null,
        form,
        effectiveOn: '2027-02-01',
        waitingOn: ['P-UNI'],
        acts: ['withdraw'],
        signers: [
          { role: 'TRANSFEROR', partyId: 'P-UNI', signedOn: null },
          { role: 'TRANSFEREE', partyId: 'P-COL', signedOn: null },
        ],
      });
      expect(deadline(of, 'TRANSFER-SA-30')).toEqual(['2027-03-03 PENDING']);
      await expectMails(portal, 'P-UNI', of, opened);

      // The transferee sees the case and the header of the enrollment; a stranger neither.
      expect(await transferee.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ enrollmentId: id, number: '87654321' });
      expect(await transferee.read(logNumber)).toMatchObject({ caseId, acts: [] });
      await stranger.refused(404, 'GET', `/api/cases/${caseId}`);
      await stranger.refused(404, 'GET', `/api/enrollments/${id}`);

      // Signed in order: the transferor, reminded after seven days, then the transferee.
      expect((await transferee.actRefused(403, caseId, 'sign', { name: 'Jane Bay' })).rule).toBe('TRANSFER-PARTIES');
      const firstAt = at('2027-01-20T11:00+09:00');
      await portal.moveTo(firstAt);
      // The index of what is due may be late: whoever looks at the case lets time pass there.
      await transferor.read(caseId);
      await expectMails(portal, 'P-UNI', of, at('2027-01-19T09:00+09:00'));
      const half = await transferor.act(caseId, 'sign', { name: '佐藤 花子' });
      expect(half).toMatchObject({ phase: 'SIGNING', waitingOn: ['P-COL'] });
      await expectMails(portal, 'P-COL', of, firstAt);
      await transferor.actRefused(403, caseId, 'sign', { name: '佐藤 花子' });
      const secondAt = at('2027-01-22T11:00+09:00');
      await portal.moveTo(secondAt);
      expect(await transferee.act(caseId, 'sign', { name: 'Jane Bay' })).toMatchObject({
        phase: 'REVIEW',
        waitingOn: ['OPS-INTERNATIONAL'],
        signers: [{ signedOn: '2027-01-20' }, { signedOn: '2027-01-22' }],
      });
      await transferee.actRefused(409, caseId, 'acquire-sa', lastDay);

      // Operations record it; from then on nobody withdraws.
      const recordedAt = at('2027-02-02T10:00+09:00');
      await portal.moveTo(recordedAt);
      await transferee.actRefused(403, caseId, 'record');
      const recorded = await operations.act(caseId, 'record', { note: 'fully paid' });
      expect(recorded).toMatchObject({
        phase: 'SA_WINDOW',
        waitingOn: ['P-COL'],
        details: {
          transferorId: 'P-UNI',
          transfereeId: 'P-COL',
          recordedOn: '2027-02-02',
          saWindow: { orderBy: '2027-03-03', products: [{ product: 'Office Standard', quantity: 50 }] },
          saAcquired: null,
        },
      });
      for (const party of ['P-UNI', 'P-COL', 'P-RES'] as const) await expectMails(portal, party, of, recordedAt);
      await reseller.actRefused(409, caseId, 'withdraw', { reason: 'too late' });

      // The last instant of the window. Refused: a day later, one licence more, and where Software Assurance had ended the day before.
      const acquiredAt = at('2027-03-03T23:59:59.999+09:00');
      await portal.moveTo(acquiredAt);
      await transferor.read(caseId);
      for (const day of ['2027-02-17', '2027-02-24', '2027-03-02']) await expectMails(portal, 'P-COL', of, at(`${day}T09:00+09:00`));
      const { orderedOn, products } = lastDay;
      const refusals: readonly (readonly [Readonly<Record<string, unknown>>, string, string])[] = [
        [{ ...lastDay, orderedOn: '2027-03-04' }, 'TRANSFER-SA-30', '/orderedOn'],
        [{ ...lastDay, orderedOn: '2027-01-31' }, 'DATE-6', '/orderedOn'],
        [{ orderedOn, products: [{ product: 'Office Standard', quantity: 51 }] }, 'TRANSFER-SA-30', '/products/0/quantity'],
        [{ orderedOn, products: [{ product: 'Project', quantity: 1 }] }, 'TRANSFER-SA-30', '/products/0/product'],
        [{ orderedOn, products: [{ product: 'Visio', quantity: 1 }] }, 'TRANSFER-SA-30', '/products/0/product'],
      ];
      for (const [fields, rule, path] of refusals) {
        const refused = await transferee.actRefused(422, caseId, 'acquire-sa', fields);
        expect([refused.rule, refused.errors?.[0]?.path]).toEqual([rule, path]);
      }
      await transferor.actRefused(403, caseId, 'acquire-sa', lastDay);
      const acquired = await transferee.act(caseId, 'acquire-sa', lastDay);
      expect(acquired).toMatchObject({
        status: 'CLOSED',
        outcome: 'COMPLETED',
        effectiveOn: '2027-02-01',
        details: { saWindow: null, saAcquired: { orderedOn, products } },
      });
      expect(deadline(acquired, 'TRANSFER-SA-30')).toEqual(['2027-03-03 MET']);
      for (const party of ['P-UNI', 'P-RES'] as const) await expectMails(portal, party, of, acquiredAt);
      expect(toldOf(acquired)).toEqual([
        `${opened} open TRANSFER-PARTIES`,
        `${at('2027-01-19T09:00+09:00')} remind TRANSFER-REMIND-SIGN`,
        `${firstAt} sign TRANSFER-PARTIES`,
        `${secondAt} sign TRANSFER-PARTIES`,
        `${at('2027-01-25T09:00+09:00')} remind TRANSFER-REMIND-OPS`,
        `${at('2027-01-29T09:00+09:00')} remind TRANSFER-REMIND-OPS`,
        `${recordedAt} record TRANSFER-PARTIES`,
        `${at('2027-02-17T09:00+09:00')} remind TRANSFER-SA-30`,
        `${at('2027-02-24T09:00+09:00')} remind TRANSFER-SA-30`,
        `${at('2027-03-02T09:00+09:00')} remind TRANSFER-SA-30`,
        `${acquiredAt} acquire-sa TRANSFER-SA-30`,
      ]);
      await expectIntact(operations, acquired);
    });
  });
};
