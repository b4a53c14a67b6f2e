import type { cicr as enForms, cicrCase as en } from '../../en/page/cicr.ts';

export const cicrCase: typeof en = {
  steps: {
    CONFIRM: {
      standing: ({ who, by }) => `${who}の承認を待っています。${by === null ? '' : `${by}までに承認されないと失効します。`}`,
      toDo: (what) => `${what}を承認する`,
      waits: (who) => `${who}の承認を待っています。`,
      whyMine: 'パートナーが申請しました。承認するまで、何も変わりません。',
    },
    PROCESS: {
      standing: ({ who }) => `承認済みです。${who}が手作業で変更します。`,
      toDo: (what) => `${what}を処理する`,
      waits: (who) => `承認済みです。${who}が手作業で処理します。`,
      whyMine: 'オンラインでは変更できない項目を含みます。フォームのすべての変更が同時に有効になります。',
    },
    CLOSED: {
      standing: () => '案件は終了しました。',
      toDo: (what) => `${what}は終了しました`,
      waits: () => '終了しています。',
      whyMine: '',
    },
  },
  ended: {
    EFFECTIVE: ({ on }) => (on === null ? '連絡先情報が変わりました。' : `連絡先情報は${on}に変わりました。`),
    COMPLETED: () => '案件は完了しました。',
    REJECTED: () => '地域オペレーションが申請を却下しました。記録は変わっていません。',
    DECLINED: () => '教育機関が承認しませんでした。記録は変わっていません。',
    WITHDRAWN: () => '申請者が申請を取り下げました。記録は変わっていません。',
    LAPSED: () => '期日までに承認されなかったため、申請は失効しました。記録は変わっていません。',
    VOID: () => '登録が有効でなくなったため、申請は無効になりました。',
  },
  endedAfter: { REJECTED: '記録は変わっていません。' },
  acts: {
    confirm: {
      name: '承認する',
      button: '変更を承認する',
      done: '承認しました。',
    },
    decline: {
      name: '承認しない',
      button: '承認せずに申請を終了する',
      done: '承認しないことを伝えました。何も変わりません。',
      means: '承認しないと、申請は終了し、何も変わりません。理由はパートナーに伝えられます。',
    },
    withdraw: {
      name: '取り下げる',
      button: '申請を取り下げる',
      done: '申請を取り下げました。',
      means: '取り下げると、申請は終了し、何も変わりません。',
    },
    process: {
      name: '処理を記録する',
      button: '処理済みとして記録する',
      done: '変更を記録しました。',
      means: '記録すると、フォームのすべての変更が同時に有効になり、案件は終了します。',
    },
    reject: {
      name: '却下する',
      button: '申請を却下する',
      done: '申請を却下しました。',
      means: '却下すると、申請は終了します。理由は、関係者全員が読める履歴に残ります。',
    },
  },
  dates: { 'CICR-CONFIRM': '教育機関が承認する期限 (過ぎると失効)' },
  moments: { opened: '申請', received: 'オペレーションが受領', effective: '連絡先情報の変更' },
  what: '変更の内容',
  signers: { INSTITUTION: { title: '教育機関', inSentence: '教育機関' } },
};

export const cicr: typeof enForms = {
  title: '連絡先情報の変更',
  inSentence: '連絡先情報の変更',
  changed: {
    PRIMARY: '主要連絡先',
    NOTICES: '通知',
    NOTICES_AND_ONLINE_ACCESS: '通知とオンライン アクセス',
    SA_BENEFITS: 'ソフトウェア アシュアランス特典',
    CHANNEL_PARTNER: 'チャネル パートナーの連絡先',
    ACCOUNT_MANAGER: 'アカウント マネージャー',
    MEDIA_DELIVERY: 'メディア配送',
    SOFTWARE_ADVISOR_PRIMARY: 'ソフトウェア アドバイザー (プライマリ)',
    AFFILIATE_PRIMARY: 'アフィリエイト (プライマリ)',
    BILL_TO: '請求先',
    SUPPORT_PROVIDER: 'サポート プロバイダー',
    USER_EMAIL: 'ユーザー情報のメール アドレス',
    ADDRESS: '住所',
  },
  today: '現在の記録',
  replaced: '変更前',
  next: '変更後',
  nobody: '登録なし',
  notHeld: 'ポータルでは管理していません',
  routeLabel: '処理方法',
  route: { ELECTRONIC: 'オンライン', MANUAL: '地域オペレーションが手作業で処理' },
  byOperations: 'オペレーションが変更',
  confirmOnline: '承認すると、記録は直ちに変わります。交代する担当者に通知し、新しいアドレスにはまず確認コードを送ります。',
  confirmManual: '承認すると、フォームは地域オペレーションに引き継がれます。処理が済んだ時点で、すべての変更が同時に有効になります。',
};
