import { describe, expect, it } from 'vitest';
import type { DocumentList } from '../../shared/api/index.ts';
import type { Client, Somebody } from './client.ts';
import type { Case, ListedCase, Listing } from './contract.ts';
import { beginPortal } from './portal.ts';
import { register, registerParties } from './records.ts';
import { at } from './stories/telling.ts';
import { files, id as transferred, opened, peopleOf } from './stories/transfer-filed.ts';

const id = 'E-KITA';

const start = async (clock: string, told: Parameters<typeof register>[2] = {}, enrollmentId = id): Promise<Client> => {
  const { client } = await beginPortal({ clock, documents: 'PDF' });
  await registerParties(client);
  await register(client, enrollmentId, told);
  return client;
};

/** The states of a case's documents, oldest first, once there are so many. */
const statesOf = async (somebody: Somebody, caseId: string, expected: number): Promise<readonly string[]> => {
  const read = async () => (await somebody.get<DocumentList>(`/api/cases/${caseId}/documents`)).items.map(({ state }) => state);
  await expect.poll(async () => (await read()).length, { timeout: 20_000, interval: 50 }).toBe(expected);
  return read();
};

describe('each kind of case has its form, and a record of how it ended behind it', () => {
  it('a change of contacts: the form as filed, and the record with the confirmation', async () => {
    const portal = await start(at('2027-01-12T10:00+09:00'));
    const change = { what: 'ADDRESS', address: '1-2-3 Kita, Aoba' };
    const { caseId } = await (
      await portal.as('P-RES')
    ).post<Case>('/api/cases', { kind: 'CICR', enrollmentId: id, form: { changes: [change] } }, 201);
    const university = await portal.as('P-UNI');
    expect(await statesOf(university, caseId, 1)).toEqual(['FILLED']);
    await university.act(caseId, 'confirm', {});
    await (await portal.as('OPS-INTERNATIONAL')).act(caseId, 'process', { note: '記録した。' });
    expect(await statesOf(university, caseId, 2)).toEqual(['FILLED', 'FINAL']);
  });

  it('the end of a term: the notice, each answer, the removal that is due and the one attested', async () => {
    const portal = await start(at('2027-03-21T10:00+09:00'), { startsOn: '2024-04-01', years: 3 });
    const university = await portal.as('P-UNI');
    const [of] = (await university.get<Listing<ListedCase>>('/api/cases?kind=EXPIRY')).items;
    if (of === undefined) throw new Error('the case was opened');
    expect(await statesOf(university, of.caseId, 1)).toEqual(['FILLED']);
    await university.act(of.caseId, 'choose', { option: 'NEW_ENROLLMENT' });
    await university.act(of.caseId, 'choose', { option: 'LAPSE' });
    await portal.moveTo(at('2027-04-02T09:00+09:00'));
    expect(await statesOf(university, of.caseId, 4)).toEqual(['FILLED', 'FILLED', 'FILLED', 'FILLED']);
    await university.act(of.caseId, 'attest-removal', { computers: 3, attestedBy: '佐藤 花子' });
    expect(await statesOf(university, of.caseId, 6)).toEqual(['FILLED', 'FILLED', 'FILLED', 'FILLED', 'FILLED', 'FINAL']);
  });

  it('a termination: the notice, and the record of its end', async () => {
    const portal = await start(at('2027-01-12T10:00+09:00'));
    const university = await portal.as('P-UNI');
    const form = { reason: 'BREACH', noticeOn: '2027-01-10', by: 'INSTITUTION' };
    const { caseId } = await university.post<Case>('/api/cases', { kind: 'TERMINATION', enrollmentId: id, form }, 201);
    expect(await statesOf(university, caseId, 1)).toEqual(['FILLED']);
    await university.act(caseId, 'record-cure', { note: '支払われた。' });
    expect(await statesOf(university, caseId, 2)).toEqual(['FILLED', 'FINAL']);
  });

  it('a licence transfer: the form, one more with each signature, and the record', async () => {
    const portal = await start(opened, { number: '87654321' }, transferred);
    const people = await peopleOf(portal);
    const { caseId } = await files(people);
    await people.transferor.act(caseId, 'sign', { name: '佐藤 花子' });
    await people.transferee.act(caseId, 'sign', { name: 'Jane Bay' });
    expect(await statesOf(people.transferor, caseId, 3)).toEqual(['FILLED', 'SIGNED', 'SIGNED']);
    await people.reseller.act(caseId, 'withdraw', { reason: '譲渡を取りやめた。' });
    expect(await statesOf(people.transferor, caseId, 4)).toEqual(['FILLED', 'SIGNED', 'SIGNED', 'FINAL']);
  });
});
