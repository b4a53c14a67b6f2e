import type { notMe as en } from '../../en/page/not-me.ts';

export const notMe: typeof en = {
  knowsWho: '担当の方をご存じですか',
  knows: 'はい、同じ組織にいます',
  knowsNot: 'いいえ、またはほかの組織の方です',
  giveBack: '担当者ではないと知らせる',
  giveBackMeans: (inviter) =>
    `このリンクは使えなくなり、お送りした${inviter}にお知らせします。お知らせしても申請を辞退したことにはならず、手続きはそのまま続きます。理由は案件に記録されます。`,
  forward: '引き継ぎを依頼する',
  forwardMeans:
    '担当の方に新しいリンクをお送りし、このリンクは使えなくなります。リンクを送った方にもお知らせします。理由は案件に記録されます。',
  forwardName: '担当の方のお名前',
  forwardEmail: 'その方のメール アドレス',
  forwardEmailHelp: '同じ組織のアドレスを入力してください。',
  usualReason: '担当者ではないため。',
  forwardReason: '理由',
};
