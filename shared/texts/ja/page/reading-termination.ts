import type { readingTermination as en } from '../../en/page/reading-termination.ts';

export const readingTermination: typeof en = {
  approving: '承認する終了修正',
  preparing: '地域オペレーションに送る終了修正',
  form: '終了修正',
  about:
    'EES (キャンパス) または学校契約を終了するため、チャネル パートナーが Microsoft と協力して準備する終了修正です。登録は、地域オペレーションが承認した日の始まりに終わります。',
  enrollments: '終止の対象となる登録',
  reason: '終止の理由',
  reasons: '理由',
  amendment: '終了修正による契約の終了',
  text: '説明',
  casesEnd: '登録が終止されると、登録で進行中のほかの案件も、ライセンスの譲渡を除いて終わります。',
  preparedBy: '終了修正を準備するチャネル パートナー',
  declaration: '当社は、教育機関の依頼に基づいてこの終了修正を準備し、上記の登録の終了を申請します。',
};
