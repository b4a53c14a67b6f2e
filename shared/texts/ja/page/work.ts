import type * as en from '../../en/page/work.ts';

export const worklist: typeof en.worklist = {
  title: 'やること',
  summary: ({ mine, late, others }) =>
    mine === 0
      ? others === 0
        ? '進行中の案件はありません。'
        : `今、対応が必要なものはありません。ほかの方の対応待ちが ${others} 件あります。`
      : `対応が必要なものが ${mine} 件あります${late === 0 ? '' : ` (うち ${late} 件は遅延)`}。${others === 0 ? '' : `ほかの方の対応待ちは ${others} 件です。`}`,
  mine: '対応が必要なもの',
  others: 'ほかの方の対応待ち',
  scheduled: '発効日を待つもの',
  filter: '教育機関名、登録番号、ログ番号で探す',
  nothingMine: '今、対応が必要なものはありません。',
  nothingFound: '該当する案件はありません。',
  enrollment: (number) => `登録 ${number}`,
  andMore: (count) => `ほか ${count} 件`,
  toDo: {
    SIGN: (change) => `${change}に署名する`,
    SIGN_ON_PAPER: (change) => `${change}の用紙に署名する`,
    CORRECT: (change) => `差し戻された${change}を訂正する`,
    RECEIVE: (change) => `${change}の受領を記録する`,
    REVIEW: (change) => `${change}を確認して副署する`,
    CHOOSE_WHEN_LATE: (change) => `遅延した${change}の進め方を決める`,
    DECIDE_OVERRIDE: (change) => `${change}のオーバーライドを審査する`,
    SCHEDULED: (change) => `${change}は自動的に発効します`,
    CLOSED: (change) => `${change}は終了しました`,
  },
  waits: {
    SIGN: (who) => `${who}の署名を待っています。`,
    SIGN_ON_PAPER: (who) => `用紙への署名を待っています: ${who}`,
    CORRECT: (who) => `差し戻しました。${who}の訂正を待っています。`,
    RECEIVE: (who) => `署名がそろいました。${who}がフォームの受領を記録します。`,
    REVIEW: (who) => `${who}の確認と副署を待っています。`,
    CHOOSE_WHEN_LATE: (who) => `遅延しています。進め方は${who}が決めます。`,
    DECIDE_OVERRIDE: (who) => `${who}がオーバーライドを審査しています。`,
    SCHEDULED: () => '副署が済みました。記録は発効日に自動的に変わります。',
    CLOSED: () => '終了しています。',
  },
  whyMine: {
    SIGN: '次に署名するのは、あなたの組織です。',
    SIGN_ON_PAPER: 'フォームにインクで署名し、オペレーションへ送ります。',
    CORRECT: '訂正できるのは、申請したあなたの組織だけです。',
    RECEIVE: '署名がそろい、フォームがオペレーションに届くところです。',
    REVIEW: 'すべてそろったフォームが届いています。',
    CHOOSE_WHEN_LATE: 'リード タイムに間に合いませんでした。発効日を繰り延べるか、オーバーライドを申請します。',
    DECIDE_OVERRIDE: '新しいパートナーが、理由を添えて早い発効日を希望しています。',
    SCHEDULED: '',
    CLOSED: '',
  },
  task: '発効後の作業',
};

export const deadlines: typeof en.deadlines = {
  title: '期日',
  intro: '関係する期日を、日付の順に並べています。',
  from: '開始日',
  to: '終了日',
  none: 'この期間に期日はありません。',
  feedTitle: '普段お使いのカレンダーで見る',
  feedText: '下のアドレスを Outlook や Google カレンダーなどに登録すると、いつでも最新の期日が表示されます。',
  feedSecret: 'アドレスを知っている方は、だれでもこの期日を見ることができます。新しいアドレスを作ると、以前のものは使えなくなります。',
  feedMake: 'カレンダーのアドレスを作る',
  feedRenew: '新しいアドレスを作り、以前のものを無効にする',
  feedAddress: 'カレンダーのアドレス',
  feedCopy: 'コピー',
  feedCopied: 'コピーしました。',
  ifMissed: '期日を過ぎた場合:',
};
