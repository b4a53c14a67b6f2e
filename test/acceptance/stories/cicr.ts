import { describe, expect, it } from 'vitest';
import type { Somebody } from '../client.ts';
import type { Case, Enrollment, EnrollmentFields, PartyFields } from '../contract.ts';
import { enrollmentFields, register } from '../records.ts';
import { at, deadline, expectIntact, expectMails, lastOf, mailsTo, toldOf, type Start } from './telling.ts';

const id = 'E-KITA';
const opened = at('2027-01-12T10:00+09:00');
const sato = { name: 'Sato Hanako', email: 'sato@example.com' };
const ito = { name: 'Ito Ken', email: 'ito@example.com' };
const withSato: Partial<EnrollmentFields> = { number: '87654321', contacts: { PRIMARY: sato } };

const contactChangeOf = (role: string, contact: unknown = ito) => ({ what: 'CONTACT', role, contact });
const filed = (changes: readonly unknown[], enrollmentId = id) => ({ kind: 'CICR', enrollmentId, form: { changes } });
const files = (somebody: Somebody, changes: readonly unknown[], enrollmentId?: string): Promise<Case> =>
  somebody.post<Case>('/api/cases', filed(changes, enrollmentId), 201);
const contactsOf = async (somebody: Somebody, enrollmentId = id): Promise<Enrollment['contacts']> =>
  (await somebody.get<Enrollment>(`/api/enrollments/${enrollmentId}`)).contacts;

