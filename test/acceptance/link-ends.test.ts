import { describe, expect, it } from 'vitest';
import type { LinkList } from '../../shared/api/index.ts';
import type { Somebody } from './client.ts';
import type { Case, Problem } from './contract.ts';
import { ask, clerk, codeIn, dean, invites, lettersTo, secretIn, shown, signing, start, typeOf } from './invited.ts';
import { enrollmentFields, mailOf } from './records.ts';
import { at } from './stories/telling.ts';

describe('a link to sign ends, is sent anew, handed over or taken back', () => {
  it('LINK-EXPIRES: is sent anew twenty times, and then no more', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    let sent = 2;
    for (let renewals = 0; renewals < 20; renewals += 1) {
      const newest = (await lettersTo(portal, clerk, sent)).at(-2);
      expect((await ask(portal, 'POST', `/api/links/${secretIn(newest)}/renew`)).status).toBe(200);
      sent += 2;
    }
    const last = (await lettersTo(portal, clerk, sent)).at(-2);
    expect((await ask(portal, 'POST', `/api/links/${secretIn(last)}/renew`)).status).toBe(409);
  });

  it('LINK-EXPIRES: opens to the last instant of its thirty days and not after, and is sent anew by one request', async () => {
    const { portal, university, case: of } = await start();
    const { expiresAt } = await invites(university, of);
    expect(expiresAt).toBe(at('2027-02-11T10:00+09:00'));
    const [invitation, code] = await lettersTo(portal, clerk, 2);
    const secret = secretIn(invitation);
    await portal.moveTo(at('2027-02-11T09:59:59.999+09:00'));
    expect((await shown(portal, secret)).state).toBe('OPEN');
    await portal.moveTo(expiresAt);
    expect(await shown(portal, secret)).toMatchObject({
      state: 'EXPIRED',
      invitedBy: { name: 'Kita University' },
      inviterName: 'U-P-UNI',
      inviterEmail: mailOf('P-UNI'),
      handedTo: null,
      isReplaced: false,
      mayRenew: true,
    });
    expect(typeOf(await ask(portal, 'POST', `/api/links/${secret}`, signing(codeIn(code))))).toBe('409 /problems/link-over');

    expect((await ask(portal, 'POST', `/api/links/${secret}/renew`)).status).toBe(200);
    const letters = await lettersTo(portal, clerk, 4);
    const [again, codeAgain] = letters.slice(2);
    expect([secretIn(again) === secret, codeIn(codeAgain) === codeIn(code)]).toEqual([false, false]);
    expect(await shown(portal, secret)).toMatchObject({ state: 'EXPIRED', isReplaced: true, mayRenew: true, case: null });
    const old = await ask(portal, 'POST', `/api/links/${secretIn(again)}`, signing(codeIn(code)));
    expect(typeOf(old)).toBe('422 /problems/wrong-code');
    const signed = await ask(portal, 'POST', `/api/links/${secretIn(again)}`, {
      ...signing(codeIn(codeAgain)),
      noticeToPreviousOn: '2027-02-01',
    });
    expect(signed.status).toBe(200);
  });

  it('LINK-FORWARD: is handed over within the organisation, with the reason on record, and nowhere else', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    const [invitation] = await lettersTo(portal, clerk, 2);
    const path = `/api/links/${secretIn(invitation)}/forward`;
    const elsewhere = await ask(portal, 'POST', path, { name: 'Mallory', email: 'm@elsewhere.example', reason: 'me' });
    expect([elsewhere.status, (elsewhere.body as Problem).rule]).toEqual([422, 'LINK-FORWARD']);
    expect((await ask(portal, 'POST', path, { name: '青葉 学', email: dean, reason: 'She signs for the university.' })).status).toBe(200);
    const [next, code] = await lettersTo(portal, dean, 2);
    const [, , over] = await lettersTo(portal, clerk, 3);
    expect([over?.rule, over?.text.includes('青葉 学'), codeIn(over), secretIn(over)]).toEqual(['LINK-FORWARD', true, '', '']);
    const toInviter = (await portal.mails(mailOf('P-UNI'))).filter(({ rule }) => rule === 'LINK-FORWARD');
    expect(toInviter.map((mail) => [mail.text.includes('白石 千尋'), mail.text.includes('青葉 学'), codeIn(mail)])).toEqual([
      [true, true, ''],
    ]);
    expect(await shown(portal, secretIn(invitation))).toMatchObject({ state: 'FORWARDED', mayRenew: false, handedTo: '青葉 学' });
    expect(JSON.stringify(await shown(portal, secretIn(invitation)))).not.toContain(dean);
    const { history } = await university.read(of.caseId);
    expect(history.at(-1)).toMatchObject({
      act: 'forward-link',
      rule: 'LINK-FORWARD',
      detail: { reason: 'She signs for the university.' },
    });
    expect(JSON.stringify(history)).not.toContain(dean);
    const declined = await ask(portal, 'POST', `/api/links/${secretIn(next)}`, { code: codeIn(code), act: 'decline', reason: 'No.' });
    expect((declined.body as { case: Case }).case).toMatchObject({ status: 'CLOSED', outcome: 'DECLINED' });
  });

  it('LINK-FORWARD: handed over, its code goes to the inviter who passes codes on, and not to the new holder', async () => {
    const { portal, university, case: of } = await start();
    const { code } = await invites(university, of, { codeBy: 'INVITER' });
    const [invitation] = await lettersTo(portal, clerk, 1);
    const to = { name: '青葉 学', email: dean, reason: 'She signs for the university.' };
    expect((await ask(portal, 'POST', `/api/links/${secretIn(invitation)}/forward`, to)).status).toBe(200);
    await lettersTo(portal, clerk, 2);
    const [next] = await lettersTo(portal, dean, 1);
    const [told, ...others] = (await portal.mails(mailOf('P-UNI'))).filter(({ rule }) => rule === 'LINK-FORWARD');
    expect([others, codeIn(told) === code, codeIn(next)]).toEqual([[], false, '']);
    const signed = await ask(portal, 'POST', `/api/links/${secretIn(next)}`, signing(codeIn(told)));
    expect(signed.status).toBe(200);
  });

  it('LINK-NOT-ME: is given back by whoever knows nobody else; the inviter is told and the request goes on', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    const [invitation, code] = await lettersTo(portal, clerk, 2);
    const path = `/api/links/${secretIn(invitation)}/not-me`;
    expect(typeOf(await ask(portal, 'POST', path, { reason: ' ' }))).toBe('422 /problems/invalid-request');
    const key = { 'idempotency-key': 'once' };
    const reason = 'I left that office.';
    const answers = [await ask(portal, 'POST', path, { reason }, key), await ask(portal, 'POST', path, { reason }, key)];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { told: true }],
      [200, { told: true }],
    ]);
    expect(await shown(portal, secretIn(invitation))).toMatchObject({ state: 'NOT_ME', mayRenew: false, case: null });
    for (const [to, body] of [
      [path, { reason }],
      [`/api/links/${secretIn(invitation)}/renew`, {}],
      [`/api/links/${secretIn(invitation)}`, signing(codeIn(code))],
    ] as const)
      expect(typeOf(await ask(portal, 'POST', to, body))).toMatch(/^409 /);

    const { status, history } = await university.read(of.caseId);
    expect(status).toBe('OPEN');
    expect(history.filter(({ act }) => act === 'not-me')).toMatchObject([{ rule: 'LINK-NOT-ME', detail: { reason, partyId: 'P-UNI' } }]);
    const told = async () => (await portal.mails()).filter(({ rule }) => rule === 'LINK-NOT-ME');
    await expect.poll(async () => (await told()).map(({ to }) => to)).toEqual([mailOf('P-UNI')]);
    const [mail] = await told();
    expect(mail?.text).toContain(`/cases/${of.logNumber}`);
    expect(mail?.text).not.toContain('/sign/');
  });

  it('is neither handed over nor given back once the case is over', async () => {
    const { portal, coming, university, case: of } = await start();
    await invites(university, of);
    const [invitation] = await lettersTo(portal, clerk, 2);
    await coming.act(of.caseId, 'withdraw', { reason: 'Filed twice.' });
    const { history } = await university.read(of.caseId);
    const address = `/api/links/${secretIn(invitation)}`;
    const colleague = { name: '青葉 学', email: dean, reason: 'She signs for the university.' };
    expect(typeOf(await ask(portal, 'POST', `${address}/forward`, colleague))).toBe('409 /problems/link-over');
    expect(typeOf(await ask(portal, 'POST', `${address}/not-me`, { reason: 'I left that office.' }))).toBe('409 /problems/link-over');
    expect((await university.read(of.caseId)).history).toEqual(history);
  });

  it('its mails are in the list of whoever sent it, and of nobody else who is only on the case', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    await lettersTo(portal, clerk, 2);
    type Mails = { readonly items: readonly { readonly of: string; readonly fate: string }[] };
    const linkMails = async (as: Somebody) =>
      (await as.get<Mails>(`/api/cases/${of.caseId}/mails`)).items.filter((mail) => mail.of === 'LINK');
    await expect.poll(async () => (await linkMails(university)).map(({ fate }) => fate)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(await linkMails(await portal.as('P-RES'))).toEqual([]);
  });

  it('LINK-FORWARD: an address of a mail service anybody can use belongs to no organisation', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of, { email: 'chihiro@gmail.com' });
    const [invitation] = await lettersTo(portal, 'chihiro@gmail.com', 2);
    const to = { name: '別人', email: 'someone@gmail.com', reason: '担当ではありません。' };
    const refused = await ask(portal, 'POST', `/api/links/${secretIn(invitation)}/forward`, to);
    expect([refused.status, (refused.body as Problem).rule]).toEqual([422, 'LINK-FORWARD']);
    expect((await shown(portal, secretIn(invitation))).state).toBe('OPEN');
  });

  it('LINK-WHO: another party has it sent only to an address that is on record', async () => {
    const { coming, case: of, portal } = await start();
    const refused = await coming.refused(422, 'POST', `/api/cases/${of.caseId}/links`, {
      role: 'INSTITUTION',
      name: 'Me',
      email: 'me@p-res2.example',
      codeBy: 'INVITER',
    });
    expect([refused.rule, refused.errors?.[0]?.path]).toEqual(['LINK-WHO', '/email']);
    // A partner's own contact is on record with the enrollment, and decides nothing for the institution.
    const operations = await portal.as('OPS-INTERNATIONAL');
    const contacts = {
      PRIMARY: { name: 'Chihiro Shiraishi', email: 'primary@p-uni.example' },
      CHANNEL_PARTNER: { name: 'Taro Minato', email: 'taro@p-res2.example' },
    };
    await operations.put(`/api/enrollments/${of.enrollmentId}`, enrollmentFields({ contacts }));
    const toItself = await coming.refused(422, 'POST', `/api/cases/${of.caseId}/links`, {
      role: 'INSTITUTION',
      name: 'Taro Minato',
      email: 'taro@p-res2.example',
      codeBy: 'INVITER',
    });
    expect(toItself.rule).toBe('LINK-WHO');
    await invites(coming, of, { email: 'primary@p-uni.example' });
    await invites(coming, of, { email: mailOf('P-UNI').toUpperCase() });
    const stranger = await portal.as('P-RES3');
    await stranger.refused(404, 'POST', `/api/cases/${of.caseId}/links`, { role: 'INSTITUTION', name: 'x', email: clerk, codeBy: 'MAIL' });
    await stranger.refused(404, 'GET', `/api/cases/${of.caseId}/links`);
  });

  it('is taken back by who sent it, and a link is worth nothing beyond its signer', async () => {
    const { portal, university, coming, case: of } = await start();
    const { linkId } = await invites(university, of);
    const [invitation, code] = await lettersTo(portal, clerk, 2);
    const path = `/api/links/${secretIn(invitation)}`;
    for (const act of ['withdraw', 'countersign', 'complete-task', 'roll']) {
      expect((await ask(portal, 'POST', path, { code: codeIn(code), act, reason: 'no' })).status).toBe(409);
    }
    const guessed = `${secretIn(invitation).slice(0, -1)}${secretIn(invitation).endsWith('A') ? 'B' : 'A'}`;
    expect(typeOf(await ask(portal, 'GET', `/api/links/${guessed}`))).toBe('404 /problems/not-found');
    await coming.refused(403, 'DELETE', `/api/cases/${of.caseId}/links/${linkId}`);
    const reader = { userId: 'U-READER', name: '読取 専', email: 'reader@example.com', may: [] };
    await university.post('/api/parties/P-UNI/members', reader, 201);
    await (await portal.as('P-UNI', 'U-READER')).refused(403, 'DELETE', `/api/cases/${of.caseId}/links/${linkId}`);
    const { version } = await university.read(of.caseId);
    const revoke = (tag: string) => university.send('DELETE', `/api/cases/${of.caseId}/links/${linkId}`, undefined, { 'if-match': tag });
    expect((await revoke(`"${version + 1}"`)).status).toBe(412);
    expect((await university.send('DELETE', `/api/cases/${of.caseId}/links/${linkId}`)).status).toBe(204);
    expect(await shown(portal, secretIn(invitation))).toMatchObject({
      state: 'REVOKED',
      mayRenew: false,
      endedAt: at('2027-01-12T10:00+09:00'),
    });
    expect((await ask(portal, 'POST', `${path}/renew`)).status).toBe(409);
    expect((await ask(portal, 'POST', path, signing(codeIn(code)))).status).toBe(409);
  });

  it('the other links of a case whose signature is there are no longer waited for: the list says what became of each', async () => {
    const { portal, university, coming, case: of } = await start();
    const links = async (by: Somebody) => (await by.get<{ items: LinkList['items'] }>(`/api/cases/${of.caseId}/links`)).items;
    const { linkId: used, code = '' } = await invites(university, of, { codeBy: 'INVITER' });
    const [invitation] = await lettersTo(portal, clerk, 1);
    const { linkId: other } = await invites(university, of, { name: '青葉 学', email: dean });
    const { linkId: back } = await invites(university, of, { name: '北 花子', email: 'kita@gakuji.p-uni.example' });
    const { linkId: next } = await invites(coming, of, { role: 'NEW_RESELLER', name: 'Komatsu', email: 'k@p-res2.example' });
    await university.send('DELETE', `/api/cases/${of.caseId}/links/${back}`);
    expect((await links(university)).map(({ notNeeded }) => notNeeded)).toEqual([null, null, null]);
    expect((await ask(portal, 'POST', `/api/links/${secretIn(invitation)}`, signing(code))).status).toBe(200);
    const now = at('2027-01-12T10:00+09:00');
    const fates = new Map((await links(university)).map((link) => [link.linkId, link]));
    expect(fates.get(used)).toMatchObject({ state: 'USED', endedAt: now, notNeeded: null });
    expect(fates.get(back)).toMatchObject({ state: 'REVOKED', endedAt: now, notNeeded: null });
    expect(fates.get(other)).toMatchObject({ endedAt: null, notNeeded: { how: 'SIGNED', on: '2027-01-12', name: '白石 千尋' } });
    // Signed by the other door: with an account.
    expect(await links(coming)).toMatchObject([{ linkId: next, state: 'OPEN', notNeeded: null }]);
    await coming.act(of.caseId, 'sign', { name: 'Komatsu Risa' });
    expect(await links(coming)).toMatchObject([{ linkId: next, notNeeded: { how: 'SIGNED', name: 'Komatsu Risa' } }]);
  });

  it('a link of a case that is over, or was confirmed with an account, is not needed any more', async () => {
    const { portal, university, coming, case: of } = await start();
    const { linkId } = await invites(university, of);
    await coming.act(of.caseId, 'withdraw', { reason: 'Filed twice.' });
    const links = (caseId: string) => university.get<{ items: LinkList['items'] }>(`/api/cases/${caseId}/links`);
    expect((await links(of.caseId)).items).toMatchObject([{ linkId, notNeeded: { how: 'CLOSED', on: null, name: null } }]);
    const partner = await portal.as('P-RES');
    const contact = { what: 'CONTACT', role: 'PRIMARY', contact: { name: '青葉 学', email: dean } };
    const change = await partner.post<Case>('/api/cases', { kind: 'CICR', enrollmentId: 'E-KITA', form: { changes: [contact] } }, 201);
    await invites(university, change);
    await university.act(change.caseId, 'confirm', {});
    expect((await links(change.caseId)).items).toMatchObject([{ notNeeded: { how: 'CONFIRMED', on: '2027-01-12' } }]);
  });
});
