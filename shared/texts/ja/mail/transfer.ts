import type { TransferAbout, TransferMailTexts, TransferMessageWords } from '../../en/mail/transfer.ts';

const heading = (what: string, date: string | null = null): string => `【${what}】${date === null ? '' : `${date}まで：`}`;
/** 「A から B へのライセンスの譲渡」 */
const matter = ({ transferor, transferee }: TransferAbout): string => `${transferor}から${transferee}へのライセンスの譲渡`;
const dated = (f: TransferAbout): string => `${matter(f)}（譲渡日：${f.transferOn}）`;
const filed = (f: TransferAbout): string => (f.asker === null ? matter(f) : `${f.asker}が申請した、${matter(f)}`);
const inTime = (orderBy: string | null): readonly string[] =>
  orderBy === null
    ? []
    : [`譲渡がそれまでに記録されれば、譲受人は${orderBy}まで、譲渡されたライセンスのソフトウェア アシュアランスを発注できます。`];
const nothingPassed = 'ライセンスは譲渡されていません。あらためて申請することはいつでもできます。';
const notAgain = '譲渡されたライセンスに、ソフトウェア アシュアランスを後から追加することはできません。';

const messages: TransferMessageWords = {
  TRANSFER_YOUR_TURN: {
    subject: (f) => `${heading('ご署名のお願い')}${dated(f)}`,
    lead: (f) => `${filed(f)}（譲渡日：${f.transferOn}）について、ご署名をお願いいたします。`,
    more: (f) => [
      'ご署名の順番になりました。画面上で署名できます。内容に同意できないときは、理由を添えて辞退してください。',
      ...inTime(f.orderBy),
    ],
  },
  TRANSFER_REMINDER_TO_SIGN: {
    subject: (f) => `${heading('再度のお願い：ご署名')}${dated(f)}`,
    lead: (f) => `${filed(f)}（譲渡日：${f.transferOn}）は、ご署名待ちのまま${f.day}日が経過しています。ご署名をお願いいたします。`,
    more: () => ['内容に同意できないときは、理由を添えて辞退してください。'],
  },
  TRANSFER_FOR_OPERATIONS: {
    subject: (f) => `${heading('記録のお願い', f.orderBy)}${dated(f)}`,
    lead: (f) => `${filed(f)}（譲渡日：${f.transferOn}）に双方の教育機関が署名しました。ご確認のうえ、記録をお願いいたします。`,
    more: (f) => ['譲渡できるのは、代金が完済された永続ライセンスだけです。', ...inTime(f.orderBy)],
  },
  TRANSFER_REMINDER_TO_OPERATIONS: {
    subject: (f) => `${heading(`${f.day}日間記録待ち`)}${dated(f)}`,
    lead: (f) => `${filed(f)}（譲渡日：${f.transferOn}）は、記録待ちのまま${f.day}日が経過しています。記録をお願いいたします。`,
    more: (f) => inTime(f.orderBy),
  },
  TRANSFER_RECORDED: {
    subject: (f) =>
      f.orderBy !== null && f.isTransferee
        ? `${heading('ソフトウェア アシュアランスの発注', f.orderBy)}${matter(f)}`
        : `${heading('記録のお知らせ')}${dated(f)}`,
    lead: (f) => `地域オペレーションが、${matter(f)}（譲渡日：${f.transferOn}）を記録しました。`,
    more: (f) =>
      f.orderBy === null
        ? [`このライセンスには、ソフトウェア アシュアランスを取得できる期間はありません。${notAgain}`]
        : [
            `${f.isTransferee ? '' : `${f.transferee}は、`}案件に記載されたライセンスのソフトウェア アシュアランスを${f.transferOn}から${f.orderBy}まで発注できます。${notAgain}`,
          ],
  },
  TRANSFER_WINDOW_REMINDER: {
    subject: (f) => `${heading('ソフトウェア アシュアランスの発注', f.orderBy)}${matter(f)}`,
    lead: (f) => `${f.transferor}から譲渡されたライセンスのソフトウェア アシュアランスを発注できるのは、${f.orderBy}までです。`,
    more: () => [`発注したら、案件に発注日と数量を入力してください。${notAgain}`],
  },
  TRANSFER_SA_ACQUIRED: {
    subject: (f) => `${heading('ソフトウェア アシュアランス発注のお知らせ')}${matter(f)}`,
    lead: (f) => `${f.transferee}が${f.orderedOn}に、${matter(f)}の対象ライセンスのソフトウェア アシュアランスを発注しました。`,
    more: () => ['譲渡の手続きはこれで完了しました。'],
  },
  TRANSFER_WINDOW_ENDED: {
    subject: (f) => `${heading('ソフトウェア アシュアランスの取得期間の終了')}${matter(f)}`,
    lead: (f) =>
      `${matter(f)}について、${f.orderBy}までにソフトウェア アシュアランスが発注されなかったため、譲渡の手続きはソフトウェア アシュアランスなしで完了しました。`,
    more: () => [notAgain],
  },
  TRANSFER_DECLINED: {
    subject: (f) => `${heading('署名辞退のお知らせ')}${matter(f)}${f.actor === null ? '' : `（辞退：${f.actor}）`}`,
    lead: (f) => `${f.actor ?? '署名者'}が、${matter(f)}への署名を辞退しました。`,
    more: (f) => [`理由：${f.reason}`, nothingPassed],
  },
  TRANSFER_REJECTED: {
    subject: (f) => `${heading('却下のお知らせ')}${matter(f)}`,
    lead: (f) => `地域オペレーションは、${matter(f)}を記録しませんでした。`,
    more: (f) => [`理由：${f.reason}`, nothingPassed],
  },
  TRANSFER_WITHDRAWN: {
    subject: (f) => `${heading('取り下げのお知らせ')}${matter(f)}`,
    lead: (f) => `${f.asker ?? 'リセラー'}が、${matter(f)}の申請を取り下げました。`,
    more: (f) => [`理由：${f.reason}`, nothingPassed],
  },
};

export const transferMail: TransferMailTexts = {
  phrase: 'ライセンスの譲渡',
  messages,
  labels: { transferee: '譲受人', transferOn: '譲渡日', licences: 'ライセンス' },
  licence: (f) => `${f.product} × ${f.quantity}`,
};
