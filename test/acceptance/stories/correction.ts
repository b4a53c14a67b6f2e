import { describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import type { Case } from '../contract.ts';
import { register, resellerForm } from '../records.ts';
import { at, expectIntact, expectMails, toldOf, type Start } from './telling.ts';

const id = 'E-KITA';

const halfSigned = async (start: Start): Promise<{ readonly portal: Client; readonly half: Case }> => {
  const portal = await start(at('2027-01-12T10:00+09:00'));
  await register(portal, id);
  const { caseId } = await (await portal.as('P-RES2')).open(id, resellerForm());
  const half = await (await portal.as('P-UNI')).act(caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-01-12' });
  return { portal, half };
};

export const corrections = (start: Start): void => {
  describe('operations return a form that the institution has signed', () => {
    it('the submitter corrects it; on parts that are unchanged the signature stands', async () => {
      const { portal, half } = await halfSigned(start);
      const operations = await portal.as('OPS-INTERNATIONAL');
      const coming = await portal.as('P-RES2');
      await coming.actRefused(409, half.caseId, 'correct', { form: half.form });
      await portal.moveTo(at('2027-01-14T10:00+09:00'));
      const returned = await operations.act(half.caseId, 'return', { reason: 'please check the name', paths: ['/form/current/0/name'] });
      expect(returned).toMatchObject({ phase: 'SIGNING', waitingOn: ['P-RES2'] });
      expect((await coming.read(half.caseId)).acts.toSorted((a, b) => a.localeCompare(b))).toEqual(['correct', 'withdraw']);
      await coming.actRefused(409, half.caseId, 'sign', { name: 'Haruka Mori' });
      await expectMails(portal, 'P-RES2', half, at('2027-01-14T10:00+09:00'));

      const corrected = await coming.act(half.caseId, 'correct', { form: half.form });
      expect(corrected).toMatchObject({ phase: 'SIGNING', waitingOn: ['P-RES2'], acts: expect.arrayContaining(['sign']) as unknown });
      expect(corrected.signers[0]).toMatchObject({ signedOn: '2027-01-12' });
      const signed = await coming.act(half.caseId, 'sign', { name: 'Haruka Mori' });
      expect(signed).toMatchObject({ phase: 'REVIEW', receivedOn: '2027-01-14', effectiveOn: '2027-04-01' });
      expect(toldOf(signed).map((line) => line.split(' ')[1])).toEqual(['open', 'sign', 'return', 'correct', 'sign']);
      await expectIntact(operations, signed);
    });

    it('another date asked for is signed anew by everybody', async () => {
      const { portal, half } = await halfSigned(start);
      const operations = await portal.as('OPS-INTERNATIONAL');
      const coming = await portal.as('P-RES2');
      await coming.act(half.caseId, 'sign', { name: 'Haruka Mori' });
      await operations.act(half.caseId, 'return', { reason: 'a bill date is near', paths: ['/form/requestedEffectiveOn'] });
      const corrected = await coming.act(half.caseId, 'correct', { form: resellerForm({ requestedEffectiveOn: '2027-05-01' }) });
      expect(corrected).toMatchObject({ phase: 'SIGNING', effectiveOn: '2027-05-01', waitingOn: ['P-UNI'] });
      expect(corrected.signers.map(({ signedOn }) => signedOn)).toEqual([null, null]);
      await (await portal.as('P-UNI')).act(half.caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-01-12' });
      expect(await coming.act(half.caseId, 'sign', { name: 'Haruka Mori' })).toMatchObject({ phase: 'REVIEW', effectiveOn: '2027-05-01' });
    });
  });

  describe('a form that has not taken effect', () => {
    it('is withdrawn by its submitter alone, and the enrollment is free again', async () => {
      const { portal, half } = await halfSigned(start);
      await (await portal.as('P-UNI')).actRefused(403, half.caseId, 'withdraw', { reason: 'not mine to do' });
      const withdrawn = await (await portal.as('P-RES2')).act(half.caseId, 'withdraw', { reason: 'the customer stays' });
      expect(withdrawn).toMatchObject({ status: 'CLOSED', outcome: 'WITHDRAWN', acts: [] });
      await expectMails(portal, 'P-UNI', half, at('2027-01-12T10:00+09:00'), 2);
      expect(await (await portal.as('P-UNI')).open(id, resellerForm())).toMatchObject({ status: 'OPEN' });
    });

    it('is declined by the signer whose turn it is, and whoever signed is told', async () => {
      const { portal, half } = await halfSigned(start);
      await (await portal.as('P-UNI')).actRefused(403, half.caseId, 'decline', { reason: 'signed already' });
      const declined = await (await portal.as('P-RES2')).act(half.caseId, 'decline', { reason: 'not possible this year' });
      expect(declined).toMatchObject({ status: 'CLOSED', outcome: 'DECLINED' });
      await expectMails(portal, 'P-UNI', half, at('2027-01-12T10:00+09:00'), 2);
    });
  });
};
