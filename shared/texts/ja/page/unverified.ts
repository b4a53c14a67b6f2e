import type { unverified as en } from '../../en/page/unverified.ts';

export const unverified: typeof en = {
  mailedOn: (date) => `${date}に、このアドレスへ確認コードをメールで送りました。`,
  toDo: (date) => `メールを受け取った方が${date}までにメールのリンクを開いて確認すると、確認済みになります。`,
  over: (date) => `コードの期限 (${date}) は過ぎました。この連絡先をもう一度申請すると、新しいコードが送られます。`,
  again: 'この連絡先をもう一度申請する',
  neverMailed:
    '登録時に記録されたアドレスで、確認コードは送られていません。連絡先情報の変更で別のアドレスを申請すると、そのアドレスに確認コードが送られます。',
};
