import type { heldFields as en } from '../../en/page/held-fields.ts';

export const heldFields: typeof en = {
  isOpen: (logNumber) => `この登録では案件 ${logNumber} が進行中です。案件のもとになっている項目は、終了するまで変更できません。`,
  byCase: (logNumber) => `案件 ${logNumber} が進行中のため、変更できません。`,
  byTerms: '次の期間が始まっているか決まっているため、変更できません。',
};
