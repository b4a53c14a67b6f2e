import { describe, expect, it } from 'vitest';
import type { Client, Somebody } from './client.ts';
import type { Case } from './contract.ts';
import { beginPortal } from './portal.ts';
import { parties, register, registerParties, resellerForm, type PartyId } from './records.ts';
import { at } from './stories/telling.ts';

type Ahead = {
  readonly partyId: string;
  readonly language: 'ja' | 'en';
  readonly when: 'AT_ONCE' | 'WITH_THE_DAY';
  readonly subject: string;
  readonly text: string;
};

const id = 'E-KITA';

const start = async (): Promise<Client> => {
  const { client } = await beginPortal({ clock: at('2027-01-12T10:00+09:00') });
  await registerParties(client);
  await register(client, id);
  return client;
};

const ahead = async (by: Somebody, caseId: string, act: string, fields: object = {}): Promise<readonly Ahead[]> =>
  (await by.post<{ readonly items: readonly Ahead[] }>(`/api/cases/${caseId}/acts/mails`, { act, ...fields }, 200)).items;

const lines = (mails: readonly { readonly subject: string; readonly text: string }[]): readonly string[] =>
  mails.map(({ subject, text }) => `${subject}\n${text}`).toSorted();

/** Reads the mails of an act ahead, which changes nothing, then acts: they are those that are sent. */
const actAsForeseen = async (
  portal: Client,
  by: Somebody,
  caseId: string,
  act: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly mails: readonly Ahead[]; readonly after: Case }> => {
  const before = { of: await by.read(caseId), sent: await portal.mails() };
  const mails = await ahead(by, caseId, act, fields);
  expect({ of: await by.read(caseId), sent: await portal.mails() }).toEqual(before);
  const after = await by.act(caseId, act, fields);
  const sent = (await portal.mails()).slice(before.sent.length);
  expect(sent.length, `${act} is told to somebody`).toBeGreaterThan(0);
  expect(lines(mails.filter(({ when }) => when === 'AT_ONCE'))).toEqual(lines(sent));
  return { mails, after };
};

describe('the mails of an act, read before it is done', () => {
  it('are those that are sent, act by act, until the case ends', async () => {
    const portal = await start();
    const [coming, university, operations] = await Promise.all([portal.as('P-RES2'), portal.as('P-UNI'), portal.as('OPS-INTERNATIONAL')]);
    const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-03-01' }));
    await portal.moveTo(at('2027-01-30T10:00+09:00'));
    await actAsForeseen(portal, university, caseId, 'return', { reason: '販売店名をご確認ください。', paths: ['/newResellerId'] });
    await actAsForeseen(portal, coming, caseId, 'correct', { form: resellerForm({ requestedEffectiveOn: '2027-03-01' }) });
    await actAsForeseen(portal, university, caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2027-01-29' });
    await portal.moveTo(at('2027-01-31T10:00+09:00'));
    await actAsForeseen(portal, coming, caseId, 'sign', { name: 'Haruka Mori' });
    const request = { justification: 'The signing officer was away until the end of January.', requestedEffectiveOn: '2027-03-01' };
    await actAsForeseen(portal, coming, caseId, 'request-override', request);
    await actAsForeseen(portal, operations, caseId, 'decide-override', { decision: 'DECLINE', note: 'The date cannot be held.' });
    await actAsForeseen(portal, coming, caseId, 'roll');
    const { mails, after } = await actAsForeseen(portal, operations, caseId, 'reject', { reason: 'The stamp is missing.' });
    expect(after.outcome).toBe('REJECTED');
    expect(new Set(mails.map(({ partyId }) => partyId))).toContain('P-UNI');
    for (const { partyId, language, text } of mails) {
      expect(language).toBe(parties[partyId as PartyId].locale);
      expect(text).toContain('The stamp is missing.');
    }
  });

  it('tell of what follows at the same instant: other cases that end with it (CLOSE-VOID)', async () => {
    const portal = await start();
    const [coming, reseller, operations] = await Promise.all([portal.as('P-RES2'), portal.as('P-RES'), portal.as('OPS-INTERNATIONAL')]);
    await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    const form = { reason: 'AMENDMENT', text: 'Both sides agree to end the enrollment.' };
    const { caseId } = await reseller.post<Case>('/api/cases', { kind: 'TERMINATION', enrollmentId: id, form }, 201);
    const { mails } = await actAsForeseen(portal, operations, caseId, 'approve', { effectiveOn: '2027-01-12', note: 'Agreed.' });
    expect(mails.some(({ partyId }) => partyId === 'P-RES2')).toBe(true);
  });

  it('say where a party gets the mails of a day in one (REMIND-DIGEST)', async () => {
    const portal = await start();
    const operations = await portal.as('OPS-INTERNATIONAL');
    const { partyId: _, ...university } = parties['P-UNI'];
    await operations.put('/api/parties/P-UNI', { ...university, digest: true });
    const coming = await portal.as('P-RES2');
    const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    const mails = await ahead(coming, caseId, 'withdraw', { reason: 'Filed twice.' });
    expect(mails.filter(({ partyId }) => partyId === 'P-UNI').map(({ when }) => when)).toEqual(['WITH_THE_DAY']);
  });

  it('are refused as the act would be, and to whoever may not see the case they are not there', async () => {
    const portal = await start();
    const coming = await portal.as('P-RES2');
    const { caseId, version } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    const path = `/api/cases/${caseId}/acts/mails`;
    const withdraw = { act: 'withdraw', reason: 'Filed twice.' };
    expect((await coming.refused(422, 'POST', path, { ...withdraw, reason: '' })).errors?.[0]?.path).toBe('/reason');
    await (await portal.as('P-UNI')).refused(403, 'POST', path, withdraw);
    await coming.refused(409, 'POST', path, { act: 'roll' });
    await (await portal.as('P-RES3')).refused(404, 'POST', path, withdraw);
    expect((await coming.send('POST', path, withdraw, { 'if-match': `"${version + 1}"` })).status).toBe(412);
    expect((await coming.send('POST', path, withdraw, { 'if-match': `"${version}"` })).status).toBe(200);
  });
});
