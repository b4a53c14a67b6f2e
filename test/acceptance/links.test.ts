import { describe, expect, it } from 'vitest';
import type { LinkList, LinkShown } from '../../shared/api/index.ts';
import type { Client, Reply, Somebody } from './client.ts';
import type { Case, Mail, Problem } from './contract.ts';
import { beginPortal } from './portal.ts';
import { mailOf, register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

const clerk = 'c.shiraishi@gakuji.p-uni.example';
const dean = 'dean@gakuji.p-uni.example';

type Sent = { readonly linkId: string; readonly expiresAt: string; readonly code?: string };
type Setting = { readonly portal: Client; readonly university: Somebody; readonly coming: Somebody; readonly case: Case };

const start = async (): Promise<Setting> => {
  const { client: portal } = await beginPortal({ clock: at('2027-01-12T10:00+09:00') });
  await registerParties(portal);
  await register(portal, 'E-KITA', { number: '87654321' });
  const coming = await portal.as('P-RES2');
  const opened = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
  return { portal, university: await portal.as('P-UNI'), coming, case: opened };
};

const invites = (by: Somebody, { caseId }: Case, more: object = {}): Promise<Sent> =>
  by.post(`/api/cases/${caseId}/links`, { role: 'INSTITUTION', name: '白石 千尋', email: clerk, codeBy: 'MAIL', ...more }, 201);

/** Letters go out after the write they follow from. */
const lettersTo = async (portal: Client, to: string, count: number): Promise<readonly Mail[]> => {
  await expect.poll(async () => (await portal.mails(to)).length, { timeout: 10_000, interval: 20 }).toBe(count);
  return portal.mails(to);
};
const secretIn = (mail: Mail | undefined): string => /\/sign\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
const codeIn = (mail: Mail | undefined): string => /\b(\d{8})\b/.exec(mail?.text ?? '')?.[1] ?? '';

const ask = async (
  portal: Client,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<Reply> => portal.send(method, path, body, headers);
const shown = async (portal: Client, secret: string): Promise<LinkShown> =>
  (await ask(portal, 'GET', `/api/links/${secret}`)).body as LinkShown;
const signing = (code: string) => ({ code, act: 'sign', name: '白石 千尋', noticeToPreviousOn: '2027-01-12' });
const typeOf = ({ status, body }: Reply): string => `${status} ${(body as Problem).type}`;

describe('somebody without an account is invited to sign for the institution', () => {
  it('LINK-CODE: reads by the link, signs with the code that came apart from it, once, and the case goes on', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    const [invitation, code] = await lettersTo(portal, clerk, 2);
    expect([invitation?.subject, codeIn(code).length]).toEqual([expect.stringContaining('北都大学'), 8]);
    expect([invitation?.text, invitation?.html].some((words) => words?.includes(codeIn(code)))).toBe(false);
    const secret = secretIn(invitation);

    // A mail scanner opens it, twice: nothing changes.
    for (let scans = 0; scans < 2; scans += 1)
      expect(await shown(portal, secret)).toMatchObject({ state: 'OPEN', acts: ['sign', 'decline', 'return'] });
    expect(await university.read(of.caseId)).toMatchObject({ phase: 'SIGNING', waitingOn: ['P-UNI'] });

    const signed = await ask(portal, 'POST', `/api/links/${secret}`, signing(codeIn(code)));
    expect(signed.status).toBe(200);
    expect(await university.read(of.caseId)).toMatchObject({
      waitingOn: ['P-RES2'],
      signers: [
        { role: 'INSTITUTION', signedOn: '2027-01-12', name: '白石 千尋' },
        { role: 'NEW_RESELLER', signedOn: null },
      ],
    });
    expect(await shown(portal, secret)).toMatchObject({
      state: 'USED',
      acts: [],
      case: null,
      logNumber: of.logNumber,
      endedAt: at('2027-01-12T10:00+09:00'),
      mayRenew: false,
    });
    expect(typeOf(await ask(portal, 'POST', `/api/links/${secret}`, signing(codeIn(code))))).toBe('409 /problems/link-over');
  });

  it('LINK-CODE: five wrong codes lock it, each told, and the right one does not open it any more', async () => {
    const { portal, university, case: of } = await start();
    const { code = '' } = await invites(university, of, { codeBy: 'INVITER' });
    expect(code).toMatch(/^\d{8}$/);
    const [invitation] = await lettersTo(portal, clerk, 1);
    const path = `/api/links/${secretIn(invitation)}`;
    const wrong = code === '00000000' ? '00000001' : '00000000';
    // Nothing typed is no try.
    expect((await ask(portal, 'POST', path, signing(' '))).status).toBe(422);
    for (const left of [4, 3, 2, 1]) {
      const answered = await ask(portal, 'POST', path, signing(wrong));
      expect([answered.status, (answered.body as Problem).errors?.[0]]).toEqual([
        422,
        {
          path: '/code',
          rule: 'LINK-CODE',
          message: expect.stringContaining(left === 1 ? 'One more try' : `${left} more tries`) as string,
        },
      ]);
    }
    expect(typeOf(await ask(portal, 'POST', path, signing(wrong)))).toBe('409 /problems/link-over');
    expect(typeOf(await ask(portal, 'POST', path, signing(code)))).toBe('409 /problems/link-over');
    expect(await shown(portal, secretIn(invitation))).toMatchObject({ state: 'LOCKED', endedAt: null, isReplaced: false, mayRenew: true });
    expect(await university.read(of.caseId)).toMatchObject({ waitingOn: ['P-UNI'] });
  });

  it('LINK-CODE: many wrong codes at the same instant are counted each: no more than five are tried', async () => {
    const { portal, university, case: of } = await start();
    const { code = '' } = await invites(university, of, { codeBy: 'INVITER' });
    const [invitation] = await lettersTo(portal, clerk, 1);
    const path = `/api/links/${secretIn(invitation)}`;
    const guesses = Array.from({ length: 12 }, (_, index) => String(index).padStart(8, '0')).filter((guess) => guess !== code);
    const answers = await Promise.all(guesses.map((guess) => ask(portal, 'POST', path, signing(guess))));
    expect(answers.map(typeOf).toSorted()).toEqual([
      ...Array.from({ length: guesses.length - 4 }, () => '409 /problems/link-over'),
      ...Array.from({ length: 4 }, () => '422 /problems/wrong-code'),
    ]);
  });

  it('LINK-CODE: the code of a link that was sent anew goes to whoever passes it on, by mail', async () => {
    const { portal, university, case: of } = await start();
    const { code = '', expiresAt } = await invites(university, of, { codeBy: 'INVITER' });
    const [invitation] = await lettersTo(portal, clerk, 1);
    await portal.moveTo(expiresAt);
    const before = (await portal.mails()).length;
    expect((await ask(portal, 'POST', `/api/links/${secretIn(invitation)}/renew`)).status).toBe(200);
    const [, again] = await lettersTo(portal, clerk, 2);
    const toInviter = (await portal.mails()).slice(before).find(({ rule }) => rule === 'LINK-CODE');
    expect([toInviter?.to, codeIn(toInviter) === code, again?.text.includes(codeIn(toInviter))]).toEqual([mailOf('P-UNI'), false, false]);
    const signed = await ask(portal, 'POST', `/api/links/${secretIn(again)}`, {
      ...signing(codeIn(toInviter)),
      noticeToPreviousOn: '2027-02-01',
    });
    expect(signed.status).toBe(200);
  });

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
    expect(await shown(portal, secretIn(invitation))).toMatchObject({ state: 'FORWARDED', mayRenew: false });
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

  it('an Idempotency-Key gives the first answer again: one signature, one hand-over, one link sent anew', async () => {
    const { portal, university, case: of } = await start();
    const key = { 'idempotency-key': 'once' };
    const { expiresAt } = await invites(university, of);
    const [invitation] = await lettersTo(portal, clerk, 2);
    await portal.moveTo(expiresAt);
    const twice = async (path: string, body: object): Promise<Reply> => {
      const [first, again] = [await ask(portal, 'POST', path, body, key), await ask(portal, 'POST', path, body, key)];
      expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
      return first;
    };
    await twice(`/api/links/${secretIn(invitation)}/renew`, {});
    const [, , anew] = await lettersTo(portal, clerk, 4);
    const handsOver = { name: '青葉 学', email: dean, reason: 'She signs for the university.' };
    await twice(`/api/links/${secretIn(anew)}/forward`, handsOver);
    const other = await ask(portal, 'POST', `/api/links/${secretIn(anew)}/forward`, { ...handsOver, reason: 'He does.' }, key);
    expect(typeOf(other)).toBe('422 /problems/idempotency-key-reused');
    const bad = await ask(portal, 'POST', `/api/links/${secretIn(anew)}/forward`, handsOver, { 'idempotency-key': 'a b' });
    expect(typeOf(bad)).toBe('422 /problems/invalid-idempotency-key');
    const [next, code] = await lettersTo(portal, dean, 2);
    const signs = { ...signing(codeIn(code)), noticeToPreviousOn: '2027-02-01' };
    const path = `/api/links/${secretIn(next)}`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(portal, 'POST', path, signs, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await twice(path, signs);
    const { history } = await university.read(of.caseId);
    const byLinks = history.map(({ act }) => act).filter((act) => act === 'renew-link' || act === 'forward-link' || act === 'sign');
    expect(byLinks).toEqual(['renew-link', 'forward-link', 'sign']);
  });

  it('two who use one link at the same instant: one signs, and nothing is signed twice', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    const [invitation, code] = await lettersTo(portal, clerk, 2);
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => ask(portal, 'POST', `/api/links/${secretIn(invitation)}`, signing(codeIn(code)))),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409]);
    const { history } = await university.read(of.caseId);
    expect(history.filter(({ act }) => act === 'sign')).toHaveLength(1);
  });
});
