import type { linkOver as en } from '../../en/page/link-over.ts';

export const linkOver: typeof en = {
  askInviter: (f) =>
    `ご不明な点は、このリンクをお送りした${f.person === null ? f.inviter : `${f.inviter}の${f.person}様`}にお問い合わせください。`,
  write: (f) => (f.person === null ? `${f.inviter}にメールを書く` : `${f.person}様にメールを書く`),
  letter: {
    subject: (logNumber) => `署名用リンクの件 (${logNumber})`,
    body: (f) =>
      `${f.person === null ? `${f.inviter} ご担当者様` : `${f.inviter} ${f.person}様`}\n\nお送りいただいた署名用リンク (ログ番号 ${f.logNumber}) を開いたところ、「${f.title}」と表示されました。\nお手数ですが、新しいリンクをお送りいただくか、必要な手続きをお知らせください。\n\n${f.name}\n`,
  },
  handedTo: (name) => `同じ組織の${name} 様にお願いしています。`,
  sendAgain: '新しいリンクを受け取る',
  sendAgainMeans: (f) =>
    `このリンクをお送りしたアドレスに、${f.name} 様あてのメールでお送りします。以前の確認コードは使えなくなり、${f.byInviter === null ? '新しい確認コードを別のメールでお送りします' : `新しい確認コードは${f.byInviter}からお伝えします`}。`,
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
    NOT_ME: { title: '担当者ではないとのご連絡をいただいています', text: 'このリンクは使えなくなりました。' },
    FORWARDED: { title: 'リンクは引き継がれました', text: '同じ組織のほかの方にお願いしています。' },
  },
  decided: (f) => {
    const did: Readonly<Record<string, string>> = {
      sign: '署名されました',
      confirm: '承認されました',
      decline: '辞退されました',
      return: '訂正のために差し戻されました',
    };
    return `${f.date}に ${f.name} 様が${did[f.act] ?? '手続きされました'}。`;
  },
  since: {
    EXPIRED: (date) => `有効期限は${date}まででした。`,
    USED: (date) => `${date}にお手続きいただきました。`,
    REVOKED: (date) => `${date}に取り消されました。`,
    FORWARDED: (date) => `${date}に引き継がれました。`,
    NOT_ME: (date) => `${date}にご連絡いただきました。`,
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
