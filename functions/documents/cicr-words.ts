import type { Changed } from '../../shared/cases/cicr/index.ts';
import type { Words } from './sheet.ts';

/** The words of the form of a change of contact information. Source: agreement-maintenance, CICR. */
export const cicrWords = {
  title: { ja: '連絡先情報変更要求 (CICR) フォーム', en: 'Contact Information Change Request (CICR) Form' },
  electronic: {
    ja: '教育機関は、チャネル パートナーを通じて、ボリューム ライセンス契約に関する連絡先情報の変更を求めることができます。教育機関が承認すると、新しい連絡先情報が直ちに記録されます。',
    en: 'Through its channel partner an institution can ask to change contact information on its volume licensing agreement. Once the institution confirms, the new information stands in the records at once.',
  },
  manual: {
    ja: 'この要求には、オンラインでは変更できない項目が含まれているか、契約の有効期限が切れています。教育機関が承認した後、地域オペレーションが手作業で処理し、すべての変更が同時に有効になります。',
    en: 'This request includes what cannot be changed online, or the agreement has expired. Once the institution has confirmed, regional operations process it by hand, and all its changes take effect together.',
  },
  version: { ja: '契約のバージョン', en: 'Agreement version' },
  submitter: { ja: '申請者', en: 'Filed by' },
  changes: { ja: '変更する連絡先情報', en: 'Contact information to be changed' },
  what: { ja: '項目', en: 'Item' },
  before: { ja: '変更前', en: 'Old' },
  after: { ja: '変更後', en: 'New' },
  contents: {
    ja: '連絡先は、氏名、メール アドレス、電話番号を記入してください。',
    en: 'For a contact, fill in name, e-mail address and telephone number.',
  },
  confirmBy: { ja: '教育機関が承認する期限', en: 'To be confirmed by the institution by' },
  institution: { ja: '教育機関の承認', en: 'Confirmation of the institution' },
  declaration: {
    ja: '当機関は、このフォームに記載された連絡先情報の変更を承認します。新しい連絡先の方には、記載について伝えてあります。',
    en: 'We confirm the changes of contact information on this form. The people newly named know that they are.',
  },
  effective: { ja: '変更日', en: 'Changed on' },
  processed: { ja: '地域オペレーションの処理', en: 'Processed by regional operations' },
  nobody: { ja: '登録なし', en: 'Nobody' },
  removed: { ja: '削除', en: 'To be removed' },
  notHeld: { ja: 'ポータルでは管理していません', en: 'Not held by the portal' },
} as const satisfies Record<string, Words>;

export const changedWords = {
  PRIMARY: { ja: '主要な顧客の連絡先', en: 'Primary customer contact' },
  NOTICES: { ja: '通知の連絡先', en: 'Notices contact' },
  NOTICES_AND_ONLINE_ACCESS: { ja: '通知とオンライン アクセスの連絡先', en: 'Notices and online access contact' },
  SA_BENEFITS: { ja: 'ソフトウェア アシュアランス特典の連絡先', en: 'Software Assurance benefits contact' },
  CHANNEL_PARTNER: { ja: 'チャネル パートナーの連絡先', en: 'Channel partner contact' },
  ACCOUNT_MANAGER: { ja: 'アカウント マネージャー', en: 'Account manager' },
  MEDIA_DELIVERY: { ja: 'メディア配送', en: 'Media delivery' },
  SOFTWARE_ADVISOR_PRIMARY: { ja: 'ソフトウェア アドバイザー (プライマリ)', en: 'Software advisor, primary' },
  AFFILIATE_PRIMARY: { ja: 'アフィリエイト (プライマリ)', en: 'Affiliate, primary' },
  BILL_TO: { ja: '請求先', en: 'Bill-to' },
  SUPPORT_PROVIDER: { ja: 'サポート プロバイダー', en: 'Support provider' },
  USER_EMAIL: { ja: 'ユーザー情報のメール アドレス', en: 'E-mail address under user information' },
  ADDRESS: { ja: '住所', en: 'Address' },
} as const satisfies Record<Changed, Words>;
