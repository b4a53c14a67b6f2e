import type { corrections as en } from '../../en/page/corrections.ts';

export const corrections: typeof en = {
  title: '訂正の履歴',
  corrected: '登録内容を訂正しました。',
  added: (who) => `${who} さんを担当者に追加しました。`,
  changed: (who) => `${who} さんの内容を変更しました。`,
  ended: (who) => `${who} さんを担当者から外しました。`,
  by: ({ at, party, name }) => `${at} · ${name === null ? party : `${party} ${name}`}`,
  change: ({ from, to }) => `${from} → ${to}`,
  more: '以前の訂正を表示する',
};
