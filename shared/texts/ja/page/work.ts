import type * as en from '../../en/page/work.ts';

export const worklist: typeof en.worklist = {
  title: 'やること',
  summary: ({ mine, late, others, settled }) =>
    [
      ...(mine > 0
        ? [`対応が必要なものが ${mine} 件あります${late === 0 ? '' : ` (うち ${late} 件は遅延)`}。`]
        : [others + settled === 0 ? '進行中の案件はありません。' : '今、対応が必要なものはありません。']),
      ...(others === 0 ? [] : [`ほかの方の対応待ちは ${others} 件です。`]),
      ...(settled === 0 ? [] : [`発効日を待つものは ${settled} 件です。`]),
    ].join(''),
  mine: '対応が必要なもの',
  others: 'ほかの方の対応待ち',
  onEnrollments: '登録の確認',
  scheduled: '発効日を待つもの',
  filter: '教育機関名、登録番号、ログ番号で探す',
  nothingMine: '今、対応が必要なものはありません。',
  nothingFound: '該当する案件はありません。',
  enrollment: (number) => `登録 ${number}`,
  andMore: (count) => `ほか ${count} 件`,
  task: 'この案件で残っている作業',
};

export const deadlines: typeof en.deadlines = {
  title: '期日',
  intro: '関係する期日を、日付の順に並べています。',
  from: '開始日',
  to: '終了日',
  none: 'この期間に期日はありません。',
  ifMissed: '期日を過ぎた場合:',
  takesEffect: '発効',
  byItself: 'この日に自動的に発効します。発効のためのお手続きはありません。',
};
