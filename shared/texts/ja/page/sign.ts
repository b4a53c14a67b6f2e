import type { sign as en } from '../../en/page/sign.ts';

export const sign: typeof en = {
  title: (f) => `${f.institution} ${f.change}のお手続き`,
  asks: (f) =>
    f.inviter === f.party
      ? `${f.party}を代表してのお手続きをお願いしています。`
      : `${f.inviter}より、${f.party}を代表してのお手続きをお願いしています。`,
  askedBy: (date) => `${date}までにお手続きをお願いいたします。`,
  until: (date) => `このリンクでは、${date}まで、一度だけ手続きできます。`,
  code: '確認コード',
  codeByMail: '別のメールでお送りした 8 桁の数字です。',
  codeByInviter: (inviter) => `${inviter}からお伝えする 8 桁の数字です。`,
  otherwise: 'そのほかの手続き',
  notMe: '担当者ではありません',
  givenBack: (inviter) => `リンクを返却し、${inviter}にお知らせしました`,
  forwarded: (name) => `${name} 様に引き継ぎました`,
  quote: 'お問い合わせの際は、次のログ番号をお知らせください：',
  closePage: 'このページは閉じてかまいません。',
};
