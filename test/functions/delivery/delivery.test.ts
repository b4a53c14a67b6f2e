import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailState } from '../../../functions/store/index.ts';
import { createDelivery } from '../../../functions/delivery/delivery.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { startTable } from '../adapters/dynamodb/a-table.ts';
import { anSesEvent } from './an-ses-event.ts';

const at = asInstant('2026-01-15T06:00:00Z');

describe('an event of the provider', () => {
  let table: Awaited<ReturnType<typeof startTable>>;
  let mails = 0;
  const bounced: string[] = [];
  beforeAll(async () => {
    table = await startTable();
  });
  afterAll(() => table.stop());

  const aMailThatIs = async (state: MailState): Promise<string> => {
    mails += 1;
    const mailId = `C-${mails}.3.0.P-UNI`;
    await table.store.putMail({
      version: 1,
      mailId,
      rule: 'COCP-TURN',
      at,
      state,
      since: at,
      sends: 1,
      providerId: null,
      reason: null,
      tell: null,
    });
    return mailId;
  };
  const takes = createDelivery({
    rows: { getMail: (mailId) => table.store.getMail(mailId), putMail: (after) => table.store.putMail(after) },
    onBounce: (mailId) => {
      bounced.push(mailId);
      return Promise.resolve();
    },
  });
  const after = async (state: MailState, ...events: readonly string[]) => {
    const mailId = await aMailThatIs(state);
    for (const event of events) await takes(anSesEvent(event, mailId));
    return table.store.getMail(mailId);
  };

  it.each([
    ['Send', { state: 'ACCEPTED', since: '2026-01-15T06:00:01.000Z', reason: null }],
    ['Delivery', { state: 'DELIVERED', since: '2026-01-15T06:00:03.120Z', reason: null }],
    ['Bounce', { state: 'BOUNCED', since: '2026-01-15T06:00:05.000Z', reason: 'Permanent/General' }],
    ['Complaint', { state: 'COMPLAINED', since: '2026-01-16T01:00:00.000Z', reason: 'abuse' }],
    ['Reject', { state: 'REFUSED', since: '2026-01-15T06:00:01.000Z', reason: 'Bad content' }],
  ])('%s is taken onto the row of its mail, at the provider’s own time', async (event, expected) => {
    expect(await after('SENDING', event)).toMatchObject({ ...expected, providerId: 'ses-1' });
  });

  it('that the provider had taken it, and when, stays known whatever became of it since', async () => {
    expect(await after('SENDING', 'Send', 'Delivery', 'Complaint')).toMatchObject({
      state: 'COMPLAINED',
      acceptedAt: '2026-01-15T06:00:01.000Z',
    });
  });

  it('MAIL-BOUNCE: a mail that came back is told on, also where the row had it already, and one that was delivered is not', async () => {
    const back = await after('ACCEPTED', 'Bounce', 'Bounce');
    const arrived = await after('ACCEPTED', 'Delivery');
    expect(bounced.filter((mailId) => mailId === back?.mailId)).toHaveLength(2);
    expect(bounced).not.toContain(arrived?.mailId);
  });

  it('changes nothing where it says the mail is late', async () => {
    expect(await after('ACCEPTED', 'DeliveryDelay')).toMatchObject({ state: 'ACCEPTED', version: 1 });
  });

  it.each([
    [['Delivery', 'Send'], 'DELIVERED'],
    [['Bounce', 'Delivery'], 'BOUNCED'],
    [['Delivery', 'Bounce'], 'BOUNCED'],
    [['Complaint', 'Delivery', 'Send'], 'COMPLAINED'],
    [['Send', 'Send', 'Delivery', 'Delivery'], 'DELIVERED'],
  ])('%j in this order, doubled or not, leave the strongest: %s', async (events, state) => {
    expect((await after('SENDING', ...events))?.state).toBe(state);
  });

  it('of several at once loses none', async () => {
    const mailId = await aMailThatIs('SENDING');
    await Promise.all(['Send', 'Delivery', 'Bounce', 'Complaint', 'Send'].map((event) => takes(anSesEvent(event, mailId))));
    expect((await table.store.getMail(mailId))?.state).toBe('COMPLAINED');
  });

  it('of a mail the user pool sent is none of ours', async () => {
    expect(await takes(anSesEvent('Delivery', null))).toEqual({ outcome: 'NOT_OURS', mailId: null });
  });

  it('of a mail nobody knows changes nothing', async () => {
    expect(await takes(anSesEvent('Delivery', 'C-999.1.0.P-UNI'))).toEqual({ outcome: 'NOT_OURS', mailId: 'C-999.1.0.P-UNI' });
    expect(await table.store.getMail('C-999.1.0.P-UNI')).toBeNull();
  });

  it('leaves no address behind', async () => {
    const row = await after('ACCEPTED', 'Bounce');
    expect(JSON.stringify(row)).not.toContain('@');
  });

  it('that is no event of SES is a fault', async () => {
    await expect(takes({ detail: {} })).rejects.toThrow('invalid_type');
  });
});
