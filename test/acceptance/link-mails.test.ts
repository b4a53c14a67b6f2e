import { describe, expect, it } from 'vitest';
import { ask, clerk, codeIn, invites, lettersTo, secretIn, signing, start } from './invited.ts';
import { mailOf, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

describe('the mails to whoever holds a link', () => {
  it('remind them with the reminder to their party, once, and that one names them', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    const [invitation] = await lettersTo(portal, clerk, 2);
    await portal.moveTo(at('2027-01-20T10:00+09:00'));
    const reminders = (await portal.mails(clerk)).slice(2);
    expect(reminders).toHaveLength(1);
    const [reminder] = reminders;
    expect(reminder).toMatchObject({ rule: 'COCP-REMIND-SIGN', at: at('2027-01-19T09:00+09:00') });
    expect(secretIn(reminder)).toBe(secretIn(invitation));
    const toParty = (await portal.mails(mailOf('P-UNI'))).filter(({ rule }) => rule === 'COCP-REMIND-SIGN');
    expect(toParty.map(({ text }) => text.includes('白石 千尋'))).toEqual([true]);
  });

  it('are no second one where the link went to the address of the party itself', async () => {
    const { portal, university, case: of } = await start();
    const before = (await portal.mails(mailOf('P-UNI'))).length;
    await invites(university, of, { email: mailOf('P-UNI') });
    await lettersTo(portal, mailOf('P-UNI'), before + 2);
    await portal.moveTo(at('2027-01-20T10:00+09:00'));
    const reminders = (await portal.mails(mailOf('P-UNI'))).filter(({ rule }) => rule === 'COCP-REMIND-SIGN');
    expect(reminders).toHaveLength(1);
  });

  it('are none where nothing can be done with the link any more', async () => {
    const { portal, university, case: of } = await start();
    const { linkId } = await invites(university, of);
    await lettersTo(portal, clerk, 2);
    await university.send('DELETE', `/api/cases/${of.caseId}/links/${linkId}`);
    await portal.moveTo(at('2027-01-20T10:00+09:00'));
    const toParty = (await portal.mails(mailOf('P-UNI'))).filter(({ rule }) => rule === 'COCP-REMIND-SIGN');
    expect(toParty.map(({ text }) => text.includes('白石 千尋'))).toEqual([false]);
    expect(await portal.mails(clerk)).toHaveLength(2);
  });

  it('say to them what they decided, once, with the way back to it', async () => {
    const { portal, university, case: of } = await start();
    await invites(university, of);
    const [invitation, code] = await lettersTo(portal, clerk, 2);
    expect((await ask(portal, 'POST', `/api/links/${secretIn(invitation)}`, signing(codeIn(code)))).status).toBe(200);
    const [, , decided] = await lettersTo(portal, clerk, 3);
    expect(secretIn(decided)).toBe(secretIn(invitation));
    expect(decided?.text).not.toContain(codeIn(code));
  });

  it('are not sent of what their party is told at the same address', async () => {
    const { portal, university, coming, case: filed } = await start();
    await coming.act(filed.caseId, 'withdraw', { reason: 'The university files it itself.' });
    const of = await university.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    const before = (await portal.mails(mailOf('P-UNI'))).length;
    await invites(university, of, { email: mailOf('P-UNI') });
    const [invitation, code] = (await lettersTo(portal, mailOf('P-UNI'), before + 2)).slice(before);
    const returns = { code: codeIn(code), act: 'return', reason: 'Another day.', paths: ['/requestedEffectiveOn'] };
    expect((await ask(portal, 'POST', `/api/links/${secretIn(invitation)}`, returns)).status).toBe(200);
    const after = await lettersTo(portal, mailOf('P-UNI'), before + 3);
    expect(after.at(-1)?.text).not.toContain('/sign/');
  });
});
