import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { messages } from '../../../shared/cases/messages.ts';
import { anEnrollment } from '../../builders/index.ts';
import { openedOn, well } from './a-case.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';
import { aPortalToKill } from './killed.ts';
import { aPortalOfRacers } from './racers.ts';

describe('reminders sent by hand (REMIND-BY-HAND)', () => {
  let api: Api;
  let caseId: string;
  beforeAll(async () => {
    api = await startApi([anEnrollment()]);
    caseId = await openedOn(api, anEnrollment());
  });
  afterAll(() => api.stop());

  const remind = async (as: string, body: object) => shown(schemas.remindersShown, await api.post(as, '/api/reminders', body)).items;
  const shownTo = async (as: string) => shown(schemas.caseShown, await api.get(as, `/api/cases/${caseId}`));

  it('say beforehand whom they go to, and send nothing', async () => {
    const before = await api.everything();
    const { logNumber, waitingOn } = await shownTo('P-RES2');
    const to = waitingOn.filter((id) => id !== 'P-RES2');
    const parties = to.map((partyId) => ({ partyId, lastRemindedOn: null, mail: 'AT_ONCE' }));
    expect(await remind('P-RES2', { caseIds: [caseId], dryRun: true })).toEqual([{ caseId, logNumber, to, parties, errors: [] }]);
    expect(await api.everything()).toBe(before);
  });

  it('are for operations of the region and whoever filed it; of other cases nothing is said', async () => {
    expect((await remind('P-UNI', { caseIds: [caseId] }))[0]?.to).toEqual([]);
    const [hidden] = await remind('P-ADV', { caseIds: [caseId] });
    expect(hidden).toMatchObject({ caseId, to: [], errors: [{ path: '' }] });
    expect(hidden?.logNumber).toBeUndefined();
    expect(hidden?.errors[0]?.message).toContain('There is nothing here');
  });

  it('go out once a day for each party, whoever sends them, and stand in the history', async () => {
    const region = (await shownTo('P-RES2')).openedBy === null ? '' : 'OPS-AMERICAS';
    const [first] = await remind('P-RES2', { caseIds: [caseId] });
    expect(first?.errors).toEqual([]);
    expect(first?.to.length).toBeGreaterThan(0);
    const after = await shownTo('P-RES2');
    expect(after.history.at(-1)).toMatchObject({ act: 'remind-by-hand', rule: 'REMIND-BY-HAND', detail: { to: first?.to } });
    const [again] = await remind('P-RES2', { caseIds: [caseId] });
    expect(again?.errors.map(({ rule }) => rule)).toEqual(['REMIND-BY-HAND']);
    // Who is left out is named, with the day of the reminder before.
    const today = after.history.at(-1)?.at.slice(0, 10);
    expect(again?.parties).toEqual(first?.to.map((partyId) => ({ partyId, lastRemindedOn: today, mail: null })));
    const [byOperations] = await remind(region, { caseIds: [caseId] });
    // The filer's own turn is not the filer's to be reminded of; operations may.
    expect(byOperations?.to.filter((id) => first?.to.includes(id) === true)).toEqual([]);
    expect((await shownTo('P-RES2')).waitingOn).toEqual(after.waitingOn);
  });

  it('killed right behind the write, the same request says that they went out, and sends nothing twice', async () => {
    const enrollments = ['E-1', 'E-2', 'E-3'].map((enrollmentId) => anEnrollment({ enrollmentId }));
    const { prepare, killedAfterTheWriteOf } = aPortalToKill();
    const killed = await startApi(enrollments, { prepare });
    const opens = (enrollmentId: string) => openedOn(killed, anEnrollment({ enrollmentId }));
    const [first, second, third] = [await opens('E-1'), await opens('E-2'), await opens('E-3')];
    const send = (caseIds: readonly string[]) => killed.post('P-RES2', '/api/reminders', { caseIds }, { 'idempotency-key': 'killed' });
    const outcomesOf = (items: schemas.RemindersShown['items']) => items.map(({ to, errors }) => [to.length > 0, errors.length]);
    const remindedBefore = well(await killed.post('P-RES2', '/api/reminders', { caseIds: [third] }));
    expect(shown(schemas.remindersShown, remindedBefore).items[0]?.errors).toEqual([]);
    expect((await killedAfterTheWriteOf(() => send([first, second, third]))).status).toBe(500);
    const again = shown(schemas.remindersShown, well(await send([first, second, third])));
    expect(outcomesOf(again.items)).toEqual([
      [true, 0],
      [true, 0],
      [false, 1],
    ]);
    expect(shown(schemas.remindersShown, well(await send([first, second, third])))).toEqual(again);
    for (const id of [first, second]) {
      const { history } = shown(schemas.caseShown, await killed.get('P-RES2', `/api/cases/${id}`));
      expect(history.map(({ act }) => act)).toEqual(['open', 'remind-by-hand']);
    }
    const other = await send([first]);
    expect([other.status, problemOf(other).type]).toEqual([422, '/problems/idempotency-key-reused']);
    await killed.stop();
  });

  it('say of a case that others keep changing that they do, by its log number', async () => {
    const { prepare, whileOthersWin } = aPortalOfRacers();
    const contested = await startApi([anEnrollment()], { prepare });
    const id = await openedOn(contested, anEnrollment());
    const { logNumber } = shown(schemas.caseShown, await contested.get('P-RES2', `/api/cases/${id}`));
    const got = await whileOthersWin(id, () => contested.post('P-RES2', '/api/reminders', { caseIds: [id] }));
    const message = expect.stringContaining('Others were changing this at the same moment') as string;
    expect(shown(schemas.remindersShown, well(got)).items).toEqual([
      { caseId: id, logNumber, to: [], parties: [], errors: [{ path: '', message }] },
    ]);
    await contested.stop();
  });

  it('are a message of their own', () => {
    expect(messages).toContain('REMINDED_BY_HAND');
  });
});
