import type { Rule } from './rule.ts';

export const cocpRouteRules = {
  'COCP-ROUTE-ADVISOR': {
    text: {
      ja: 'ソフトウェア アドバイザーの変更は、電子的に提出します。',
      en: 'A change of software advisor is filed electronically.',
    },
    basis: { source: 'agreement-maintenance', passage: 'ソフトウェア アドバイザーの変更' },
  },
  'COCP-ROUTE-RESELLER': {
    text: {
      ja: 'ディストリビューターを介さない 1 層モデルでのリセラーの変更は、電子的に提出します。',
      en: 'A change of reseller in the one-tier model, where there is no distributor, is filed electronically.',
    },
    basis: { source: 'agreement-maintenance', passage: 'リセラーの変更' },
  },
  'COCP-ROUTE-DISTRIBUTOR': {
    text: {
      ja: 'ディストリビューターの変更は電子的に提出します。教育機関の署名は必要ありません。',
      en: 'A change of distributor is filed electronically. The institution does not sign it.',
    },
    basis: { source: 'agreement-maintenance', passage: 'ディストリビューターの変更 (顧客の署名なし)' },
  },
  'COCP-ROUTE-TWO-TIER': {
    text: {
      ja: 'ディストリビューターを介する 2 層モデルでのリセラーの変更は、ディストリビューターも変わるかどうかにかかわらず、手動で提出します。',
      en: 'A change of reseller in the two-tier model, under a distributor, is filed manually, whether or not the distributor changes as well.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '2 層モデルでのリセラーの変更 (ディストリビューターを使用したリセラーの変更)',
    },
  },
  'COCP-ROUTE-EXPIRED': {
    text: {
      ja: '有効期限が切れた登録でのチャネル パートナーの変更は、手動で提出します。',
      en: 'A change of channel partner on an enrollment that has expired is filed manually.',
    },
    basis: { source: 'agreement-maintenance', passage: '期限切れの契約' },
  },
  'COCP-ROUTE-M15': {
    text: {
      ja: '申請を開始した日から数えて所定の日数より早い発効日や、過去の発効日を希望する変更は、M15 修正として手動で提出します。有効期限が切れた登録には当てはまりません。',
      en: 'A change that asks for an effective date in the past, or earlier than the regular number of days after the form is opened, is an M15 amendment and is filed manually. This never applies to an expired enrollment.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '早期/古い/M15 修正を伴う COCP',
      policy: {
        ja: 'アメリカ地域で何日前からを「早期」とするかを、プログラムは定めていません。ポータルでは、署名から発効までの日数を、申請を開始した日から数えて判断します。',
        en: 'For the Americas the programme does not say from when a date is early. The portal takes the days between signature and effect there and counts them from the day the form is opened.',
      },
    },
  },
  'COCP-ROUTE-BULK': {
    text: {
      ja: '教育機関のパブリック顧客番号 (PCN) とマスター契約がそろっていない複数の登録をまとめて変更する場合は、一括変更として手動で提出します。',
      en: 'Enrollments that do not all share one institution customer number (PCN) and one master agreement are changed together as a bulk change, which is filed manually.',
    },
    basis: { source: 'agreement-maintenance', passage: '複数の契約や登録を一括変更する必要があるCOCP' },
  },
  'COCP-ROUTE-MULTI': {
    text: {
      ja: 'パブリック顧客番号 (PCN) とマスター契約が同じ登録が {moreThan} 件を超える場合は、複数登録用のフォームにまとめ、手動で提出します。',
      en: 'More than {moreThan} enrollments with the same customer number (PCN) under the same master agreement are changed on one multi-enrollment form, which is filed manually.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '同じパブリック顧客番号 (PCN) を共有し、同じマスター契約の下にあり、6 つを超える登録がある場合の複数の登録用COCP',
    },
  },
  'COCP-ROUTE-SINGLE': {
    text: {
      ja: 'パブリック顧客番号 (PCN) とマスター契約が同じ登録が {from} 件から {to} 件の場合は、登録ごとに別々に申請し、それぞれの変更に応じた方法で提出します。',
      en: 'For {from} to {to} enrollments with the same customer number (PCN) under the same master agreement, each enrollment is changed on a form of its own, filed in the way its own change requires.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '6 つを超える登録がある場合の複数の登録用COCP',
      policy: {
        ja: 'プログラムは、この件数を超える場合の複数登録用フォームだけを定めています。それ以下は登録ごとに申請するというのは、ポータルの解釈です。',
        en: 'The programme provides a multi-enrollment form only above that number. That fewer are filed one by one is how the portal reads it.',
      },
    },
  },
  'COCP-INK': {
    text: {
      ja: '国際オペレーションが担当する登録では、手動で提出するフォームに関係者全員がインクで署名します。署名済みのフォームは、スキャンして電子的に送るか、郵送または宅配便で送ります。',
      en: 'Internationally, every party signs a manually filed form in ink. The signed form is scanned and sent electronically, or sent by post or courier.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'フォームは、すべての関係者がインク形式で署名する必要があります。',
      policy: {
        ja: 'プログラムはインクの署名が必要な範囲を限っていません。電子的に提出するフォームには画面上で署名できるというのは、ポータルの解釈です。',
        en: 'The programme does not limit where ink is needed. That a form filed electronically is signed on screen is how the portal reads it.',
      },
    },
  },
  'COCP-COPIES': {
    text: {
      ja: '署名のために教育機関へ渡すフォームは、{countries}では {copies} 部、そのほかの国と地域では {otherwise} 部です。',
      en: 'The number of copies of the form given to the institution to sign is {copies} in {countries}, and {otherwise} everywhere else.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '完成した COCP フォームの 1 つのコピー (日本、インド、台湾の国際運用用に 2 つのコピー) を顧客に提供して署名します。',
    },
  },
  'COCP-MANY': {
    text: {
      ja: '一通のフォームで変更できるのは、教育機関・地域・タイム ゾーンと、変更する役割の現在のパートナーがすべて同じ登録 {atMost} 件までで、終止された登録や変更を申請中の登録は含められません。期日と発効日は登録ごとに定まり、リード タイムに間に合わない登録が一つでもあれば、フォーム全体が遅延となります。',
      en: 'One form covers at most {atMost} enrollments of one institution, one region and one time zone, all with the same current partner in each role that changes, and none that is terminated or has another change open. Each enrollment keeps its own dates; the form is late as soon as one of them is.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、一通のフォームにまとめられる範囲を定めていません。署名する方が一度に確かめられ、まとめて処理できる範囲に限っています。',
        en: 'The programme does not say how far one form may reach. The portal keeps it to what its signers can check and what can be carried out together.',
      },
    },
  },
  'COCP-TERMINATED': {
    text: {
      ja: '終止された登録では、チャネル パートナーを変更できません。',
      en: 'The channel partner of a terminated enrollment cannot be changed.',
    },
    basis: {
      policy: {
        ja: 'プログラムは期限切れの契約での変更だけを認めており、終止された登録には触れていません。',
        en: 'The programme provides for changes on expired agreements and says nothing of terminated ones.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
