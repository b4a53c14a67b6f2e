import type { Rule } from './rule.ts';

export const linkRules = {
  'LINK-WHO': {
    text: {
      ja: 'アカウントをお持ちでない方に、署名用のリンクをお送りできます。署名する組織の方は、どなたでも招待できます。申請者と地域オペレーションは、その組織の登録済みのアドレスにだけお送りできます。',
      en: 'Somebody without an account can be sent a link to sign with. The people of the party that signs may invite anybody; whoever filed the case and operations only an address that is on record for that party.',
    },
    basis: {
      policy: {
        ja: 'ほかの組織に代わって、自分あてのリンクで署名することができないようにするためのものです。',
        en: 'Nobody can have a link sent to themselves and sign for another party with it.',
      },
    },
  },
  'LINK-EXPIRES': {
    text: {
      ja: '署名用のリンクは一度だけ使えます。手続きの期限まで、長くても {days} 日間有効で、期限が切れたときなどは、同じ方に {atMost} 回まであらためてお送りできます。',
      en: 'A link to sign is good for one decision, until what it is for lapses and at most for {days} days. It can be sent anew to the same person, {atMost} times at most.',
    },
    basis: {
      policy: {
        ja: '古いメールが、いつまでも署名に使えることのないようにしています。',
        en: 'No old mail is to be worth a signature for ever.',
      },
    },
  },
  'LINK-CODE': {
    text: {
      ja: 'リンクで手続きをするには、リンクとは別にお伝えする確認コードが必要です。{tries} 回間違えるとリンクは使えなくなり、あらためてお送りする必要があります。',
      en: 'Whoever decides with a link also gives the code that was sent apart from it. After {tries} wrong codes the link is locked and has to be sent again.',
    },
    basis: {
      policy: {
        ja: '転送や誤送信などでリンクだけを手にした人が、署名できないようにするためのものです。',
        en: 'Whoever comes by the link alone, by a forwarded or misdirected mail, cannot sign with it.',
      },
    },
  },
  'LINK-FORWARD': {
    text: {
      ja: '署名用のリンクは、理由を添えて、同じ組織 (メール アドレスのドメインが同じ) の適任の方に引き継げます。だれでもアドレスを取得できるメール サービスからは引き継げません。引き継いだことは記録され、リンクを送った方と、それまでお持ちだった方にお知らせします。',
      en: 'A link to sign can be handed over to the right person of the same organisation (the same mail domain; not one of a mail service that anybody can have an address of), with the reason. That it was is recorded, and whoever sent it and whoever held it are told.',
    },
    basis: {
      policy: {
        ja: '担当者が替わっても手続きが止まらず、組織の外の人には渡らないようにしています。',
        en: 'A change of duties holds nothing up, and the link does not leave the organisation.',
      },
    },
  },
  'LINK-NOT-ME': {
    text: {
      ja: '署名用のリンクを受け取った方が担当者ではなく、適任の方も分からないときは、理由を添えてリンクを返却できます。リンクは使えなくなり、送った方にお知らせします。申請はそのまま続きます。',
      en: 'Whoever was sent a link to sign, is not the right person and does not know who is, can give it back with the reason. The link ends and whoever sent it is told; the request goes on as it is.',
    },
    basis: {
      policy: {
        ja: '担当ではない方が、申請を辞退するほかない、ということのないようにしています。',
        en: 'Somebody who is not the right person should not have to decline a request that others want.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
