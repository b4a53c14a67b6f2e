import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMailer,
  MailNotAccepted,
  MailUnderWay,
  type Given,
  type GivenUp,
  type MailProvider,
} from '../../../../functions/adapters/ses/index.ts';
import { createDelivery } from '../../../../functions/delivery/delivery.ts';
import { asInstant, type Instant } from '../../../../shared/calendar/index.ts';
import { anSesEvent } from '../../delivery/an-ses-event.ts';
import { startTable } from '../dynamodb/a-table.ts';
import { aMail } from './a-mail.ts';

const accepted: Given = { outcome: 'ACCEPTED', providerId: 'm-1' };
const unknown: Given = { outcome: 'UNKNOWN', error: new Error('no answer') };
const busy: Given = { outcome: 'BUSY', error: new Error('too many') };
const paused: Given = { outcome: 'NOT_TAKEN', error: new Error('paused') };

describe('a mail', () => {
  let table: Awaited<ReturnType<typeof startTable>>;
  let mails = 0;
  beforeAll(async () => {
    table = await startTable();
  });
  afterAll(() => table.stop());

  /** A mail of its own, and a provider that answers what is given, in turn. */
  const aSending = (...answers: readonly Given[]) => {
    mails += 1;
    const mail = aMail({ id: `C-${mails}.1.0.P-UNI` });
    let now: Instant = asInstant('2026-01-15T06:00:00Z');
    let given = 0;
    const waits: number[] = [];
    const givenUp: GivenUp[] = [];
    const provider: MailProvider = {
      give: () => {
        const answer = answers[given];
        given += 1;
        if (answer === undefined) throw new Error('it is not to be given again');
        return Promise.resolve(answer);
      },
    };
    const mailer = createMailer({
      provider,
      rows: table.store,
      clock: () => now,
      onGivenUp: (of) => givenUp.push(of),
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      random: () => 0,
    });
    return {
      mail,
      send: () => mailer.send(mail),
      row: () => table.store.getMail(mail.id),
      goesTo: (instant: string) => {
        now = asInstant(instant);
      },
      given: () => given,
      waits,
      givenUp,
    };
  };

  it('is claimed before it is sent, and accepted with the provider’s id after', async () => {
    mails += 1;
    const mail = aMail({ id: `C-${mails}.1.0.P-UNI` });
    const seen: unknown[] = [];
    const mailer = createMailer({
      provider: {
        give: async () => {
          seen.push(await table.store.getMail(mail.id));
          return accepted;
        },
      },
      rows: table.store,
      clock: () => asInstant('2026-01-15T06:00:00Z'),
      onGivenUp: () => undefined,
    });
    await mailer.send(mail);
    expect(seen).toMatchObject([{ state: 'SENDING', sends: 1, providerId: null }]);
    expect(await table.store.getMail(mail.id)).toMatchObject({ state: 'ACCEPTED', sends: 1, providerId: 'm-1', rule: 'COCP-TURN' });
  });

  it('keeps no address and no word of itself', async () => {
    const sending = aSending(accepted);
    await sending.send();
    const row = JSON.stringify(await sending.row());
    for (const secret of [sending.mail.to, sending.mail.subject, sending.mail.text]) expect(row).not.toContain(secret);
  });

  it('is sent once, however often it is asked for', async () => {
    const sending = aSending(accepted);
    await sending.send();
    await sending.send();
    await sending.send();
    expect(sending.given()).toBe(1);
  });

  it('is sent by one of two who carry out the same row at once', async () => {
    const sending = aSending(accepted);
    const outcomes = await Promise.allSettled([sending.send(), sending.send()]);
    expect(sending.given()).toBe(1);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    for (const reason of reasons) expect(reason).toBeInstanceOf(MailUnderWay);
  });

  it('is asked for again while the provider is busy, with growing waits', async () => {
    const sending = aSending(busy, busy, accepted);
    await sending.send();
    expect(sending.waits).toEqual([125, 250]);
    expect(await sending.row()).toMatchObject({ state: 'ACCEPTED', sends: 1 });
  });

  it('waits in the queue where the provider stays busy: nobody takes it for sent', async () => {
    const sending = aSending(busy, busy, busy, busy, busy, accepted);
    await expect(sending.send()).rejects.toThrow(MailNotAccepted);
    expect(sending.waits).toEqual([125, 250, 500, 1_000]);
    expect(await sending.row()).toMatchObject({ state: 'QUEUED', sends: 0 });
    await sending.send();
    expect(await sending.row()).toMatchObject({ state: 'ACCEPTED', sends: 1 });
  });

  it('waits in the queue while the account may not send, and goes out at once when it may', async () => {
    const sending = aSending(paused, accepted);
    await expect(sending.send()).rejects.toThrow(MailNotAccepted);
    expect(await sending.row()).toMatchObject({ state: 'QUEUED', sends: 0 });
    await sending.send();
    expect(await sending.row()).toMatchObject({ state: 'ACCEPTED', sends: 1 });
  });

  it('that is not taken says why by name alone: the provider’s own words may name the receiver', async () => {
    const denied = Object.assign(new Error('not authorized on identity/p-uni@example.com'), { name: 'AccessDeniedException' });
    const sending = aSending({ outcome: 'NOT_TAKEN', error: denied });
    const error = await sending.send().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ message: `mail ${sending.mail.id} was not taken: AccessDeniedException` });
    expect(error).not.toHaveProperty('cause');
  });

  it('that is refused is refused for good, with the provider’s word for it', async () => {
    const sending = aSending({ outcome: 'REFUSED', reason: 'MessageRejected' });
    await sending.send();
    await sending.send();
    expect(await sending.row()).toMatchObject({ state: 'REFUSED', reason: 'MessageRejected', sends: 1 });
    expect(sending.givenUp).toEqual([{ mailId: sending.mail.id, why: 'REFUSED', reason: 'MessageRejected' }]);
  });

  it('whose answer never came is sent once more after ten minutes without an event, not a moment before', async () => {
    const sending = aSending(unknown, accepted);
    await expect(sending.send()).rejects.toThrow(MailNotAccepted);
    expect(await sending.row()).toMatchObject({ state: 'SENDING', sends: 1 });
    sending.goesTo('2026-01-15T06:09:59.999Z');
    await expect(sending.send()).rejects.toThrow(MailUnderWay);
    sending.goesTo('2026-01-15T06:10:00.000Z');
    await sending.send();
    expect(await sending.row()).toMatchObject({ state: 'ACCEPTED', sends: 2, providerId: 'm-1' });
  });

  it('whose answer never came twice is given up as uncertain, and stays so', async () => {
    const sending = aSending(unknown, unknown);
    await expect(sending.send()).rejects.toThrow(MailNotAccepted);
    sending.goesTo('2026-01-15T06:10:00.000Z');
    await expect(sending.send()).rejects.toThrow(MailNotAccepted);
    sending.goesTo('2026-01-15T06:20:00.000Z');
    await sending.send();
    await sending.send();
    expect(await sending.row()).toMatchObject({ state: 'UNCERTAIN', sends: 2, providerId: null });
    expect(sending.givenUp).toEqual([{ mailId: sending.mail.id, why: 'UNCERTAIN', reason: null }]);
  });

  it('whose answer never came, but an event did, is not sent again', async () => {
    const sending = aSending(unknown);
    await expect(sending.send()).rejects.toThrow(MailNotAccepted);
    await createDelivery({ rows: table.store, onBounce: () => Promise.resolve() })(anSesEvent('Delivery', sending.mail.id));
    sending.goesTo('2026-01-15T06:10:00.000Z');
    await sending.send();
    expect(await sending.row()).toMatchObject({ state: 'DELIVERED', sends: 1, providerId: 'ses-1' });
  });

  it('keeps what an event told before the answer came', async () => {
    mails += 1;
    const mail = aMail({ id: `C-${mails}.1.0.P-UNI` });
    const mailer = createMailer({
      provider: {
        give: async () => {
          await createDelivery({ rows: table.store, onBounce: () => Promise.resolve() })(anSesEvent('Delivery', mail.id));
          return accepted;
        },
      },
      rows: table.store,
      clock: () => asInstant('2026-01-15T06:00:00Z'),
      onGivenUp: () => undefined,
    });
    await mailer.send(mail);
    expect((await table.store.getMail(mail.id))?.state).toBe('DELIVERED');
  });
});
