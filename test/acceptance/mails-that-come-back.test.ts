import { describe, expect, it } from 'vitest';
import type { MailList } from '../../shared/api/index.ts';
import type { Client, Somebody } from './client.ts';
import type { Case, Problem } from './contract.ts';
import { beginPortal } from './portal.ts';
import { mailOf, register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

type Setting = { readonly portal: Client; readonly case: Case; readonly university: Somebody; readonly coming: Somebody };

/** A change of reseller waits for the university, which was told so by mail. */
const start = async (): Promise<Setting & { readonly operations: Somebody }> => {
  const { client: portal } = await beginPortal({ clock: at('2027-01-12T10:00+09:00') });
  await registerParties(portal);
  await register(portal, 'E-KITA', { number: '87654321' });
  const coming = await portal.as('P-RES2');
  const opened = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
  await expect.poll(async () => (await portal.mails(mailOf('P-UNI'))).length, { timeout: 10_000, interval: 20 }).toBe(1);
  return { portal, case: opened, university: await portal.as('P-UNI'), coming, operations: await portal.as('OPS-INTERNATIONAL') };
};

const mailsOf = async (by: Somebody, { caseId }: Case): Promise<MailList['items']> =>
  (await by.get<MailList>(`/api/cases/${caseId}/mails`)).items;

const bounce = (portal: Client, to: string) => portal.send('POST', '/local/mail/bounce', { to });
const tasksOf = ({ tasks }: Case) => tasks.filter(({ rule }) => rule === 'MAIL-BOUNCE').map(({ partyId, state }) => `${partyId} ${state}`);

describe('a mail comes back', () => {
  it('MAIL-BOUNCE: operations and whoever filed the case get a task each, once, which names the contact to change; a digest of the history stays whole', async () => {
    const { portal, case: of, coming, university } = await start();
    expect(await mailsOf(coming, of)).toMatchObject([
      { of: 'PARTY', partyId: 'P-UNI', fate: 'ACCEPTED', reason: null, maySendAgain: false },
    ]);
    expect((await bounce(portal, mailOf('P-UNI'))).status).toBe(200);
    expect((await bounce(portal, mailOf('P-UNI'))).status).toBe(200);
    const after = await coming.read(of.caseId);
    expect(tasksOf(after)).toEqual(['OPS-INTERNATIONAL OPEN', 'P-RES2 OPEN']);
    expect(after.tasks[1]).toMatchObject({ contactRole: 'PRIMARY', text: expect.stringContaining(of.logNumber) as unknown });
    // To each what is theirs to do.
    expect(after.tasks.map(({ text }) => text)).toEqual([
      `A mail to Kita University (${of.logNumber}) came back. Minato Software asks for an address that works: correct the record, and send the mail again.`,
      `A mail to Kita University (${of.logNumber}) came back. Ask for an address that works, file it as a change of contact information, and tell regional operations, who correct the record.`,
    ]);
    expect(JSON.stringify(after.tasks)).not.toContain('@');
    expect(after.history.map(({ act }) => act)).toEqual(['open', 'mail-bounced']);
    expect(await coming.get(`/api/cases/${of.caseId}/history/verify`)).toMatchObject({ intact: true });
    expect(await mailsOf(university, of)).toMatchObject([
      { message: 'YOUR_TURN', fate: 'BOUNCED', reason: 'FOR_GOOD', maySendAgain: false },
    ]);
  });

  it('is sent again in the same words to the address on record by then, once, by operations or whoever filed the case', async () => {
    const { portal, case: of, coming, university, operations } = await start();
    const [first] = await portal.mails(mailOf('P-UNI'));
    const [sent] = await mailsOf(coming, of);
    const again = `/api/cases/${of.caseId}/mails/${sent?.mailId ?? ''}/again`;
    const typeOf = async (by: Somebody) => {
      const { status, body } = await by.send('POST', again);
      return `${status} ${(body as Problem).type}`;
    };
    expect(await typeOf(coming)).toBe('409 /problems/not-possible-now');
    await bounce(portal, mailOf('P-UNI'));
    expect(await mailsOf(operations, of)).toMatchObject([{ fate: 'BOUNCED', maySendAgain: true, wasSentAgain: false }]);
    expect(await typeOf(university)).toMatch(/^403 /);
    expect((await operations.send('POST', again)).status).toBe(200);
    await expect.poll(async () => (await portal.mails(mailOf('P-UNI'))).length, { timeout: 10_000, interval: 20 }).toBe(2);
    const [, second] = await portal.mails(mailOf('P-UNI'));
    expect(second?.subject).toBe(first?.subject);
    expect(await typeOf(coming)).toBe('409 /problems/not-possible-now');
    expect(await mailsOf(coming, of)).toMatchObject([
      { fate: 'BOUNCED', maySendAgain: false, wasSentAgain: true },
      { fate: 'ACCEPTED', maySendAgain: false, wasSentAgain: false },
    ]);
  });

  it('is said of an address nothing was sent to: not found; of somebody who is not on the case: not found', async () => {
    const { portal, case: of } = await start();
    expect((await bounce(portal, 'nobody@example.com')).status).toBe(404);
    const stranger = await portal.as('P-ADV');
    expect((await stranger.send('GET', `/api/cases/${of.caseId}/mails`)).status).toBe(404);
  });
});
