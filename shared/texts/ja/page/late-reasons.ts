import type { lateReasons as en } from '../../en/page/late-reasons.ts';

export const lateReasons: typeof en = {
  'COCP-LEAD-AMS-30': '記念日または請求予定日までのリード タイムの超過 (アメリカ地域)',
  'COCP-LEAD-AMS-10': 'ディストリビューター変更のリード タイムの超過 (アメリカ地域)',
  'COCP-LEAD-INTL-EES-30': 'EES (キャンパス) の登録のリード タイムの超過 (国際)',
  'COCP-LEAD-INTL-SCHOOL-15': '学校プログラムの登録のリード タイムの超過 (国際)',
  'COCP-LATE-M15': '署名日から定まる日より早い発効日の希望 (M15)',
};
