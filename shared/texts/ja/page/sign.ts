import type { sign as en } from '../../en/page/sign.ts';

export const sign: typeof en = {
  title: (f) => `${f.isSigned ? '署名' : '承認'}のお願い：${f.institution} ${f.change}`,
  asks: (f) =>
    f.inviter === f.party
      ? `${f.party}を代表してのお手続きをお願いしています。`
      : `${f.inviter}より、${f.party}を代表してのお手続きをお願いしています。`,
  askedBy: (date) => `${date}までにお手続きをお願いいたします。`,
  until: (date) => `このリンクでは、${date}まで、一度だけ手続きできます。`,
  code: '確認コード',
  codeByMail: (isSentAnew) =>
    isSentAnew ? '最新の確認コードのメールにある 8 桁の数字です。以前のコードは使えません。' : '別のメールでお送りした 8 桁の数字です。',
  codeByInviter: (f) =>
    f.isSentAnew
      ? `${f.inviter}からお伝えする 8 桁の数字です。以前のコードは使えません。新しいコードは${f.inviter}に届いています。`
      : `${f.inviter}からお伝えする 8 桁の数字です。`,
  instead: (isSigned) => (isSigned ? '署名しない場合' : '承認しない場合'),
  otherwise: 'そのほかの手続き',
  notMe: '担当者ではありません',
  quote: 'お問い合わせの際は、次のログ番号をお知らせください：',
  closePage: '手続きの控えをメールでお送りします。このページは閉じてかまいません。',
};
