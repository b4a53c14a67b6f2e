import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asInstant } from '../../../shared/calendar/index.ts';
import { openMailbox } from '../../../infra/local/mailbox.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kigen-mailbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const aMail = ({ id, ...of }: { id: string; to?: string; at?: string; subject?: string }) => ({
  id: `C-1.1.0.${id}`,
  to: 'clerk@uni.example',
  subject: `Subject of ${id}`,
  text: 'Text',
  html: '<p>Text</p>',
  caseId: 'C-1',
  rule: 'COCP-TURN' as const,
  tell: null,
  ...of,
  at: asInstant(of.at ?? '2027-01-10T00:00:00Z'),
});

describe('a mailbox', () => {
  it('takes each id once, however often it is sent', async () => {
    const mailbox = openMailbox(null);
    await mailbox.send(aMail({ id: 'm1' }));
    await mailbox.send(aMail({ id: 'm1', subject: 'again' }));
    expect(mailbox.list().map(({ subject }) => subject)).toEqual(['Subject of m1']);
  });

  it('shows the oldest first, and those of one instant as they were sent', async () => {
    const mailbox = openMailbox(null);
    await mailbox.send(aMail({ id: 'z', at: '2027-01-10T00:00:00.000Z' }));
    await mailbox.send(aMail({ id: 'a', at: '2027-01-10T00:00:00.000Z' }));
    await mailbox.send(aMail({ id: 'm', at: '2027-01-09T00:00:00.000Z' }));
    expect(mailbox.list().map(({ subject }) => subject)).toEqual(['Subject of m', 'Subject of z', 'Subject of a']);
  });

  it('shows the mails of one address, with nothing beside what was sent', async () => {
    const mailbox = openMailbox(null);
    await mailbox.send(aMail({ id: 'm1', to: 'other@uni.example' }));
    await mailbox.send(aMail({ id: 'm2' }));
    const { id: _id, tell: _tell, ...sent } = aMail({ id: 'm2' });
    expect(mailbox.list('clerk@uni.example')).toEqual([sent]);
  });

  it('is kept in its file, ids included', async () => {
    const file = join(folder, 'mail.db');
    const before = openMailbox(file);
    await before.send(aMail({ id: 'm1' }));
    before.close();
    const after = openMailbox(file);
    await after.send(aMail({ id: 'm1' }));
    expect(after.list()).toHaveLength(1);
    after.close();
  });
});
