import type * as en from '../../en/page/shell.ts';

export const shell: typeof en.shell = {
  product: 'Kigen',
  tagline: '教育機関向けボリューム ライセンスの変更手続きを、申請から署名、発効まで期日どおりに。',
  skipToContent: '本文へ移動',
  mainNavigation: 'メイン メニュー',
  worklist: 'やること',
  enrollments: '登録',
  deadlines: '期日',
  rules: '規則',
  api: 'プログラム用インターフェイス',
  language: '言語',
  signedInAs: ({ name, party }) => `${party} ${name}`,
  switchPerson: '利用者を切り替える',
  switchShort: '切り替える',
  titleOf: (page) => `${page} · Kigen`,
  loading: '読み込んでいます…',
  showMore: (left) => `あと ${left} 件を表示`,
  back: '戻る',
  cancel: 'キャンセル',
  tryAgain: 'もう一度試す',
  stillWorking: '通常より時間がかかっています。入力内容は失われませんので、そのままお待ちください。',
  saving: '送信しています…',
  optional: '(任意)',
};

export const signIn: typeof en.signIn = {
  title: 'どなたとして利用しますか',
  demonstration:
    'これは 1 台のパソコンで動くデモンストレーションです。人物、組織、番号はすべて架空のもので、メールが外部に送られることはありません。',
  why: '表示されるのは、それぞれの所属先に関わるものだけです。タブを分けると、ひとつの変更を双方の立場から確かめられます。',
  continueAs: ({ name, party }) => `${name} (${party}) として続ける`,
  filter: '氏名または組織名で探す',
  nobody: '該当する方はいません。',
  nobodyYet: 'まだだれも登録されていません。地域オペレーションが登録を取り込むところから始めてください。',
  notHere: '利用者を選んでサインインできるのは、1 台のパソコンで動かしているときだけです。',
  groups: {
    INSTITUTION: '教育機関',
    RESELLER: 'リセラー',
    DISTRIBUTOR: 'ディストリビューター',
    ADVISOR: 'ソフトウェア アドバイザー',
    OPERATIONS: '地域オペレーション',
  },
};

export const demonstration: typeof en.demonstration = {
  label: 'デモンストレーション',
  clock: 'ポータルの時計',
  move: '時計を進める',
  nextDay: '翌日へ',
  tenDays: '10 日後へ',
  thirtyDays: '30 日後へ',
  nextDue: (date) => `次の期日 ${date} へ`,
  moving: '時間を進めています…',
  moved: (now) => `現在は ${now} です。`,
  mailbox: 'メール',
  mailboxOf: (party) => `${party} 宛てのメール`,
  mailboxExplained: 'ポータルから所属先に送られたメールです。このパソコンの外へは送られません。',
  noMail: 'メールはまだありません。',
};

export const faults: typeof en.faults = {
  title: '処理できませんでした',
  offline: 'ポータルに接続できません。入力内容は保存されていますので、接続が戻ってからもう一度お試しください。',
  expired: 'セッションの有効期限が切れました。入力内容は保存されています。',
  signInAgain: (name) => `${name} として続ける`,
  signInAgainAnybody: 'サインインし直す',
  notFound: 'ページが見つかりません',
  notFoundText: 'アドレスが正しくないか、ほかの組織のものです。',
  unexpected: 'ポータルで問題が発生しました。もう一度お試しください。繰り返し発生する場合は、次の番号をお知らせください。',
  brokenPage: 'このページを表示できませんでした。入力内容は保存されていますので、再読み込みしてください。',
  reload: '再読み込み',
  toWorklist: 'やることへ',
  refusedOnFields: (count) => `${count} か所の修正が必要です。`,
  required: '入力してください。',
  chooseOne: 'いずれかを選択してください。',
  see: (logNumber) => `${logNumber} を表示`,
  stale: 'このページを開いている間に、ほかの方が手続きをしました。',
  staleOver: 'この手続きは行えなくなりました。',
  staleStill: '入力内容は残っています。内容を確認のうえ、必要であればもう一度送信してください。',
};

export const dates: typeof en.dates = {
  help: '入力例: 2027/3/31、令和9年3月31日',
  notADate: '日付として読み取れません。2027/3/31 のように入力してください。',
  ambiguous: '月と日の区別がつきません。2027/3/31 のように入力してください。',
  open: 'カレンダーから選ぶ',
  calendarOf: (label) => `「${label}」のカレンダー`,
  previousMonth: '前の月',
  nextMonth: '次の月',
  distance: (days) => (days === 0 ? '今日' : days === 1 ? '明日' : days === -1 ? '昨日' : days > 0 ? `あと ${days} 日` : `${-days} 日前`),
  weekend: '土日ですが、期日は動きません。',
};

export const clock: typeof en.clock = {
  due: (days) => (days === 0 ? '今日が期限' : days === 1 ? '明日が期限' : `あと ${days} 日`),
  late: (days) => (days === 0 ? '遅延' : `${days} 日超過`),
  effective: (days) => (days === 0 ? '今日発効' : days === 1 ? '明日発効' : `${days} 日後に発効`),
  none: '期日なし',
};