export const contactChange = (start: Start): void => {
  describe('a partner files a new primary contact and the institution confirms', () => {
    it('CICR-CONFIRM, CICR-TOLD: in the last instant of the 30th day it counts; the new address has its code, then is verified and told', async () => {
      const portal = await start(opened);
      await register(portal, id, withSato);
      const university = await portal.as('P-UNI');
      const partner = await portal.as('P-RES');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const stranger = await portal.as('P-RES2');
      await stranger.refused(404, 'POST', '/api/cases', filed([contactChangeOf('PRIMARY')]));

      const of = await files(partner, [contactChangeOf('PRIMARY')]);
      expect(of.logNumber).toMatch(/^CICR-/);
      expect(of).toMatchObject({
        kind: 'CICR',
        status: 'OPEN',
        phase: 'CONFIRMATION',
        route: 'ELECTRONIC',
        effectiveOn: null,
        openedBy: { userId: 'U-P-RES', partyId: 'P-RES' },
        waitingOn: ['P-UNI'],
        acts: ['withdraw'],
        details: {
          form: 'CONTACT_CHANGE',
          changes: [{ what: 'CONTACT', changed: 'PRIMARY', online: true, before: sato, after: ito }],
        },
      });
      expect(deadline(of, 'CICR-CONFIRM')).toEqual(['2027-02-11 PENDING']);
      const { caseId, logNumber } = of;
      await expectMails(portal, 'P-UNI', of, opened);
      await stranger.refused(404, 'GET', `/api/cases/${caseId}`);
      await partner.actRefused(403, caseId, 'confirm');

      // Until it is confirmed nothing changes and no contact hears of it.
      const lastInstant = at('2027-02-11T23:59:59.999+09:00');
      await portal.moveTo(lastInstant);
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...sato, emailVerifiedOn: null } });
      expect([await mailsTo(portal, sato.email, 0), await mailsTo(portal, ito.email, 0)]).toEqual([[], []]);

      const confirmed = await university.act(caseId, 'confirm');
      expect(confirmed).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', effectiveOn: '2027-02-11', waitingOn: [], acts: [] });
      expect(deadline(confirmed, 'CICR-CONFIRM')).toEqual(['2027-02-11 MET']);
      expect(toldOf(confirmed)).toEqual([`${opened} open CICR-CONFIRM`, `${lastInstant} confirm CICR-CONFIRM`]);
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...ito, emailVerifiedOn: null } });
      await expectMails(portal, 'P-RES', of, lastInstant);
      const [toReplaced] = await mailsTo(portal, sato.email, 1);
      expect(toReplaced).toMatchObject({ at: lastInstant, rule: 'CICR-TOLD' });
      const [codeMail] = await mailsTo(portal, ito.email, 1);
      expect(codeMail).toMatchObject({ at: lastInstant, rule: 'CICR-TOLD' });
      expect(codeMail?.text).not.toContain(logNumber);
      expect(codeMail?.text).not.toContain('87654321');
      await university.actRefused(409, caseId, 'confirm');

      // Whatever else happens, until its code comes back the address gets nothing: a day later it still has one mail.
      await portal.moveTo(at('2027-02-12T09:30+09:00'));
      await mailsTo(portal, ito.email, 1);
      const code = /[0-9A-Z]{26}/.exec(codeMail?.text ?? '')?.[0] ?? 'NONE';
      const wrong = await portal.send('POST', '/api/contacts/verify', { code: '0'.repeat(26) });
      expect([wrong.status, (wrong.body as { type: string }).type]).toEqual([422, '/problems/code-not-valid']);
      const verified = await portal.send('POST', '/api/contacts/verify', { code });
      expect([verified.status, verified.body]).toEqual([
        200,
        { institutionName: 'Kita University', roles: ['PRIMARY'], emailVerifiedOn: '2027-02-12' },
      ]);
      expect((await portal.send('POST', '/api/contacts/verify', { code })).status).toBe(422);
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...ito, emailVerifiedOn: '2027-02-12' } });
      const toNew = await mailsTo(portal, ito.email, 2);
      expect(toNew.map((mail) => mail.at).toSorted()).toEqual([lastInstant, at('2027-02-12T09:30+09:00')]);
      await mailsTo(portal, sato.email, 1);

      const ended = await university.read(caseId);
      expect(toldOf(ended).at(-1)).toBe(`${at('2027-02-12T09:30+09:00')} verify-contact CICR-TOLD`);
      expect(JSON.stringify(ended.history)).not.toContain(ito.email);
      await expectIntact(operations, ended);

      // Registering anew may not undo it; the contact the case put in place keeps its verification.
      const path = `/api/enrollments/${id}`;
      for (const contacts of [{ PRIMARY: sato }, {}]) {
        const undone = await operations.refused(409, 'PUT', path, enrollmentFields({ ...withSato, contacts }));
        expect([undone.type, undone.logNumber]).toEqual(['/problems/changed-by-case', logNumber]);
      }
      await operations.put(path, enrollmentFields({ ...withSato, contacts: { PRIMARY: ito } }));
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...ito, emailVerifiedOn: '2027-02-12' } });
    });

    it('CICR-CONFIRM: in the first instant after the 30th day it has lapsed, and nobody’s contact has changed', async () => {
      const portal = await start(opened);
      await register(portal, id, withSato);
      const university = await portal.as('P-UNI');
      const of = await files(await portal.as('P-RES'), [contactChangeOf('PRIMARY')]);
      const lapsedAt = at('2027-02-12T00:00+09:00');
      await portal.moveTo(lapsedAt);
      const lapsed = await university.read(of.caseId);
      expect(lapsed).toMatchObject({ status: 'CLOSED', outcome: 'LAPSED', effectiveOn: null, waitingOn: [], acts: [], details: null });
      expect(deadline(lapsed, 'CICR-CONFIRM')).toEqual(['2027-02-11 MISSED']);
      expect(toldOf(lapsed)).toEqual([`${opened} open CICR-CONFIRM`, `${lapsedAt} lapse CICR-CONFIRM`]);
      expect(lastOf(lapsed).by).toBeNull();
      for (const party of ['P-UNI', 'P-RES'] as const) await expectMails(portal, party, of, lapsedAt);
      await university.actRefused(409, of.caseId, 'confirm');
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...sato, emailVerifiedOn: null } });
      expect([await mailsTo(portal, sato.email, 0), await mailsTo(portal, ito.email, 0)]).toEqual([[], []]);
      await expectIntact(university, lapsed);
    });
  });

  describe('the institution files by itself', () => {
    it('CICR-DIRECT, CICR-V32: it takes effect at once and its partner is told; 3.10 is later than 3.2, and 3.1 is not', async () => {
      const portal = await start(opened);
      await register(portal, id, { ...withSato, agreementVersion: '3.10' });
      await register(portal, 'E-OLD', { agreementVersion: '3.1' });
      const university = await portal.as('P-UNI');
      const of = await files(university, [contactChangeOf('NOTICES')]);
      expect(of).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', route: 'ELECTRONIC', effectiveOn: '2027-01-12', waitingOn: [] });
      expect(toldOf(of)).toEqual([`${opened} open CICR-DIRECT`]);
      await expectMails(portal, 'P-RES', of, opened);
      expect(await contactsOf(university)).toEqual({
        PRIMARY: { ...sato, emailVerifiedOn: null },
        NOTICES: { ...ito, emailVerifiedOn: null },
      });
      await mailsTo(portal, ito.email, 1);
      await expectMails(portal, 'P-UNI', of, opened, 0);
      await mailsTo(portal, sato.email, 0);
      await expectIntact(university, of);

      for (const role of ['NOTICES', 'NOTICES_AND_ONLINE_ACCESS', 'SA_BENEFITS']) {
        const refused = await university.refused(422, 'POST', '/api/cases', filed([contactChangeOf(role)], 'E-OLD'));
        expect([refused.rule, refused.errors?.[0]?.path]).toEqual(['CICR-V32', '/form/changes/0/role']);
      }
      expect(await files(university, [contactChangeOf('ACCOUNT_MANAGER')], 'E-OLD')).toMatchObject({ outcome: 'EFFECTIVE' });
      expect(Object.keys(await contactsOf(university, 'E-OLD'))).toEqual(['ACCOUNT_MANAGER']);
    });
  });

  describe('a form with a change that is not made online', () => {
    it('CICR-MIXED, CICR-MANUAL: the institution confirms, operations process, and all takes effect together', async () => {
      const portal = await start(opened);
      await register(portal, id, withSato);
      const university = await portal.as('P-UNI');
      const partner = await portal.as('P-RES');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const { email: toOperations } = await operations.get<PartyFields>('/api/parties/OPS-INTERNATIONAL');
      const address = { what: 'ADDRESS', address: '1-1 Kita, Sapporo' };
      const of = await files(partner, [contactChangeOf('PRIMARY'), address]);
      expect(of).toMatchObject({ phase: 'CONFIRMATION', route: 'MANUAL', details: { form: 'CONTACT_CHANGE_MANUAL' } });
      const { caseId } = of;
      await operations.actRefused(409, caseId, 'process');

      const confirmedAt = at('2027-01-15T11:00+09:00');
      await portal.moveTo(confirmedAt);
      await mailsTo(portal, toOperations, 0);
      const confirmed = await university.act(caseId, 'confirm');
      expect(confirmed).toMatchObject({ status: 'OPEN', phase: 'MANUAL', waitingOn: ['OPS-INTERNATIONAL'] });
      expect(deadline(confirmed, 'CICR-CONFIRM')).toEqual(['2027-02-11 MET']);
      expect(await mailsTo(portal, toOperations, 1)).toMatchObject([{ caseId, at: confirmedAt, rule: 'CICR-MANUAL' }]);
      await university.actRefused(403, caseId, 'process');

      // Nothing presses operations: well after the 30 days the form still waits and the contact is the one it was.
      const processedAt = at('2027-03-15T11:00+09:00');
      await portal.moveTo(processedAt);
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...sato, emailVerifiedOn: null } });
      await mailsTo(portal, ito.email, 0);
      const processed = await operations.act(caseId, 'process', { note: 'done in the order system' });
      expect(processed).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', effectiveOn: '2027-03-15' });
      expect(toldOf(processed)).toEqual([
        `${opened} open CICR-CONFIRM`,
        `${confirmedAt} confirm CICR-CONFIRM`,
        `${processedAt} process CICR-MANUAL`,
      ]);
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...ito, emailVerifiedOn: null } });
      for (const party of ['P-UNI', 'P-RES'] as const) await expectMails(portal, party, of, processedAt);
      await mailsTo(portal, sato.email, 1);
      await mailsTo(portal, ito.email, 1);
      await mailsTo(portal, toOperations, 1);
      await expectIntact(operations, processed);
    });
  });

  describe('the enrollment expires under an open change', () => {
    it('CLOSE-VOID: whether it waits for the institution or for operations; filed again after that it goes to operations', async () => {
      const portal = await start(at('2027-03-20T10:00+09:00'));
      await register(portal, id, { ...withSato, startsOn: '2024-04-01', years: 3, firstOrderOn: '2024-04-10' });
      const university = await portal.as('P-UNI');
      const partner = await portal.as('P-RES');
      const waiting = await files(partner, [contactChangeOf('PRIMARY')]);
      const byHand = await files(university, [contactChangeOf('BILL_TO')]);
      expect(byHand).toMatchObject({ status: 'OPEN', phase: 'MANUAL' });
      await portal.moveTo(at('2027-03-31T23:59:59.999+09:00'));
      expect(await university.read(waiting.caseId)).toMatchObject({ status: 'OPEN', phase: 'CONFIRMATION' });
      const over = at('2027-04-01T00:00+09:00');
      await portal.moveTo(over);
      for (const { caseId } of [waiting, byHand]) {
        const closed = await university.read(caseId);
        expect(closed).toMatchObject({ status: 'CLOSED', outcome: 'VOID', waitingOn: [], acts: [] });
        expect(toldOf(closed).at(-1)).toBe(`${over} void CLOSE-VOID`);
        expect(lastOf(closed).by).toBeNull();
        for (const party of ['P-UNI', 'P-RES'] as const) await expectMails(portal, party, closed, over);
        await expectIntact(university, closed);
      }
      await university.actRefused(409, waiting.caseId, 'confirm');
      expect(await contactsOf(university)).toEqual({ PRIMARY: { ...sato, emailVerifiedOn: null } });
      await mailsTo(portal, ito.email, 0);

      const again = await files(university, [contactChangeOf('PRIMARY')]);
      expect(again).toMatchObject({ status: 'OPEN', phase: 'MANUAL', route: 'MANUAL' });
      const processed = await (await portal.as('OPS-INTERNATIONAL')).act(again.caseId, 'process');
      expect(processed).toMatchObject({ outcome: 'EFFECTIVE', effectiveOn: '2027-04-01' });
      await mailsTo(portal, ito.email, 1);
    });
  });
};
