import { describe, expect, it } from 'vitest';
import type { Advice, Case, Enrollment } from '../contract.ts';
import { current, register, resellerForm } from '../records.ts';
import { at, deadline, expectIntact, expectMails, lastOf, toldOf, type Start } from './telling.ts';

const id = 'E-KITA';
const olsOrders = [{ product: 'Online A', quantity: 10, renewsOn: '2027-09-01' }];

/** The check character of a log number: Luhn mod 32, doubling from the right-most random character (LOG-NUMBER). */
const checkCharacterOf = (random: string): string => {
  const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const sum = [...random].toReversed().reduce((total, character, index) => {
    const value = characters.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 32) + (value % 32);
  }, 0);
  return characters[(32 - (sum % 32)) % 32] ?? '';
};

export const oneTierReseller = (start: Start): void => {
  describe('a Japanese university changes its reseller, one-tier, in time', () => {
    it('goes from the look-up through both signatures and the countersignature to the day the records change', async () => {
      const portal = await start(at('2027-01-12T10:00+09:00'));
      await register(portal, id, { number: '87654321', billDates: ['2026-10-01'], olsOrders });
      const university = await portal.as('P-UNI');
      const previous = await portal.as('P-RES');
      const coming = await portal.as('P-RES2');
      const operations = await portal.as('OPS-INTERNATIONAL');

      // 12 January: the new reseller finds the enrollment by both of its numbers, and asks what to do.
      await coming.refused(404, 'GET', `/api/enrollments/${id}`);
      await coming.refused(404, 'GET', '/api/enrollments/lookup?number=87654321&masterAgreement=S1234568');
      expect(await coming.get('/api/enrollments/lookup?number=87654321&masterAgreement=S1234567')).toEqual({
        enrollmentId: id,
        institutionName: 'Kita University',
        country: 'JP',
        region: 'INTERNATIONAL',
        program: 'EES',
        channelModel: 'ONE_TIER',
      });
      const leadTime = { days: 30, anchor: '2027-04-01', receiveBy: '2027-03-02', rule: 'COCP-LEAD-INTL-EES-30', onTime: true };
      const question = { enrollmentIds: [id], change: 'RESELLER' };
      const advice = await coming.post<Advice>('/api/advice/cocp', question, 200);
      expect(advice).toMatchObject({
        route: 'ELECTRONIC',
        form: 'CHANGE_OF_RESELLER',
        ink: false,
        copies: 2,
        signers: ['INSTITUTION', 'NEW_RESELLER'],
        countersign: true,
        returnTo: 'NEW_RESELLER',
        leadTime,
        receiptWindowDays: null,
        effectiveOn: '2027-04-01',
        enrollments: [{ enrollmentId: id, route: 'ELECTRONIC', leadTime, effectiveOn: '2027-04-01' }],
      });
      expect(advice.why.map(({ rule }) => rule)).toContain('COCP-ROUTE-RESELLER');
      expect(advice.duties.institution).toContainEqual(expect.objectContaining({ rule: 'COCP-SIGN-30', on: '2027-03-02' }));
      const onLastDay = await coming.post<Advice>('/api/advice/cocp', { ...question, onDate: '2027-03-02' }, 200);
      const oneDayLate = await coming.post<Advice>('/api/advice/cocp', { ...question, onDate: '2027-03-03' }, 200);
      expect([onLastDay.leadTime?.onTime, oneDayLate.leadTime?.onTime]).toEqual([true, false]);

      // It submits; a name or number that is not the one on record is refused, and the value on record not told.
      const differs = await coming.refused(422, 'POST', '/api/cases', {
        kind: 'COCP',
        enrollmentId: id,
        form: resellerForm({ current: [{ ...current('RESELLER', 'P-RES'), pcn: '00000000' }] }),
      });
      expect(differs.rule).toBe('COCP-MATCH');
      expect(JSON.stringify(differs)).not.toContain(current('RESELLER', 'P-RES').pcn);
      const reply = await coming.send('POST', '/api/cases', { kind: 'COCP', enrollmentId: id, form: resellerForm() });
      const opened = reply.body as Case;
      expect([reply.status, reply.headers.get('location'), reply.headers.get('etag')]).toEqual([
        201,
        `/api/cases/${opened.caseId}`,
        `"${opened.version}"`,
      ]);
      expect(opened).toMatchObject({
        kind: 'COCP',
        enrollmentId: id,
        status: 'OPEN',
        phase: 'SIGNING',
        outcome: null,
        openedAt: at('2027-01-12T10:00+09:00'),
        openedBy: { userId: 'U-P-RES2', partyId: 'P-RES2' },
        form: resellerForm(),
        route: 'ELECTRONIC',
        effectiveOn: '2027-04-01',
        receivedOn: null,
        enrollments: [{ enrollmentId: id, leadTime, effectiveOn: '2027-04-01', outcome: null }],
        waitingOn: ['P-UNI'],
        acts: ['withdraw'],
        tasks: [],
      });
      expect(opened.signers).toMatchObject([
        { role: 'INSTITUTION', partyId: 'P-UNI', signedOn: null },
        { role: 'NEW_RESELLER', partyId: 'P-RES2', signedOn: null },
      ]);
      const [, random = '', check] =
        /^COCP-([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3})([0-9A-HJKMNP-TV-Z])$/.exec(opened.logNumber) ?? [];
      expect(check).toBe(checkCharacterOf(random.replace('-', '')));
      expect(deadline(opened, 'COCP-SIGN-30')).toEqual(['2027-03-02 PENDING']);
      expect(deadline(opened, 'COCP-LEAD-INTL-EES-30')).toEqual(['2027-03-02 PENDING']);
      expect(deadline(opened, 'COCP-SIGN-90')).toEqual(['2027-04-12 PENDING']);
      await expectMails(portal, 'P-UNI', opened, at('2027-01-12T10:00+09:00'));
      const { caseId, logNumber } = opened;

      // Named on the form it sees the enrollment's header; a second change is refused with the number of the first.
      expect(await coming.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ enrollmentId: id, number: '87654321' });
      const second = await university.refused(409, 'POST', '/api/cases', { kind: 'COCP', enrollmentId: id, form: resellerForm() });
      expect([second.rule, second.logNumber]).toEqual(['COCP-ONE-OPEN', logNumber]);
      expect((await university.read(logNumber)).acts.toSorted((a, b) => a.localeCompare(b))).toEqual(['decline', 'return', 'sign']);

      // 20 January: the university was reminded seven days after its turn began, and signs.
      await portal.moveTo(at('2027-01-20T11:00+09:00'));
      expect(toldOf(await university.read(caseId)).slice(1)).toEqual([`${at('2027-01-19T09:00+09:00')} remind COCP-REMIND-SIGN`]);
      await expectMails(portal, 'P-UNI', opened, at('2027-01-19T09:00+09:00'));
      expect((await coming.actRefused(403, caseId, 'sign', { name: 'Haruka Mori' })).rule).toBe('COCP-TURN');
      const name = '佐藤 花子';
      expect((await university.actRefused(422, caseId, 'sign', { name })).rule).toBe('COCP-NOTICE-PREVIOUS');
      expect((await university.actRefused(422, caseId, 'sign', { name, noticeToPreviousOn: '2027-01-21' })).rule).toBe(
        'COCP-NOTICE-PREVIOUS',
      );
      const halfSigned = await university.act(caseId, 'sign', { name, noticeToPreviousOn: '2027-01-20' });
      expect(halfSigned).toMatchObject({ phase: 'SIGNING', waitingOn: ['P-RES2'] });
      expect(halfSigned.signers[0]).toMatchObject({ signedOn: '2027-01-20', signedBy: 'U-P-UNI' });
      await expectMails(portal, 'P-RES2', opened, at('2027-01-20T11:00+09:00'));

      // 1 February: the new reseller, reminded on the 27th, signs; the form is received that day, in time.
      await portal.moveTo(at('2027-02-01T12:00+09:00'));
      const signed = await coming.act(caseId, 'sign', { name: 'Haruka Mori', signature: { kind: 'TYPED' } });
      expect(toldOf(signed).at(-2)).toBe(`${at('2027-01-27T09:00+09:00')} remind COCP-REMIND-SIGN`);
      expect(signed).toMatchObject({
        phase: 'REVIEW',
        receivedOn: '2027-02-01',
        effectiveOn: '2027-04-01',
        waitingOn: ['OPS-INTERNATIONAL'],
        acts: ['withdraw'],
      });
      expect(deadline(signed, 'COCP-LEAD-INTL-EES-30')).toEqual(['2027-03-02 MET']);

      // 5 February: operations, reminded after three days, countersign once.
      await portal.moveTo(at('2027-02-05T12:00+09:00'));
      expect((await university.actRefused(403, caseId, 'countersign')).status).toBe(403);
      const scheduled = await operations.act(caseId, 'countersign', { note: 'checked' });
      expect(toldOf(scheduled).at(-2)).toBe(`${at('2027-02-04T09:00+09:00')} remind COCP-REMIND-OPS`);
      expect(scheduled).toMatchObject({ status: 'OPEN', phase: 'SCHEDULED', effectiveOn: '2027-04-01', waitingOn: [], acts: [] });
      await operations.actRefused(409, caseId, 'countersign');

      // One instant before 1 April nothing has changed; at its first instant everything has.
      await portal.moveTo(at('2027-03-31T23:59:59.999+09:00'));
      expect(await university.read(caseId)).toMatchObject({ status: 'OPEN', phase: 'SCHEDULED' });
      expect(await university.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES' });
      await portal.moveTo(at('2027-04-01T00:00+09:00'));
      const effective = await university.read(caseId);
      expect(effective).toMatchObject({
        status: 'CLOSED',
        outcome: 'EFFECTIVE',
        effectiveOn: '2027-04-01',
        waitingOn: [],
        enrollments: [{ enrollmentId: id, effectiveOn: '2027-04-01', outcome: 'EFFECTIVE' }],
      });
      expect(lastOf(effective)).toMatchObject({ act: 'effect', at: at('2027-04-01T00:00+09:00'), by: null });
      expect(await university.get<Enrollment>(`/api/enrollments/${id}`)).toMatchObject({ resellerId: 'P-RES2', openCases: [] });
      for (const party of ['P-UNI', 'P-RES', 'P-RES2'] as const) await expectMails(portal, party, opened, at('2027-04-01T00:00+09:00'));

      // The previous partner keeps reading the case it was on, and is on the enrollment no longer.
      expect(await previous.read(logNumber)).toMatchObject({ outcome: 'EFFECTIVE' });
      await previous.refused(404, 'GET', `/api/enrollments/${id}`);
      // What the enrollment is called it reads with the case, and that it is no longer there to be asked for.
      expect(await previous.get(`/api/cases/${logNumber}?with=names`)).toMatchObject({ names: [{ enrollmentId: id, sight: null }] });
      expect(await university.get(`/api/cases/${logNumber}?with=names`)).toMatchObject({ names: [{ enrollmentId: id, sight: 'WHOLE' }] });

      // Only the follow-up tasks go on, each by its own party.
      const rows = effective.tasks.map(({ rule, partyId, dueOn, state }) => `${rule} ${partyId} ${dueOn ?? '-'} ${state}`);
      expect(rows.toSorted((a, b) => a.localeCompare(b))).toEqual([
        'COCP-OLS P-RES2 2027-09-01 OPEN',
        'COCP-OPS-PO OPS-INTERNATIONAL - OPEN',
        'COCP-PO P-RES - OPEN',
        'COCP-PO P-UNI - OPEN',
      ]);
      const taskOf = (partyId: string): string => effective.tasks.find((task) => task.partyId === partyId)?.taskId ?? '';
      expect(effective.acts).toEqual(['complete-task']);
      await university.actRefused(403, caseId, 'complete-task', { taskId: taskOf('P-RES') });
      await university.actRefused(409, caseId, 'withdraw', { reason: 'too late' });
      const done = await university.act(caseId, 'complete-task', { taskId: taskOf('P-UNI'), note: 'all invoices closed' });
      expect(done.tasks.find((task) => task.partyId === 'P-UNI')).toMatchObject({
        state: 'DONE',
        doneBy: 'U-P-UNI',
        doneAt: at('2027-04-01T00:00+09:00'),
      });
      expect(done.status).toBe('CLOSED');
      for (const person of [previous, coming, operations]) {
        await person.act(caseId, 'complete-task', { taskId: taskOf(person.partyId) });
      }
      const ended = await operations.read(caseId);
      expect(ended.tasks.every(({ state }) => state === 'DONE')).toBe(true);
      await expectIntact(operations, ended);

      // Registering anew may not undo what the case has changed.
      const undone = await operations.refused(409, 'PUT', `/api/enrollments/${id}`, {
        ...(await fieldsOf(operations.get<Enrollment>(`/api/enrollments/${id}`))),
        resellerId: 'P-RES',
      });
      expect(undone.logNumber).toBe(logNumber);
    });
  });
};

/** The fields `PUT` takes, of what `GET` shows. */
const fieldsOf = async (shown: Promise<Enrollment>): Promise<Record<string, unknown>> => {
  const {
    enrollmentId: _id,
    status: _status,
    endsOn: _endsOn,
    nextAnniversary: _next,
    terms: _terms,
    openCases: _open,
    version: _version,
    ...fields
  } = await shown;
  return fields;
};
