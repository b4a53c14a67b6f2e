import type { Rule } from './rule.ts';

export const cicrRules = {
  'CICR-CONFIRM': {
    text: {
      ja: '連絡先情報の変更は、チャネル パートナーが提出し、教育機関が提出日から {days} 日以内に承認します。承認と同時に記録が変わり、期限までに承認も辞退もなければ申請は失効します。',
      en: 'A channel partner files a change of contact information and the institution confirms it within {days} days of the day it was filed. The records change with the confirmation. If the institution does neither confirm nor decline by then, the request lapses.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、教育機関がチャネル パートナーを通じて変更を求めると定めています。教育機関の承認と、その期限は、ポータルで決めています。',
        en: 'The programme says that the institution asks through its channel partner. That it confirms, and by when, is the portal’s choice.',
      },
    },
  },
  'CICR-DIRECT': {
    text: {
      ja: '教育機関は、自ら連絡先情報の変更を提出することもできます。その場合は提出が承認を兼ね、パートナーに通知します。',
      en: 'The institution may also file a change of contact information itself. Filing it is then its confirmation, and its partner is told.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、チャネル パートナーを通じた申請だけを定めています。教育機関が自らの連絡先を直接変更できることは、ポータルの選択です。',
        en: 'The programme speaks of requests through the channel partner only. That an institution may change its own contacts directly is the portal’s choice.',
      },
    },
  },
  'CICR-ROLES': {
    text: {
      ja: 'オンラインで変更できるのは、主要な顧客連絡先、通知の連絡先、通知とオンライン アクセスの連絡先、ソフトウェア アシュアランス特典の連絡先、チャネル パートナーの連絡先、アカウント マネージャーです。',
      en: 'These can be changed online: the primary customer contact, the notices contact, the notices and online access contact, the Software Assurance benefits contact, the channel partner contact and the account manager.',
    },
    basis: { source: 'agreement-maintenance', passage: '主要な顧客の連絡先' },
  },
  'CICR-V32': {
    text: {
      ja: '通知の連絡先、通知とオンライン アクセスの連絡先、ソフトウェア アシュアランス特典の連絡先があるのは、契約のバージョン 3.2 以降です。それより前のバージョンの登録では受け付けません。',
      en: 'The notices, notices and online access, and Software Assurance benefits contacts exist from agreement version 3.2 on. For an enrollment under an older version they are not accepted.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '通知とオンライン アクセスの連絡先 (v3.2 以降に適用)',
      policy: {
        ja: 'プログラムは、適用されるバージョンを定めています。古いバージョンの登録で受け付けないことは、ポータルの解釈です。',
        en: 'The programme says from which version they apply. That they are refused on an older one is how the portal reads it.',
      },
    },
  },
  'CICR-MANUAL': {
    text: {
      ja: 'メディア配送、ソフトウェア アドバイザー (プライマリ)、アフィリエイト (プライマリ、Select Plus)、請求先、サポート プロバイダーの割り当てと削除、期限切れの契約、ユーザー情報のメール アドレス、住所の変更は、オンラインでは完結しません。印刷できるフォームとともに地域オペレーションに引き継がれ、オペレーションが処理します。',
      en: 'Not online, but handed to regional operations with a form to print: assigning or removing the media delivery, software advisor primary, affiliate primary (Select Plus), bill-to or support provider contact; any change on an expired agreement; the e-mail address under user information; an address.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '手記: CICR は、次の例外を除き、eAgreements またはボリューム ライセンス セントラル経由でのみ受け入れられます。',
    },
  },
  'CICR-MIXED': {
    text: {
      ja: '地域オペレーションが処理する変更が一つでも含まれると、フォーム全体がその扱いになります。まず教育機関が承認し、オペレーションが処理した時点で、すべての変更が同時に有効になります。',
      en: 'One change that operations process makes the whole form theirs. The institution confirms it first, and when operations process it all its changes take effect together.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、両方の変更を含む申請の扱いを定めていません。一つの申請の一部だけが有効になることを避けています。',
        en: 'The programme does not say what becomes of a request with changes of both sorts. The portal lets no request take effect in part.',
      },
    },
  },
  'CICR-TOLD': {
    text: {
      ja: '交代した担当者には直ちに通知します。新しい連絡先には確認コードだけを送り、コードによってメール アドレスが確認されてから通知します。コードは {codeDays} 日間有効で、{wrongCodes} 回誤ると使えなくなります。',
      en: 'The person replaced is told at once. A new address gets nothing but a code, and its contact is told once the code has verified the address. The code is good for {codeDays} days and dies after {wrongCodes} wrong attempts.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、連絡先への通知とメール アドレスの確認を定めていません。誤って入力されたアドレスに登録の情報が送られることを防ぎます。',
        en: 'The programme does not say that contacts are told, or how an address is verified. A mistyped address is to learn nothing of the enrollment.',
      },
    },
  },
  'CICR-TERMINATED': {
    text: {
      ja: '終止された登録では、連絡先情報の変更を受け付けません。',
      en: 'No change of contact information is accepted for an enrollment that has been terminated.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、終止された登録の連絡先の扱いを定めていません。終わった契約の記録は変えません。',
        en: 'The programme does not speak of contacts of a terminated enrollment. The portal leaves the record of an ended agreement as it is.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
