import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUnderWay, MailUnderWay } from '../../../functions/adapters/ses/index.ts';
import type { Mail } from '../../../functions/mail/index.ts';
import { createRelay } from '../../../functions/relay/index.ts';
import { aCocpForm, anEnrollment, countedIds } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from '../cases/a-portal.ts';

const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });

describe('the outbox row of a decision', () => {
  let portal: Portal;
  let caseId: string;
  const sent: Mail[] = [];
  const woken: string[] = [];
  beforeAll(async () => {
    portal = await startPortal([enrollment]);
    const loaded = savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-04-01' })));
    ({ caseId } = loaded.case);
  });
  afterAll(() => portal.stop());

  const relayTo = (send: (mail: Mail) => Promise<void>) =>
    createRelay({
      store: portal.store,
      mailer: { send },
      startOrWake: (of) => {
        woken.push(of);
        return Promise.resolve();
      },
      linkKey: new Uint8Array(32),
      baseUrl: 'https://kigen.example',
      newId: countedIds(),
    });
  const keep = (mail: Mail): Promise<void> => {
    sent.push(mail);
    return Promise.resolve();
  };
  const lastOutboxId = (): string => portal.outboxIds.at(-1) ?? '';

  it('stays when the mail is not accepted', async () => {
    const failing = relayTo(() => Promise.reject(new Error('the provider is away')));
    await expect(failing.carryOut(lastOutboxId())).rejects.toThrow('the provider is away');
    expect(await portal.store.takeOutbox(lastOutboxId())).not.toBeNull();
  });

  it('wakes the clock of its case all the same', () => {
    expect(woken).toEqual([caseId]);
  });

  it('sends its mails even if the clock can not be woken, and stays', async () => {
    const accepted: Mail[] = [];
    const asleep = createRelay({
      store: portal.store,
      mailer: {
        send: (mail) => {
          accepted.push(mail);
          return Promise.resolve();
        },
      },
      startOrWake: () => Promise.reject(new Error('the clocks are away')),
      linkKey: new Uint8Array(32),
      baseUrl: 'https://kigen.example',
      newId: countedIds(),
    });
    await expect(asleep.carryOut(lastOutboxId())).rejects.toThrow('the clocks are away');
    expect(accepted).toHaveLength(1);
    expect(await portal.store.takeOutbox(lastOutboxId())).not.toBeNull();
  });

  it('tells those behind a mail that is not accepted all the same, and says of each what failed', async () => {
    const ended = await startPortal([enrollment]);
    const { case: filed } = savedOf(await ended.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-04-01' })));
    savedOf(await ended.acts('P-UNI', filed.caseId, 'sign', { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' }));
    savedOf(await ended.acts('P-RES2', filed.caseId, 'sign', { name: 'Hoshino Ken' }));
    savedOf(await ended.acts('OPS-INTERNATIONAL', filed.caseId, 'reject', { reason: 'Filed twice.' }));
    const row = await ended.store.takeOutbox(ended.outboxIds.at(-1) ?? '');
    const told = row?.tells.flatMap(({ to }) => to) ?? [];
    expect(told.length).toBeGreaterThan(1);
    const tried: string[] = [];
    const relay = createRelay({
      store: ended.store,
      mailer: {
        send: ({ to }) => {
          tried.push(to);
          return tried.length === 1 ? Promise.reject(new MailUnderWay('given just now')) : Promise.resolve();
        },
      },
      startOrWake: () => Promise.resolve(),
      linkKey: new Uint8Array(32),
      baseUrl: 'https://kigen.example',
      newId: countedIds(),
    });
    await expect(relay.carryOut(row?.outboxId ?? '')).rejects.toSatisfy(isUnderWay);
    expect(tried).toHaveLength(told.length);
    expect(await ended.store.takeOutbox(row?.outboxId ?? '')).not.toBeNull();
    expect(isUnderWay(new AggregateError([new MailUnderWay('one'), new Error('another')]))).toBe(false);
    await ended.stop();
  });

  it('is carried out to the party’s address in its language, for the instant of the event, and removed', async () => {
    await relayTo(keep).carryOut(lastOutboxId());
    expect(sent).toMatchObject([
      {
        to: 'p-uni@example.com',
        subject: '【ご署名のお願い】2026年3月2日(月)まで：美浜大学 リセラーの変更（申請者：星野システムズ）',
        at: '2026-01-15T06:00:00.000Z',
        caseId,
        rule: 'COCP-TURN',
      },
    ]);
    expect(await portal.store.takeOutbox(lastOutboxId())).toBeNull();
  });

  it('is nothing to carry out any more once it is gone', async () => {
    await relayTo(keep).carryOut(lastOutboxId());
    expect(sent).toHaveLength(1);
  });

  it('gives its mails the same ids however often it is carried out', async () => {
    savedOf(await portal.acts('P-UNI', caseId, 'decline', { reason: 'We stay with our reseller.' }));
    const outboxId = lastOutboxId();
    const row = await portal.store.takeOutbox(outboxId);
    const ids: string[] = [];
    const twice = createRelay({
      store: { ...portal.store, takeOutbox: () => Promise.resolve(row) },
      mailer: {
        send: (mail) => {
          ids.push(mail.id);
          return keep(mail);
        },
      },
      startOrWake: () => Promise.resolve(),
      linkKey: new Uint8Array(32),
      baseUrl: 'https://kigen.example',
      newId: countedIds(),
    });
    await twice.carryOut(outboxId);
    await twice.carryOut(outboxId);
    expect(new Set(ids).size).toBe(ids.length / 2);
  });

  it('names who declined (COCP-DECLINE)', () => {
    expect(sent.at(-1)).toMatchObject({
      to: 'p-res2@example.com',
      subject: '【署名の辞退】美浜大学 リセラーの変更（辞退：美浜大学）',
      rule: 'COCP-DECLINE',
    });
  });
});
