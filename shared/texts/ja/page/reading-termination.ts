import type { readingTermination as en } from '../../en/page/reading-termination.ts';

export const readingTermination: typeof en = {
  titles: {
    BREACH: { before: '送付する通知書', after: '送付済みの通知書' },
    NOT_QUALIFIED: { before: '送付する通知書', after: '送付済みの通知書' },
    AMENDMENT: { before: '地域オペレーションに送る終了修正', after: '承認する終了修正' },
  },
  forms: {
    BREACH: {
      title: '重大な違反または債務不履行の通知書',
      about: (days) =>
        `相手方に重大な違反または義務の債務不履行がある場合、いずれの当事者も登録を終了することができます。違反または債務不履行が、書面による通知から ${days} 日以内に是正されない場合、登録は是正の期限の日の終わりに終止されます。`,
      name: '重大な違反または義務の債務不履行',
    },
    NOT_QUALIFIED: {
      title: '資格の喪失による登録の終止通知書',
      about: () =>
        '教育機関が「資格のある教育ユーザー」の定義で識別された資格を引き続き満たすことができない場合、Microsoft は、契約および登録を直ちに終止することができます。',
      name: '資格のある教育ユーザーの定義を満たさない',
    },
    AMENDMENT: {
      title: '終了修正',
      about: () =>
        'EES (キャンパス) または学校契約を終了するため、チャネル パートナーが Microsoft と協力して準備する終了修正です。登録は、地域オペレーションが承認の際に定める日の始まりに終わります。',
      name: '終了修正による契約の終了',
    },
  },
  enrollments: '終止の対象となる登録',
  reason: '終止の理由',
  reasons: '理由',
  noticeOn: '書面による通知の日',
  cureBy: '是正の期限',
  text: '説明',
  casesEnd: '登録が終止されると、登録で進行中のほかの案件も、ライセンスの譲渡を除いて終わります。',
  by: {
    BREACH: '通知する当事者',
    NOT_QUALIFIED: '地域オペレーションによる終止',
    AMENDMENT: '終了修正を準備するチャネル パートナー',
  },
  declarations: {
    BREACH: '当方は、相手方の重大な違反または債務不履行を、この書面により通知します。',
    NOT_QUALIFIED: null,
    AMENDMENT: '当社は、教育機関の依頼に基づいてこの終了修正を準備し、上記の登録の終了を申請します。',
  },
};
