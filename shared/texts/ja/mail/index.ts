import type { MailTexts } from '../../en/mail/index.ts';
import { cicrMail } from './cicr.ts';
import { cocpMail } from './cocp.ts';
import { expiryMail } from './expiry.ts';
import { transferMail } from './transfer.ts';
import { terminationMail } from './termination.ts';

export const mail: MailTexts = {
  TRANSFER: transferMail,
  COCP: cocpMail,
  EXPIRY: expiryMail,
  CICR: cicrMail,
  TERMINATION: terminationMail,
  enumerate: (names) => names.join('、'),
  labels: {
    logNumber: 'ログ番号',
    institution: '教育機関',
    numbers: '登録番号',
    asker: '申請者',
  },
  linkOut: (f) => `${f.name} 様にも、お送りしたリンクから${f.until}まで手続きしていただけます。${f.name} 様にも再度お願いしています。`,
  open: '案件を開く',
  digest: {
    subject: (f) => `【1 日のまとめ】${f.date}：${f.party}宛てのお知らせ ${f.count} 件`,
    lead: (f) => `前回のまとめ以降、${f.party}に関わるお知らせが ${f.count} 件ありました。`,
    open: 'やることを開く',
  },
  reminder: {
    subject: (f) => `${f.dueOn === null ? '' : `${f.dueOn}まで: `}${f.institution}の${f.what}へのご対応のお願い`,
    lead: (f) => `${f.by === null ? '' : `${f.by}からのお知らせです。`}${f.institution}の${f.what}について、ご対応をお願いいたします。`,
    more: (f) => [
      ...(f.dueOn === null ? [] : [`次の期日は${f.dueOn}です。期日は変わっていません。`]),
      '必要な対応は、案件のページでご確認ください。すでにご対応済みの場合は、行き違いをご容赦ください。',
    ],
  },
  escalation: {
    subject: (subject) => `【最終リマインダー】${subject}`,
    lead: (party) =>
      `${party}に最後のリマインダーをお送りしましたが、まだ手続きが行われていません。このような場合の連絡先として登録されているため、お知らせします。`,
    receiver: (party) => `このメールは、${party}のエスカレーション先として登録されたアドレスに Kigen からお送りしています。`,
  },
  zone: (zone) => `日付はすべて${zone} の日付です。期日は、その日の終わりまで有効です。`,
  receiver: (party) => `このメールは、この案件の関係者である${party}宛てに Kigen からお送りしています。`,
};
