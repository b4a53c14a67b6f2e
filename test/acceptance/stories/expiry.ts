import { describe, expect, it } from 'vitest';
import type { Case, Enrollment, ListedCase, Listing } from '../contract.ts';
import { register } from '../records.ts';
import { at, expectIntact, expectMails, type Start } from './telling.ts';

const id = 'E-ENDING';
type ExpiryAdvice = {
  readonly chooseBy: string;
  readonly caseId: string | null;
  readonly options: readonly {
    readonly option: string;
    readonly rule: string;
    readonly consequences: readonly { readonly on: string }[];
  }[];
};

export const expiry = (start: Start): void => {
  describe('the end of a term', () => {
    it('an enrollment that becomes known ten days before its end has its case and its notice at once, and ends by what is chosen', async () => {
      const known = at('2027-03-21T10:00+09:00');
      const portal = await start(known);
      const kept = await register(portal, id, { startsOn: '2024-04-01', years: 3 });
      expect(kept.openCases).toHaveLength(1);
      const university = await portal.as('P-UNI');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const advice = await university.post<ExpiryAdvice>('/api/advice/expiry', { enrollmentId: id }, 200);
      expect(advice).toMatchObject({ chooseBy: '2027-03-31', caseId: kept.openCases[0] });
      expect(advice.options.map(({ rule }) => rule)).toEqual(['EXPIRY-EXTEND-3', 'EXPIRY-NEW', 'EXPIRY-LAPSE']);
      await (await portal.as('P-RES2')).refused(404, 'POST', '/api/advice/expiry', { enrollmentId: id });

      const [listed] = (await university.get<Listing<ListedCase>>('/api/cases?kind=EXPIRY&phase=CHOICE&waitingOn=me')).items;
      if (listed === undefined) throw new Error('the case was opened');
      expect(listed).toMatchObject({ openedAt: known, openedBy: null, acts: ['choose'], deadlines: [{ rule: 'EXPIRY-SILENCE' }] });
      await expectMails(portal, 'P-UNI', listed as Case, known);
      await expectMails(portal, 'P-RES', listed as Case, known);

      await university.refused(422, 'POST', '/api/cases', { kind: 'EXPIRY', enrollmentId: id, form: {} });
      const { caseId } = listed;
      const products = [{ product: 'Office', quantity: 1 }];
      expect((await university.actRefused(422, caseId, 'choose', { option: 'BUYOUT', products })).rule).toBe('EXPIRY-BUYOUT');
      expect((await university.actRefused(422, caseId, 'choose', { option: 'EXTEND', years: 1 })).rule).toBe('EXPIRY-EXTEND-1');
      expect((await (await portal.as('P-RES')).actRefused(403, caseId, 'choose', { option: 'LAPSE' })).rule).toBe('EXPIRY-WHO');
      await university.actRefused(409, caseId, 'attest-removal', { computers: 3, attestedBy: '佐藤 花子' });

      // Chosen twice at one moment: both are choices, one after the other, and one stands.
      await Promise.all(['LAPSE', 'NEW_ENROLLMENT'].map((option) => university.act(caseId, 'choose', { option })));
      await university.act(caseId, 'choose', { option: 'NEW_ENROLLMENT' });
      await operations.act(caseId, 'confirm-new', { number: '91234567', startsOn: '2027-04-01' });
      expect((await university.actRefused(422, caseId, 'choose', { option: 'LAPSE' })).rule).toBe('EXPIRY-CHANGE');
      await portal.moveTo(at('2027-03-31T23:59:59.999+09:00'));
      expect(await university.read(caseId)).toMatchObject({ status: 'OPEN', phase: 'CHOICE' });
      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      const closed = await university.read(caseId);
      expect(closed).toMatchObject({ status: 'CLOSED', outcome: 'COMPLETED', acts: [], waitingOn: [] });
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ status: 'EXPIRED', openCases: [] });
      await expectIntact(operations, closed);
    });

    it('where a buy-out is offered: confirmed late it shrinks the duty to remove, and the attestation ends it', async () => {
      const portal = await start(at('2027-01-29T12:00+01:00'));
      await register(portal, id, { startsOn: '2026-04-01', years: 1, country: 'DE', timeZone: 'Europe/Berlin' });
      const university = await portal.as('P-UNI');
      const operations = await portal.as('OPS-INTERNATIONAL');
      await portal.moveTo(at('2027-01-30T09:00+01:00'));
      // The index of what is due may be late: whoever looks at the enrollment lets time pass there.
      await university.get(`/api/enrollments/${id}`);
      const [listed] = (await university.get<Listing<ListedCase>>('/api/cases?kind=EXPIRY')).items;
      if (listed === undefined) throw new Error('the case was opened');
      expect(listed.openedAt).toBe(at('2027-01-30T00:00+01:00'));
      await expectMails(portal, 'P-UNI', listed as Case, at('2027-01-30T09:00+01:00'));
      const { caseId } = listed;
      const products = [{ product: 'Office Professional Plus', quantity: 120 }];
      await university.act(caseId, 'choose', { option: 'BUYOUT', products });
      await portal.moveTo(at('2027-04-01T00:00+02:00'));
      expect(await university.read(caseId)).toMatchObject({ phase: 'BUYOUT', waitingOn: ['P-UNI', 'OPS-INTERNATIONAL'] });
      await operations.act(caseId, 'confirm-buyout');
      expect(await university.read(caseId)).toMatchObject({ phase: 'BUYOUT', waitingOn: ['P-UNI'] });
      const done = await university.act(caseId, 'attest-removal', { computers: 3, attestedBy: '佐藤 花子' });
      expect(done).toMatchObject({
        outcome: 'COMPLETED',
        signers: [{ role: 'INSTITUTION', partyId: 'P-UNI', signedOn: '2027-04-01', name: '佐藤 花子' }],
      });
      await expectIntact(operations, done);
    });
  });
};
