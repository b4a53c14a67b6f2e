import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../shared/cases/messages.ts';
import { aTransfer, bothSign, recorded } from '../../builders/index.ts';
import type { Story } from '../../builders/index.ts';
import { mailsOf } from './mails-of.ts';

/** Transfers that together tell everything there is to tell of them. */
const transfers: readonly (readonly [string, () => Story])[] = [
  [
    'recorded in time, the window over',
    () => {
      const story = aTransfer();
      story.goesTo('2026-01-23T06:00:00.000Z');
      bothSign(story);
      story.goesTo('2026-01-27T06:00:00.000Z');
      story.does('OPS-INTERNATIONAL', 'record');
      story.goesTo('2026-03-10T06:00:00.000Z');
      return story;
    },
  ],
  [
    'Software Assurance ordered',
    () => {
      const story = aTransfer();
      recorded(story);
      story.goesTo('2026-02-10T06:00:00.000Z');
      story.does('P-UNI2', 'acquire-sa', { orderedOn: '2026-02-09', products: [{ product: 'Office Standard', quantity: 5 }] });
      return story;
    },
  ],
  [
    'recorded without a window',
    () => {
      const story = aTransfer({ products: [{ product: 'Office Standard', quantity: 50 }] });
      bothSign(story);
      story.goesTo('2026-01-20T06:00:00.000Z');
      story.does('OPS-INTERNATIONAL', 'record');
      return story;
    },
  ],
  [
    'declined',
    () => {
      const story = aTransfer();
      story.does('P-UNI', 'decline', { reason: 'We keep the licences.' });
      return story;
    },
  ],
  [
    'not recorded',
    () => {
      const story = aTransfer();
      bothSign(story);
      story.does('OPS-INTERNATIONAL', 'decline', { reason: 'The licences are not paid for.' });
      return story;
    },
  ],
  [
    'withdrawn',
    () => {
      const story = aTransfer();
      bothSign(story);
      story.does('P-RES', 'withdraw', { reason: 'Filed by mistake.' });
      return story;
    },
  ],
];

const everyTransferMail = mailsOf(transfers);

describe('every message of a transfer', () => {
  it('is told by one of the transfers here', () => {
    expect([...new Set(everyTransferMail.map(({ tell }) => tell.message))].toSorted()).toEqual([...messagesOf.TRANSFER].toSorted());
  });

  it.each(everyTransferMail.map((each) => [each.name, each.tell.message, each.locale, each.to, each] as const))(
    '%s: %s in %s to %s says from whom to whom, in words and not in codes',
    (_name, _message, locale, _to, { mail }) => {
      const [from, to] = locale === 'ja' ? ['美浜大学', '北野学園'] : ['Mihama University', 'Kitano Gakuen'];
      expect(mail.subject).toContain(from);
      expect(mail.subject).toContain(to);
      expect(mail.text.split('\n')[0]).toContain(from);
      expect(`${mail.subject}\n${mail.text}`).not.toMatch(/undefined|null|NaN|\[object|[A-Z]{3,}_|\d{4}-\d{2}-\d{2}|\s,|,,| {2}/);
      expect(mail.text).toContain('Office Standard');
      expect(mail.text).toMatch(/https:\/\/kigen\.example\/cases\/TRANSFER-[0-9A-Z]{4}-[0-9A-Z]{4}\n/);
      const [lead = ''] = mail.text.split('\n');
      expect(mail.html).toContain(lead.replaceAll("'", '&#39;'));
    },
  );

  it('says who asks, what, for whom and until which date in subject and first line', () => {
    const asked = everyTransferMail.find(({ tell, locale }) => tell.message === 'TRANSFER_YOUR_TURN' && locale === 'en');
    expect(asked?.mail.subject).toBe(
      'Please sign: licence transfer from Mihama University to Kitano Gakuen on 1 February 2026 (Sun), filed by Sakura Software K.K.',
    );
    const reminded = everyTransferMail.find(({ tell, locale }) => tell.message === 'TRANSFER_WINDOW_REMINDER' && locale === 'ja');
    expect(reminded?.mail.subject).toBe(
      '【ソフトウェア アシュアランスの発注】2026年3月3日(火)まで：美浜大学から北野学園へのライセンスの譲渡',
    );
  });
});
