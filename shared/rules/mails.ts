import type { Rule } from './rule.ts';

export const mailRules = {
  'MAIL-BOUNCE': {
    text: {
      ja: 'お送りしたメールが届かずに戻ってきたときは、地域オペレーションと、申請者 (申請者がいない案件では、登録のリセラー) に、アドレスを確かめるタスクができます。',
      en: 'A mail that comes back because its address does not work makes a task, for regional operations and for whoever filed the case (where nobody did, for the reseller of the enrollment): to put the address right.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、届かないメールについて定めていません。期日が知られないまま過ぎることがないようにするためのものです。',
        en: 'The programme does not speak of mail that does not arrive. The portal lets no date pass because nobody could be told of it.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
