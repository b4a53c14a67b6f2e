import type { lookup as en } from '../../en/page/lookup.ts';

export const lookup: typeof en = {
  title: '登録を探す',
  intro: 'まだ担当していない登録の新しいパートナーになるには、教育機関の書類に記載された 2 つの番号を、そのとおりに入力してください。',
  number: '登録番号',
  masterAgreement: 'マスター契約番号',
  find: '探す',
  notFound: 'この 2 つの番号に一致する登録はありません。教育機関の書類をもう一度お確かめください。',
  tooMany: '試行回数が多すぎます。1 時間ほどお待ちいただくか、教育機関に番号をお確かめください。',
  start: '変更の申請を始める',
};
