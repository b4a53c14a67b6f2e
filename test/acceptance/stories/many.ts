import { describe, expect, it } from 'vitest';
import type { Advice, Enrollment, EnrollmentFields } from '../contract.ts';
import { register, resellerForm } from '../records.ts';
import { at, expectIntact, expectMails, lastOf, toldOf, type Start } from './telling.ts';

const ids = ['E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-6', 'E-7'] as const;
const [first, ...others] = ids;
const inInk = {
  receivedOn: '2027-03-02',
  signedOn: { INSTITUTION: '2027-02-20', NEW_RESELLER: '2027-02-25' },
  noticeToPreviousOn: '2027-02-20',
};

export const multiEnrollment = (start: Start): void => {
  const begin = async (told: Partial<Record<(typeof ids)[number], Partial<EnrollmentFields>>>) => {
    const portal = await start(at('2027-01-12T10:00+09:00'));
    for (const id of ids) await register(portal, id, told[id] ?? {});
    return portal;
  };
  const school = { program: 'SCHOOL', startsOn: '2025-05-01' } as const;

  describe('seven enrollments of one university under one master agreement', () => {
    it('take one multi-enrollment form in ink, each by its own programme and on its own date', async () => {
      const portal = await begin({ 'E-5': school, 'E-6': school, 'E-7': school });
      const coming = await portal.as('P-RES2');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const advice = await coming.post<Advice>('/api/advice/cocp', { enrollmentIds: ids, change: 'RESELLER' }, 200);
      expect(advice).toMatchObject({ route: 'MANUAL', form: 'MULTI_ENROLLMENT', ink: true, copies: 2, effectiveOn: '2027-04-01' });
      expect(advice.leadTime?.receiveBy).toBe('2027-03-02');
      expect(advice.why.map(({ rule }) => rule)).toContain('COCP-ROUTE-MULTI');
      expect(advice.enrollments.map(({ leadTime, effectiveOn }) => `${leadTime?.rule} ${leadTime?.receiveBy} ${effectiveOn}`)).toEqual([
        ...Array<string>(4).fill('COCP-LEAD-INTL-EES-30 2027-03-02 2027-04-01'),
        ...Array<string>(3).fill('COCP-LEAD-INTL-SCHOOL-15 2027-04-16 2027-05-01'),
      ]);

      // Six of them are one case each; a seventh twice is not an eighth.
      const six = { kind: 'COCP', enrollmentId: first, form: resellerForm({ enrollmentIds: others.slice(1) }) };
      expect((await coming.refused(422, 'POST', '/api/cases', six)).rule).toBe('COCP-ROUTE-SINGLE');
      await coming.refused(422, 'POST', '/api/cases', { ...six, form: resellerForm({ enrollmentIds: [...others, first] }) });

      const opened = await coming.open(first, resellerForm({ enrollmentIds: others }));
      const { caseId } = opened;
      expect(opened.enrollments.map(({ enrollmentId }) => enrollmentId)).toEqual(ids);
      const taken = await coming.refused(409, 'POST', '/api/cases', { kind: 'COCP', enrollmentId: 'E-4', form: resellerForm() });
      expect([taken.rule, taken.logNumber]).toEqual(['COCP-ONE-OPEN', opened.logNumber]);

      await portal.moveTo(at('2027-03-02T12:00+09:00'));
      const received = await operations.act(caseId, 'record-receipt', inInk);
      expect(received).toMatchObject({ phase: 'REVIEW', effectiveOn: '2027-04-01' });
      await operations.act(caseId, 'countersign');

      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      const inApril = await coming.read(caseId);
      expect(inApril).toMatchObject({ status: 'OPEN', phase: 'SCHEDULED', effectiveOn: '2027-05-01' });
      expect(inApril.enrollments.map(({ outcome }) => outcome)).toEqual([...Array<string>(4).fill('EFFECTIVE'), null, null, null]);
      const resellers = async () =>
        Promise.all(ids.map(async (id) => (await operations.get<Enrollment>(`/api/enrollments/${id}`)).resellerId));
      expect(await resellers()).toEqual([...Array<string>(4).fill('P-RES2'), ...Array<string>(3).fill('P-RES')]);

      await portal.moveTo(at('2027-05-01T00:00+09:00'));
      const inMay = await coming.read(caseId);
      expect(inMay).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
      expect(await resellers()).toEqual(Array<string>(7).fill('P-RES2'));
      const effects = toldOf(inMay).filter((line) => line.includes(' effect '));
      expect(new Set(effects.map((line) => line.split(' ')[0]))).toEqual(
        new Set([at('2027-04-01T00:00+09:00'), at('2027-05-01T00:00+09:00')]),
      );
      // A task for the university and one for the partner that goes, for each of the seven.
      expect(inMay.tasks.filter(({ partyId }) => partyId === 'P-UNI')).toHaveLength(7);
      expect(inMay.tasks.filter(({ partyId }) => partyId === 'P-RES')).toHaveLength(7);
      await expectIntact(operations, inMay);
    });

    it('one that ends meanwhile drops out as void; the others go on', async () => {
      const ending = { startsOn: '2026-04-01', years: 1, firstOrderOn: '2026-04-02' } as const;
      const portal = await begin({ 'E-3': ending });
      const coming = await portal.as('P-RES2');
      const operations = await portal.as('OPS-INTERNATIONAL');
      const opened = await coming.open(first, resellerForm({ enrollmentIds: others, requestedEffectiveOn: '2027-04-15' }));
      await portal.moveTo(at('2027-03-02T12:00+09:00'));
      await operations.act(opened.caseId, 'record-receipt', inInk);
      await operations.act(opened.caseId, 'countersign');

      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      const void3 = await coming.read(opened.caseId);
      expect(void3).toMatchObject({ status: 'OPEN', phase: 'SCHEDULED' });
      expect(void3.enrollments.map(({ outcome }) => outcome)).toEqual([null, null, 'VOID', null, null, null, null]);
      expect(lastOf(void3)).toMatchObject({ rule: 'CLOSE-VOID', at: at('2027-04-01T00:00+09:00'), by: null });
      await expectMails(portal, 'P-RES2', opened, at('2027-04-01T00:00+09:00'));

      await portal.moveTo(at('2027-04-15T00:00+09:00'));
      const effective = await coming.read(opened.caseId);
      expect(effective).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
      expect(effective.enrollments.filter(({ outcome }) => outcome === 'EFFECTIVE')).toHaveLength(6);
      expect(await operations.get<Enrollment>('/api/enrollments/E-3')).toMatchObject({
        status: 'EXPIRED',
        resellerId: 'P-RES',
        // The expiry case goes on with the duty to remove (EXPIRY-REMOVE).
        openCases: [expect.any(String)],
      });
    });
  });
};
