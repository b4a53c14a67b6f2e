import type { decline as en } from '../../en/page/decline.ts';

export const decline: typeof en = {
  ready: {
    WRONG: 'フォームの記載内容に誤りがあります。',
    UNKNOWN: 'この申請に心当たりがありません。',
    NOT_NOW: '今回は見送ることにしました。',
    TALK: '手続きの前に、内容を相談させてください。',
  },
  own: 'そのほかの理由',
  ownReason: '理由の入力',
};
