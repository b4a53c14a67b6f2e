import type { besideRecords as en } from '../../en/page/beside-records.ts';

export const besideRecords: typeof en = {
  title: '教育機関・登録・日付の比較',
  what: '項目',
  of: ({ what, number }) => `${what} (${number})`,
  explained: '「フォーム」は申請時 (訂正後は訂正時) の記録の内容、「記録」は現在の内容です。',
  contacts: '教育機関の署名と連絡先',
  doesNotSign: 'このフォームに教育機関の署名はありません。',
  marks: {
    AGREES: '一致',
    DIFFERS: '相違 (申請後に訂正)',
    IN_TERM: '期間内',
    OUT_OF_TERM: '期間外',
    CONTACT: '連絡先の方の署名',
    NO_CONTACT: '連絡先にない方の署名',
    ON_PAPER: '用紙と照合',
  },
};
