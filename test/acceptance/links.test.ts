import { describe, expect, it } from 'vitest';
import type { Reply } from './client.ts';
import type { Problem } from './contract.ts';
import { ask, clerk, codeIn, dean, invites, lettersTo, secretIn, shown, signing, start, typeOf } from './invited.ts';
import { mailOf } from './records.ts';
import { at } from './stories/telling.ts';

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
      decided: { act: 'sign', name: '白石 千尋' },
      isSentAnew: false,
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
    expect(await shown(portal, secretIn(again))).toMatchObject({ isSentAnew: true, decided: null });
    const signed = await ask(portal, 'POST', `/api/links/${secretIn(again)}`, {
      ...signing(codeIn(toInviter)),
      noticeToPreviousOn: '2027-02-01',
    });
    expect(signed.status).toBe(200);
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
