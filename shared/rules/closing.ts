import type { Rule } from './rule.ts';

export const closingRules = {
  'CLOSE-VOID': {
    text: {
      ja: '登録の有効期限が切れるか登録が終止されると、その登録で進行中のほかの案件は、理由を付して無効として終了します。ライセンスの譲渡は続き、有効期限の案件が終了するのは選択の受付中に登録が終止された場合だけです。複数の登録にわたる案件では、その登録だけが対象から外れます。',
      en: 'When an enrollment expires or is terminated, the other cases open on it close as void, each with the reason; licence transfers go on, and an expiry case closes only if the enrollment is terminated while the choice is still open. A case over several enrollments loses only that one.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、進行中の手続きの扱いを定めていません。対象の登録がなくなった案件を、開いたままにしないためのものです。',
        en: 'The programme does not say what becomes of changes under way. The portal leaves no case open on an enrollment that is no longer in force.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
