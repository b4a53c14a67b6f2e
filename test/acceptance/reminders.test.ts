import { describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import type { Mail } from './contract.ts';
import { beginPortal } from './portal.ts';
import { mailOf, parties, register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

const escalation = 'head@p-uni.example';

const start = async (): Promise<Client> => {
  const { client } = await beginPortal({ clock: at('2027-01-12T10:00+09:00') });
  await registerParties(client);
  const operations = await client.as('OPS-INTERNATIONAL');
  const { partyId: _uni, ...university } = parties['P-UNI'];
  const { partyId: _res, ...coming } = parties['P-RES2'];
  await operations.put('/api/parties/P-UNI', { ...university, escalationEmail: escalation });
  await operations.put('/api/parties/P-RES2', { ...coming, digest: true });
  await register(client, 'E-KITA', { number: '87654321' });
  await register(client, 'E-MINAMI', { number: '87654322', masterAgreement: 'S7654321' });
  return client;
};

const told = (mails: readonly Mail[]): readonly (readonly [string, string | null])[] => mails.map(({ at: sentAt, rule }) => [sentAt, rule]);

describe('an institution that does not sign, with an address for escalation', () => {
  it('REMIND-ESCALATE: the last of its reminders goes to that address, too, and none before', async () => {
    const portal = await start();
    const coming = await portal.as('P-RES2');
    const { logNumber } = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    await portal.moveTo(at('2027-03-13T08:59:59+09:00'));
    expect(await portal.mails(escalation)).toEqual([]);
    await portal.moveTo(at('2027-03-13T09:00+09:00'));
    const [mail, ...others] = await portal.mails(escalation);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ at: at('2027-03-13T09:00+09:00'), rule: 'REMIND-ESCALATE' });
    expect(mail?.subject).toContain('最終リマインダー');
    expect(mail?.text).toContain(logNumber);
    const reminders = (await portal.mails(mailOf('P-UNI'))).filter(({ rule }) => rule === 'COCP-REMIND-SIGN');
    expect(told(reminders)).toEqual([
      [at('2027-01-19T09:00+09:00'), 'COCP-REMIND-SIGN'],
      [at('2027-02-11T09:00+09:00'), 'COCP-REMIND-SIGN'],
      [at('2027-03-13T09:00+09:00'), 'COCP-REMIND-SIGN'],
    ]);
    await portal.advance('P40D');
    expect(await portal.mails(escalation)).toHaveLength(1);
  });
});

describe('a reseller that wants one mail a day', () => {
  it('REMIND-DIGEST: gets what it is told of in the day before at 09:00, in one mail, and none on a day without', async () => {
    const portal = await start();
    const coming = await portal.as('P-RES2');
    const university = await portal.as('P-UNI');
    const first = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    const second = await coming.open('E-MINAMI', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    await portal.moveTo(at('2027-01-13T15:00+09:00'));
    for (const { caseId } of [first, second]) await university.act(caseId, 'sign', { name: '白石 千尋', noticeToPreviousOn: '2027-01-13' });
    await portal.moveTo(at('2027-01-14T08:59:59+09:00'));
    expect(await portal.mails(mailOf('P-RES2'))).toEqual([]);

    await portal.moveTo(at('2027-01-20T09:00+09:00'));
    const mails = await portal.mails(mailOf('P-RES2'));
    // The turn to sign began on 13 January: the reminder after seven days belongs into the mail of its own morning.
    expect(told(mails)).toEqual([
      [at('2027-01-14T09:00+09:00'), 'REMIND-DIGEST'],
      [at('2027-01-20T09:00+09:00'), 'REMIND-DIGEST'],
    ]);
    for (const mail of mails) {
      expect(mail.caseId).toBe(null);
      expect(mail.subject).toContain('お知らせ 2 件');
      for (const { logNumber } of [first, second]) expect([mail.text, mail.html].every((words) => words.includes(logNumber))).toBe(true);
    }
    await portal.advance('P3D');
    expect(await portal.mails(mailOf('P-RES2'))).toHaveLength(2);
  });

  it('REMIND-DIGEST: the clock in one step or in many sends the same', async () => {
    const walked = await Promise.all(
      [['P10D'], ['P1D', 'PT3H', 'P2D', 'PT21H', 'P6D']].map(async (steps) => {
        const portal = await start();
        const coming = await portal.as('P-RES2');
        const university = await portal.as('P-UNI');
        const { caseId } = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
        await university.act(caseId, 'sign', { name: '白石 千尋', noticeToPreviousOn: '2027-01-12' });
        for (const step of steps) await portal.advance(step);
        return told(await portal.mails(mailOf('P-RES2')));
      }),
    );
    expect(walked[0]).toEqual([
      [at('2027-01-13T09:00+09:00'), 'REMIND-DIGEST'],
      [at('2027-01-19T09:00+09:00'), 'REMIND-DIGEST'],
    ]);
    expect(walked[1]).toEqual(walked[0]);
  });
});
