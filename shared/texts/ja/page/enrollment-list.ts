import type { enrollmentList as en } from '../../en/page/enrollment-list.ts';

export const enrollmentList: typeof en = {
  export: 'この一覧を保存する (CSV)',
  terminatedOn: '終止日',
  number: '登録番号',
  register: '1 件を登録する',
  registerParty: '組織を登録する',
};
