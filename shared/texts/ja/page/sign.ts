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
  forward: '引き継ぎを依頼する',
  forwardMeans: '適任の方に新しいリンクをお送りし、このリンクは使えなくなります。理由は案件に記録されます。',
  forwardName: '適任の方のお名前',
  forwardEmail: 'その方のメール アドレス',
  forwardEmailHelp: '同じ組織のアドレスを入力してください。',
  forwardReason: '理由',
  forwarded: (name) => `${name} 様に引き継ぎました`,
  quote: 'お問い合わせの際は、次のログ番号をお知らせください：',
  closePage: 'このページは閉じてかまいません。',
  askInviter: (f) =>
    `ご不明な点は、このリンクをお送りした${f.person === null ? f.inviter : `${f.inviter}の${f.person}様`}にお問い合わせください。`,
  sendAgain: '新しいリンクを送る',
  sendAgainMeans: (name) => `このリンクをお送りしたアドレスに、${name} 様あてのメールでお送りします。`,
  sentAgain: '同じアドレスに新しいリンクをお送りしました。メールからお開きください。このページは閉じてかまいません。',
  notAgain: 'このページから新しいリンクを送ることはできません。案件が終了しているか、お送りできる回数を超えています。',
  askedAgain: 'その後、申請書が修正され、あらためて署名をお願いしています。',
  over: {
    NOT_NOW: {
      title: '今はお手続きいただくことがありません',
      text: 'ほかの方のお手続きが先か、すでに次の段階に進んでいます。',
    },
    EXPIRED: {
      title: 'リンクの有効期限が切れています',
      text: '署名用のリンクには有効期限があります。',
    },
    REPLACED: {
      title: '新しいリンクをお送りしています',
      text: 'このリンクより後に、同じアドレスに新しいリンクをお送りしました。Kigen からの最新のメールをお開きください。このリンクは使えなくなっています。',
    },
    LOCKED: { title: 'リンクがロックされています', text: '確認コードの誤りが続いたため、使えなくなりました。' },
    USED: { title: 'お手続きは済んでいます', text: 'このリンクは使用済みです。手続きできるのは一度だけです。' },
    REVOKED: {
      title: 'リンクは取り消されました',
      text: 'このリンクでは手続きできません。新しいメールが届いている場合は、そのメールのリンクをご利用ください。',
    },
    FORWARDED: { title: 'リンクは引き継がれました', text: '同じ組織のほかの方にお願いしています。' },
  },
  since: {
    EXPIRED: (date) => `有効期限は${date}まででした。`,
    USED: (date) => `${date}にお手続きいただきました。`,
    REVOKED: (date) => `${date}に取り消されました。`,
    FORWARDED: (date) => `${date}に引き継がれました。`,
  },
  unknown: {
    title: '署名用のリンクが見つかりません',
    cut: 'アドレスの末尾が欠けています。署名用のリンクは、これより長いものです。',
    mistyped: 'アドレスが、メールに記載のものと一致していません。1 文字でも違うと開けません。',
    openAgain:
      'メールの「内容を確認して手続きする」を押すか、メールに記載のアドレス全体 (2 行にわたる場合はその続きも) をコピーしてお開きください。',
    ask: 'それでも開けないときは、メールに依頼者として記載されている組織にお問い合わせください。新しいリンクをお送りできます。',
  },
};
