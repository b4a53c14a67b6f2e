import type { choiceNotice as en } from '../../en/page/choice-notice.ts';

export const choiceNotice: typeof en = {
  ahead: ({ from, to }) => `期間終了後の扱いは、${from}から${to}まで選べます。`,
  open: ({ to, distance }) => `期間終了後の扱いを選べます。最後の日は${to}です (${distance})。`,
  chosen: ({ to, distance }) => `期間終了後の扱いは選択済みです。${to}まで選び直せます (${distance})。`,
  confirmed: '期間終了後の扱いは選択済みで、オペレーションの確認も済んでいます。',
};
