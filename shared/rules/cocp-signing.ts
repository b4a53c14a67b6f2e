import type { Rule } from './rule.ts';

export const cocpSigningRules = {
  'COCP-SIGN-AMS-RESELLER': {
    text: {
      ja: 'アメリカ地域でのリセラーの変更には、教育機関、新しいリセラーの順に署名し、ディストリビューターも変わる場合は新しいディストリビューターが続きます。その後、地域オペレーションが副署します。',
      en: 'In the Americas, a change of reseller is signed by the institution, then by the new reseller, then by the new distributor if that changes too. Regional operations countersign.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'ディストリビューターを使用したリセラーの変更 (機関によって署名されている必要があります)',
      policy: {
        ja: 'プログラムが定めているのは教育機関の署名です。そのほかの署名者と署名の順序は、ポータルで決めています。',
        en: 'The programme asks for the institution’s signature. The other signers and the order are the portal’s choice.',
      },
    },
  },
  'COCP-SIGN-AMS-DISTRIBUTOR': {
    text: {
      ja: 'アメリカ地域でのディストリビューターの変更には、リセラー、新しいディストリビューターの順に署名し、その後、地域オペレーションが副署します。教育機関の署名は必要ありません。',
      en: 'In the Americas, a change of distributor is signed by the reseller, then by the new distributor; regional operations countersign. The institution does not sign.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'ディストリビューターの変更 (顧客の最終署名は必要ありません)',
    },
  },
  'COCP-SIGN-INTL-DISTRIBUTOR': {
    text: {
      ja: '国際オペレーションが担当する登録でのディストリビューターの変更には、リセラー、新しいディストリビューターの順に署名し、新しいディストリビューターがフォームを提出します。オペレーションは副署して、ディストリビューターに返送します。',
      en: 'Internationally, a change of distributor is signed by the reseller, then by the new distributor, who sends the form in. Operations countersign it and return it to the distributor.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        'リセラーはフォームを完成させ、署名し、それを新しいディストリビューターに送信します。新しいディストリビューターはフォームを完成させ、署名して国際オペレーションに送信します。',
    },
  },
  'COCP-SIGN-INTL-RESELLER': {
    text: {
      ja: '国際オペレーションが担当する登録でのリセラーの変更には、教育機関、新しいリセラーの順に署名し、ディストリビューターのページは、ディストリビューターも変わる場合にだけ記入します。2 層モデルではディストリビューターがフォームを取り次いで副署後に受け取り、1 層モデルでは副署後に新しいリセラーへ返送されます。',
      en: 'Internationally, a change of reseller is signed by the institution, then by the new reseller; the distributor page is filled in only if the distributor changes too. In the two-tier model the distributor forwards the form and receives it back countersigned; in the one-tier model it is returned to the new reseller.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        'エンド カスタマーはフォームに署名し、新しいリセラーに送信します。 新しいリセラーはフォームを完成させて署名し、それをディストリビューターに送り、ディストリビューターが国際オペレーションに送信します。',
      policy: {
        ja: 'ディストリビューターのいない 1 層モデルでの返送先を、プログラムは定めていません。ポータルでは新しいリセラーに返送します。',
        en: 'The programme does not say where a form goes back to when there is no distributor. In the portal it returns to the new reseller.',
      },
    },
  },
  'COCP-SIGN-INTL-BOTH': {
    text: {
      ja: '国際オペレーションが担当する登録でリセラーとディストリビューターの両方を変更するときは、教育機関、新しいリセラー、新しいディストリビューターの順に署名します。',
      en: 'Internationally, a change of both reseller and distributor is signed by the institution, then by the new reseller, then by the new distributor.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        '学校: リセラーとディストリビューションの両方を変更するには、エンド カスタマー、新しいリセラー、および新しいディストリビューションが COCP フォームに署名する必要があります。',
      policy: {
        ja: 'プログラムが定めているのは学校プログラムの場合だけです。EES (キャンパス) でも同じ署名者とするのは、ポータルの解釈です。',
        en: 'The programme says this of School only. That the same parties sign for EES is how the portal reads it.',
      },
    },
  },
  'COCP-SIGN-ADVISOR': {
    text: {
      ja: 'ソフトウェア アドバイザーの変更には、教育機関、新しいアドバイザーの順に署名します。',
      en: 'A change of software advisor is signed by the institution, then by the new advisor.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、ソフトウェア アドバイザーの変更にだれが署名するかを定めていません。リセラーの変更に準じています。',
        en: 'The programme does not say who signs a change of software advisor. The portal follows the change of reseller.',
      },
    },
  },
  'COCP-TURN': {
    text: {
      ja: '署名は、画面上でもインクでも、フォームに定められた順に行います。順番が来るまで、だれも署名できません。',
      en: 'Signatures are given in the order the form sets, on screen and in ink alike. Nobody signs before their turn.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'エンド カスタマーはフォームに署名し、新しいリセラーに送信します。 新しいリセラーはフォームを完成させて署名し',
    },
  },
  'COCP-DECLINE': {
    text: {
      ja: '署名の順番が来た方は、理由を添えて署名を辞退できます。その場合、申請はそこで終了し、すでに署名した方全員にお知らせします。',
      en: 'The signer whose turn it is may decline, giving a reason. The change then ends, and everyone who has signed is told.',
    },
    basis: {
      policy: {
        ja: 'プログラムは署名しない場合の扱いを定めていません。申請が宙に浮かないよう、理由を残して終えられるようにしています。',
        en: 'The programme does not say what happens when somebody will not sign. The portal lets the change end with a reason rather than hang.',
      },
    },
  },
  'COCP-WITHDRAW': {
    text: {
      ja: '申請者は、変更が発効するまでの間、理由を添えて申請を取り下げることができます。',
      en: 'Whoever submitted the change may withdraw it, giving a reason, until it takes effect.',
    },
    basis: {
      policy: {
        ja: 'プログラムは取り下げについて定めていません。発効前であれば何も変わっていないため、申請者が取り下げられるようにしています。',
        en: 'The programme does not speak of withdrawal. Until the change takes effect nothing has changed, so its submitter may take it back.',
      },
    },
  },
  'COCP-NOTICE-PREVIOUS': {
    text: {
      ja: '教育機関は署名するときに、以前のパートナーへ書面で通知した日を申告します。通知は署名日以前に済ませている必要があり、交代するパートナーがいない変更では申告しません。',
      en: 'With its signature the institution states the day on which it told its previous partner in writing, which cannot be later than the day of the signature. Where no partner is being replaced, no such day is given.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '新しいパートナーと連携し、COCP フォームの署名日以前に、(独自の手段を使用して) 書面で前のパートナーに通知します。',
    },
  },
  'COCP-SIGN-30': {
    text: {
      ja: '教育機関は、予定している発効日の {days} 日前 (国際オペレーションが担当する学校プログラムの登録では {schoolInternationalDays} 日前) までに署名します。これより遅い署名も受け付けますが、警告を表示します。',
      en: 'The institution signs no later than {days} days before the expected effective date ({schoolInternationalDays} days for School enrollments internationally). A later signature is accepted with a warning.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '予想される発効日の 30 日前に COCP フォームに署名します。',
      policy: {
        ja: 'プログラムは一律に {days} 日前としています。国際オペレーションが担当する学校プログラムでは、通知期間に合わせて {schoolInternationalDays} 日前とするのがポータルの解釈です。',
        en: 'The programme says {days} days for all. For School internationally the portal takes {schoolInternationalDays} days, to agree with the notice required there.',
      },
    },
  },
  'COCP-SIGN-90': {
    text: {
      ja: '申請を開始してから {days} 日以内に署名がすべてそろわない場合、申請は失効します。',
      en: 'A form that is not completely signed within {days} days of being opened lapses.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、署名をそろえる期限を定めていません。放置された申請が次の変更を妨げないようにするためのものです。',
        en: 'The programme sets no limit for collecting signatures. The portal does, so that a forgotten form does not stand in the way of the next.',
      },
    },
  },
  'COCP-CORRECT': {
    text: {
      ja: '差し戻されたフォームでは、パートナーとその名称、パブリック顧客番号 (PCN)、希望する発効日を訂正できますが、変更の種類と対象の登録は変えられません。署名した内容に変わりがない署名はそのまま有効で、署名がすべてそろった後に差し戻された場合は、署名の期限を差し戻しの日から数え直します。承認されたオーバーライドは、すべての署名がそのまま有効であれば受領とともに維持され、改めて署名が必要になれば効力を失います。',
      en: 'After a return, the partners, their names and customer numbers (PCNs) and the date asked for may be corrected, but not the kind of change or the enrollments. Signatures stand where what was signed has not changed; if the form had been completely signed, the time allowed for signing is counted anew from its return. An approved override stands, with the receipt, where every signature does; where one is asked for again, it falls.',
    },
    basis: {
      policy: {
        ja: 'プログラムは差し戻しと訂正について定めていません。署名した方が確認していない内容に署名したことにならないよう、訂正の範囲を限っています。',
        en: 'The programme does not speak of returns and corrections. The portal limits them so that no signature comes to stand under something its signer never saw.',
      },
    },
  },
  'COCP-REMIND-SIGN': {
    text: {
      ja: '署名をお待ちしている方には、順番が来てから {onDays} 日後にリマインダーをお送りします。',
      en: 'Whoever’s turn it is to sign is reminded {onDays} days after the turn began.',
    },
    basis: {
      policy: {
        ja: 'プログラムはリマインダーについて定めていません。署名の期限に間に合うよう、ポータルで間隔を決めています。',
        en: 'The programme does not speak of reminders. The portal chose days that leave time to sign.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
