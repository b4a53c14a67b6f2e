import type { CicrAbout, CicrContactWords, CicrMailTexts, CicrMessageWords } from '../../en/mail/cicr.ts';

const heading = (what: string, date: string | null = null): string => `【${what}】${date === null ? '' : `${date}まで：`}`;
const filedBy = ({ asker, institution }: CicrAbout): string => (asker === null || asker === institution ? '' : `（申請者：${asker}）`);
const matter = ({ institution }: CicrAbout): string => `${institution} 連絡先情報の変更`;
/** 「○○が申請した、△△の連絡先情報の変更」。教育機関が自ら申請したときは名前を繰り返さない。 */
const filed = ({ asker, institution }: CicrAbout): string => {
  if (asker === null) return `${institution}の連絡先情報の変更`;
  return asker === institution ? `${asker}が申請した連絡先情報の変更` : `${asker}が申請した、${institution}の連絡先情報の変更`;
};
const what = (f: CicrAbout): string => `変更の対象：${f.changes}`;
const nothingChanged = '登録内容に変更はありません。あらためて申請することはいつでもできます。';

const messages: CicrMessageWords = {
  CICR_TO_CONFIRM: {
    subject: (f) => `${heading('ご承認のお願い', f.confirmBy)}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}について、${f.confirmBy}までにご承認をお願いいたします。`,
    more: (f) => [
      what(f),
      '案件の画面で、現在の連絡先と新しい連絡先を並べて確認できます。承認するか、理由を添えて辞退してください。期日までにどちらの手続きもないときは、申請は失効し、何も変わりません。',
    ],
  },
  CICR_FILED: {
    subject: (f) => `${heading('お知らせ')}${matter(f)}が申請されました`,
    lead: (f) => `${f.institution}が、連絡先情報の変更を申請しました。地域オペレーションが処理します。`,
    more: (f) => [what(f), 'お手続きは必要ありません。変更が有効になったときにお知らせします。'],
  },
  CICR_TO_PROCESS: {
    subject: (f) => `${heading('処理のお願い')}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}の処理をお願いいたします。`,
    more: (f) => [what(f), '教育機関は承認済みです。処理した時点で、フォームのすべての変更が同時に有効になります。'],
  },
  CICR_EFFECTIVE: {
    subject: (f) => `${heading('変更のお知らせ')}${matter(f)}、${f.effectiveOn}から有効`,
    lead: (f) => `${filed(f)}は、${f.effectiveOn}に有効になりました。`,
    more: (f) => [what(f), '交代した担当者には直ちに、新しい担当者にはメール アドレスが確認された時点でお知らせします。'],
  },
  CICR_DECLINED: {
    subject: (f) => `${heading('承認されなかったお知らせ')}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${f.institution}は、連絡先情報の変更${filedBy(f)}を承認しませんでした。`,
    more: (f) => [`理由：${f.reason}`, what(f), nothingChanged],
  },
  CICR_WITHDRAWN: {
    subject: (f) => `${heading('取り下げのお知らせ')}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}は、取り下げられました。`,
    more: (f) => [`理由：${f.reason}`, what(f), nothingChanged],
  },
  CICR_REJECTED: {
    subject: (f) => `${heading('却下のお知らせ')}${matter(f)}${filedBy(f)}`,
    lead: (f) => `地域オペレーションが、${filed(f)}を却下しました。`,
    more: (f) => [`理由：${f.reason}`, what(f), nothingChanged],
  },
  CICR_LAPSED: {
    subject: (f) => `${heading('失効のお知らせ')}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}は、${f.on}までに承認されなかったため失効しました。`,
    more: (f) => [what(f), nothingChanged],
  },
  CICR_VOID: {
    subject: (f) => `${heading('無効のお知らせ')}${matter(f)}、登録 ${f.number}`,
    lead: (f) => `登録 ${f.number} が有効でなくなったため、${filed(f)}は無効になりました。`,
    more: (f) => [what(f), 'この登録の内容に変更はありません。'],
  },
};

const contact: CicrContactWords = {
  CICR_REPLACED: {
    subject: (f) => `${heading('担当者変更のお知らせ')}${f.institution} ${f.changes}`,
    lead: (f) => `${f.person} 様　${f.institution}の${f.changes}は、別の方に変更されました。`,
    more: () => ['お心当たりのない場合は、教育機関にお問い合わせください。'],
  },
  CICR_CODE: {
    subject: (f) => `${heading('メール アドレスの確認のお願い', f.by)}${f.institution}`,
    lead: (f) =>
      `${f.institution}が、このメール アドレスを連絡先として指定しました。${f.by}までに、受信できることの確認をお願いいたします。`,
    more: () => [
      '下のリンクを開き、画面のボタンを押してください。コードは 1 回だけ使えます。',
      'お心当たりのない場合は、このメールを破棄してください。このアドレスにこれ以上お送りすることはありません。',
    ],
  },
  CICR_CONTACT: {
    subject: (f) => `${heading('担当者登録のお知らせ')}${f.institution} ${f.changes}`,
    lead: (f) => `${f.person} 様　${f.institution}の${f.changes}として登録されました。`,
    more: () => ['この役割に関するお知らせは、このアドレスにお送りします。お心当たりのない場合は、教育機関にお問い合わせください。'],
  },
};

const changed: CicrMailTexts['changed'] = {
  PRIMARY: '主要連絡先',
  NOTICES: '通知の連絡先',
  NOTICES_AND_ONLINE_ACCESS: '通知とオンライン アクセスの連絡先',
  SA_BENEFITS: 'ソフトウェア アシュアランス特典の連絡先',
  CHANNEL_PARTNER: 'チャネル パートナーの連絡先',
  ACCOUNT_MANAGER: 'アカウント マネージャー',
  MEDIA_DELIVERY: 'メディア配送の連絡先',
  SOFTWARE_ADVISOR_PRIMARY: 'ソフトウェア アドバイザー (プライマリ)',
  AFFILIATE_PRIMARY: 'アフィリエイト (プライマリ)',
  BILL_TO: '請求先',
  SUPPORT_PROVIDER: 'サポート プロバイダー',
  USER_EMAIL: 'ユーザー情報のメール アドレス',
  ADDRESS: '住所',
};

export const cicrMail: CicrMailTexts = {
  phrase: '連絡先情報の変更',
  messages,
  contact,
  changed,
  labels: { changes: '変更の対象', code: '確認コード' },
  verify: 'メール アドレスを確認する',
  contactFooter: (institution) => `このメールは、${institution}のボリューム ライセンスの連絡先を管理する Kigen からお送りしています。`,
};
