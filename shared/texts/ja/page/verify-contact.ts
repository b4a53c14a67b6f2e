import type { verifyContact as en } from '../../en/page/verify-contact.ts';

/** The page that verifies the new address of a contact: loaded with it alone. */
export const verifyContact: typeof en = {
  title: 'メール アドレスの確認',
  intro:
    'お送りしたメールにあるコードを入力してください。教育機関からのメールが届くことを確認するためのもので、ほかのお手続きは必要ありません。',
  code: '確認コード',
  button: '確認する',
  howToGetAnother:
    '新しいコードは、連絡先情報の変更がもう一度申請されると、このアドレスに届きます。申請できるのは、メールに記載された教育機関と、その担当のチャネル パートナーです。ポータルをお使いの方は、登録のページの「連絡先情報を変更する」から申請できます。新しいメールが届いた後は、前のメールのコードは使えません。',
  verified: 'メール アドレスを確認しました',
  verifiedFor: (f) => `${f.institution}の次の連絡先として登録されています: ${f.roles}`,
  verifiedNext: 'お手続きは以上です。このページは閉じてかまいません。',
};
