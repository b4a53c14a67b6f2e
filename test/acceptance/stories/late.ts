import { describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import type { Case, Enrollment } from '../contract.ts';
import { register, resellerForm } from '../records.ts';
import { at, deadline, expectMails, lastOf, toldOf, type Start } from './telling.ts';

const id = 'E-KITA';
const justification = 'The signing officer was away until the end of January.';

/** Asked for 1 March, completely signed on 31 January: one day late. */
const lateInJapan = async (start: Start): Promise<{ readonly portal: Client; readonly late: Case }> => {
  const portal = await start(at('2027-01-12T10:00+09:00'));
  await register(portal, id);
  const coming = await portal.as('P-RES2');
  const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-03-01' }));
  await portal.moveTo(at('2027-01-30T10:00+09:00'));
  await (await portal.as('P-UNI')).act(caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-01-29' });
  await portal.moveTo(at('2027-01-31T10:00+09:00'));
  return { portal, late: await coming.act(caseId, 'sign', { name: 'Haruka Mori' }) };
};

export const lateForms = (start: Start): void => {
  describe('a form that misses its lead time', () => {
    it('is late, waits on the new partner, and has no effective date yet', async () => {
      const { portal, late } = await lateInJapan(start);
      expect(late).toMatchObject({ phase: 'LATE', receivedOn: '2027-01-31', effectiveOn: null, waitingOn: ['P-RES2'] });
      expect(late.acts.toSorted((a, b) => a.localeCompare(b))).toEqual(['request-override', 'roll', 'withdraw']);
      expect(late.enrollments[0]).toMatchObject({ leadTime: { onTime: false, receiveBy: '2027-01-30' }, effectiveOn: null });
      expect(deadline(late, 'COCP-LEAD-INTL-EES-30')).toEqual(['2027-01-30 MISSED']);
      expect(deadline(late, 'COCP-LATE-30')).toEqual(['2027-03-02 PENDING']);
      await expectMails(portal, 'P-RES2', late, at('2027-01-31T10:00+09:00'));
      expect((await (await portal.as('OPS-INTERNATIONAL')).read(late.caseId)).acts).toEqual(['reject']);
    });

    it('received one day earlier it would have been in time', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id);
      const { caseId } = await (await portal.as('P-RES2')).open(id, resellerForm({ requestedEffectiveOn: '2027-03-01' }));
      await portal.moveTo(at('2027-01-30T10:00+09:00'));
      await (await portal.as('P-UNI')).act(caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-01-29' });
      const signed = await (await portal.as('P-RES2')).act(caseId, 'sign', { name: 'Haruka Mori' });
      expect(signed).toMatchObject({ phase: 'REVIEW', effectiveOn: '2027-03-01' });
    });

    it('lapses when for 30 days nobody acts', async () => {
      const { portal, late } = await lateInJapan(start);
      const coming = await portal.as('P-RES2');
      await portal.moveTo(at('2027-03-02T23:59:59.999+09:00'));
      expect(await coming.read(late.caseId)).toMatchObject({ phase: 'LATE' });
      await portal.moveTo(at('2027-03-03T00:00+09:00'));
      const lapsed = await coming.read(late.caseId);
      expect(lapsed).toMatchObject({ status: 'CLOSED', outcome: 'LAPSED' });
      expect(lastOf(lapsed)).toMatchObject({ act: 'lapse', rule: 'COCP-LATE-30', at: at('2027-03-03T00:00+09:00') });
    });
  });

  describe('a late form is rolled', () => {
    it('International: it takes effect on the day of receipt plus the lead time', async () => {
      const { portal, late } = await lateInJapan(start);
      const coming = await portal.as('P-RES2');
      await (await portal.as('P-UNI')).actRefused(403, late.caseId, 'roll');
      expect(await coming.act(late.caseId, 'roll')).toMatchObject({ phase: 'REVIEW', effectiveOn: '2027-03-02' });
      await (await portal.as('OPS-INTERNATIONAL')).act(late.caseId, 'countersign');
      await portal.moveTo(at('2027-03-02T00:00+09:00'));
      expect(lastOf(await coming.read(late.caseId))).toMatchObject({ act: 'effect', at: at('2027-03-02T00:00+09:00') });
    });

    it('Americas: where the anchor was missed, not before the day after it', async () => {
      const portal = await start(at('2027-05-28T10:00-04:00'));
      await register(portal, id, { region: 'AMERICAS' });
      const coming = await portal.as('P-RES2');
      const { caseId } = await coming.open(id, resellerForm());
      await portal.moveTo(at('2027-05-31T10:00-04:00'));
      await (await portal.as('P-COL')).act(caseId, 'sign', { name: 'Ada Reed', noticeToPreviousOn: '2027-05-31' });
      await portal.moveTo(at('2027-06-05T10:00-04:00'));
      const late = await coming.act(caseId, 'sign', { name: 'Haruka Mori' });
      expect(late).toMatchObject({
        phase: 'LATE',
        enrollments: [{ leadTime: { anchor: '2027-07-01', receiveBy: '2027-06-01', onTime: false } }],
      });
      // 30 days after the signature is 30 June; the anniversary of 1 July stays with the current partner.
      expect(await coming.act(caseId, 'roll')).toMatchObject({ phase: 'REVIEW', effectiveOn: '2027-07-02' });
    });
  });

  describe('a late form asks for an override', () => {
    const asked = async (requestedEffectiveOn: string): Promise<{ readonly portal: Client; readonly request: Case }> => {
      const { portal, late } = await lateInJapan(start);
      await portal.moveTo(at('2027-02-02T10:00+09:00'));
      const coming = await portal.as('P-RES2');
      return { portal, request: await coming.act(late.caseId, 'request-override', { justification, requestedEffectiveOn }) };
    };

    it('not for a day before the last signature, nor without saying why', async () => {
      const { portal, late } = await lateInJapan(start);
      const coming = await portal.as('P-RES2');
      const tooEarly = await coming.actRefused(422, late.caseId, 'request-override', { justification, requestedEffectiveOn: '2027-01-30' });
      expect(tooEarly.rule).toBe('COCP-OVERRIDE-DATE');
      await coming.actRefused(422, late.caseId, 'request-override', { justification: 'in a hurry', requestedEffectiveOn: '2027-02-15' });
      await coming.act(late.caseId, 'request-override', { justification, requestedEffectiveOn: '2027-01-31' });
    });

    it('approved, it goes to review on the manual route and takes effect on the date asked for', async () => {
      const { portal, request } = await asked('2027-02-15');
      expect(request).toMatchObject({
        phase: 'OVERRIDE',
        effectiveOn: null,
        waitingOn: ['OPS-INTERNATIONAL'],
        logNumber: request.logNumber,
      });
      expect(deadline(request, 'COCP-OVERRIDE-EXPIRES')).toEqual(['2027-02-15 PENDING']);
      const operations = await portal.as('OPS-INTERNATIONAL');
      const approval = { decision: 'APPROVE', note: 'agreed with the subsidiary', approvalReference: 'PBD-4711' };
      const approved = await operations.act(request.caseId, 'decide-override', approval);
      expect(approved).toMatchObject({ phase: 'REVIEW', route: 'MANUAL', effectiveOn: '2027-02-15' });
      expect(approved.signers.every(({ signedOn }) => signedOn !== null)).toBe(true);
      expect(await operations.act(request.caseId, 'countersign')).toMatchObject({ phase: 'SCHEDULED' });
      await portal.moveTo(at('2027-02-15T00:00+09:00'));
      expect(lastOf(await operations.read(request.caseId))).toMatchObject({ act: 'effect', at: at('2027-02-15T00:00+09:00') });
    });

    it('approved for a past date, the records change with the countersignature and the case keeps that date', async () => {
      const { portal, request } = await asked('2027-01-31');
      expect(deadline(request, 'COCP-OVERRIDE-EXPIRES')).toEqual(['2027-02-12 PENDING']);
      const operations = await portal.as('OPS-INTERNATIONAL');
      await operations.act(request.caseId, 'decide-override', { decision: 'APPROVE', note: 'as the subsidiary decided' });
      const effective = await operations.act(request.caseId, 'countersign');
      expect(effective).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', effectiveOn: '2027-01-31' });
      expect(await operations.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES2' });
    });

    it('declined, it is late again for 30 days counted anew', async () => {
      const { portal, request } = await asked('2027-02-15');
      await portal.moveTo(at('2027-02-10T10:00+09:00'));
      const declined = await (
        await portal.as('OPS-INTERNATIONAL')
      ).act(request.caseId, 'decide-override', { decision: 'DECLINE', note: 'no approval was given' });
      expect(declined).toMatchObject({ phase: 'LATE', route: 'ELECTRONIC', effectiveOn: null, waitingOn: ['P-RES2'] });
      expect(deadline(declined, 'COCP-LATE-30').at(-1)).toBe('2027-03-12 PENDING');
      await expectMails(portal, 'P-RES2', request, at('2027-02-10T10:00+09:00'));
    });

    it('undecided at the end of the date asked for, it is late again, and lapses 30 days later', async () => {
      const { portal, request } = await asked('2027-02-15');
      const coming = await portal.as('P-RES2');
      await portal.moveTo(at('2027-02-15T23:59:59.999+09:00'));
      expect(await coming.read(request.caseId)).toMatchObject({ phase: 'OVERRIDE' });
      await portal.moveTo(at('2027-02-16T00:00+09:00'));
      const late = await coming.read(request.caseId);
      expect(late).toMatchObject({ phase: 'LATE' });
      expect(toldOf(late).at(-1)).toContain(`${at('2027-02-16T00:00+09:00')} `);
      expect(lastOf(late).rule).toBe('COCP-OVERRIDE-EXPIRES');
      expect(deadline(late, 'COCP-LATE-30').at(-1)).toBe('2027-03-18 PENDING');
      await portal.moveTo(at('2027-03-19T00:00+09:00'));
      expect(lastOf(await coming.read(request.caseId))).toMatchObject({
        act: 'lapse',
        rule: 'COCP-LATE-30',
        at: at('2027-03-19T00:00+09:00'),
      });
    });

    it('nobody decides a request of their own, for whichever party they sign in', async () => {
      const { portal, late } = await lateInJapan(start);
      const both = 'U-BOTH';
      await (await portal.as('P-RES2', both)).act(late.caseId, 'request-override', { justification, requestedEffectiveOn: '2027-02-15' });
      const sameDeciding = await portal.as('OPS-INTERNATIONAL', both);
      expect((await sameDeciding.read(late.caseId)).acts).not.toContain('decide-override');
      const refused = await sameDeciding.actRefused(422, late.caseId, 'decide-override', { decision: 'APPROVE', note: 'looks fine to me' });
      expect(refused.rule).toBe('COCP-OVERRIDE-SEPARATE');
      await (await portal.as('OPS-INTERNATIONAL')).act(late.caseId, 'decide-override', { decision: 'APPROVE', note: 'agreed' });
    });
  });

  describe('a form of the Americas asks for a date its signature does not give', () => {
    it('is late, and its date needs the override (COCP-LATE-M15)', async () => {
      const portal = await start(at('2027-02-01T10:00-05:00'));
      await register(portal, id, { region: 'AMERICAS' });
      const coming = await portal.as('P-RES2');
      // 30 days from opening is 3 March: no M15 yet, but the signature of the 3rd gives the 5th.
      const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-03-04' }));
      await portal.moveTo(at('2027-02-03T10:00-05:00'));
      await (await portal.as('P-COL')).act(caseId, 'sign', { name: 'Ada Reed', noticeToPreviousOn: '2027-02-03' });
      expect(await coming.act(caseId, 'sign', { name: 'Haruka Mori' })).toMatchObject({ phase: 'LATE', effectiveOn: null });
      expect(await coming.act(caseId, 'roll')).toMatchObject({ phase: 'REVIEW', effectiveOn: '2027-03-05' });
    });
  });
};
