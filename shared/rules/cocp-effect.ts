import type { Rule } from './rule.ts';

export const cocpEffectRules = {
  'COCP-PO': {
    text: {
      ja: '変更が発効すると、以前のパートナー (いる場合) と教育機関は、それぞれ未処理の発注書と請求書の処理を完了させます。',
      en: 'When the change takes effect, the previous partner, where there is one, and the institution each close their outstanding purchase orders and invoices.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'エンド カスタマーと協力して、未処理の発注書と請求書を完成させます。',
    },
  },
  'COCP-OLS': {
    text: {
      ja: '以前のパートナーの発注書に残るオンライン サービスの注文 (前払いの注文や、以後の請求がないサービスなど) は、自動では更新されなくなります。サービスが途切れないよう、新しいパートナーが更新日までに手動で更新します。',
      en: 'Online-service orders left under the previous partner, such as prepaid orders or services with no future billing, no longer renew by themselves. The new partner renews each of them by hand by its renewal date, so that the service continues.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '新しいチャネル パートナーは、サービスの継続性を確保するために、これらの注文を手動で更新する必要があります。',
    },
  },
  'COCP-OPS-PO': {
    text: {
      ja: '以前のパートナーの下にオンライン サービスの注文が残る場合は、ライセンスが二重に数えられないよう、オペレーションが新しいパートナーの発注書を開始します。',
      en: 'Where online-service orders remain under the previous partner, operations open the new partner’s purchase order, so that licences are not counted twice.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        'Microsoft Operations は、その後、重複しないライセンス機能を有効にするために、新しいパートナーの発注書を開始する必要があります。',
    },
  },
  'COCP-EARLIER-USAGE': {
    text: {
      ja: '新しいパートナーは、使用日が発効日より前の注文も行えるほか、その分の注文を以前のパートナーに任せることもできます。国際オペレーションが担当する登録では、事前にオペレーションへご確認ください。',
      en: 'The new partner may place orders with a usage date before the effective date, or have the previous partner place them. Internationally, confirm this with operations first.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '新しいチャネル パートナーは、COCP 変更の有効日より前の使用日で (MOET/EDI/XML 経由で) 注文を行うことができます。',
      policy: {
        ja: 'プログラムには、全世界に当てはまるとする箇所と、国際業務には適用されないとする箇所があります。そのため、国際オペレーションが担当する登録では確認をお願いしています。',
        en: 'One passage of the programme says this holds worldwide, another that it does not hold internationally. The portal therefore asks to confirm it there.',
      },
    },
  },
  'COCP-TELL': {
    text: {
      ja: '変更が発効すると、以前のパートナーを含む関係者全員にお知らせします。教育機関が以前のパートナーへ行う書面での通知は、これとは別に必要です。',
      en: 'When the change takes effect, everyone on the case is told, the previous partner included. The institution’s own written notice to the previous partner remains its duty.',
    },
    basis: {
      policy: {
        ja: 'プログラムが定めているのは、教育機関から以前のパートナーへの通知だけです。ポータルからも、全員が同じ日付を知ることができるようお知らせします。',
        en: 'The programme only speaks of the institution’s notice to its previous partner. The portal tells everyone, so that all have the same date.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
