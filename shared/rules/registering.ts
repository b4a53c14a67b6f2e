import type { Rule } from './rule.ts';

export const registeringRules = {
  'REGISTER-HELD': {
    text: {
      ja: '登録に進行中の案件がある間は、案件のもとになっている項目 (タイム ゾーン、地域、プログラム、開始日、年数、請求予定日、教育機関とパートナー) を訂正できません。',
      en: 'While a case is open on an enrollment, what the case stands on cannot be corrected: time zone, region, programme, start, years, scheduled bill dates, institution and partners.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、記録の訂正について定めていません。案件は、始まったときの事実に従って最後まで進みます。',
        en: 'The programme does not speak of correcting records. A case goes to its end by the facts it was opened on.',
      },
    },
  },
  'REGISTER-KEPT': {
    text: {
      ja: '案件で変更されたパートナーや連絡先を、訂正で元に戻すことはできません。延長された期間や、案件で終わった期間も、訂正で引き直すことはできません。ほかのパートナーや連絡先を登録することはできます。',
      en: 'A correction cannot set a partner or a contact back to what a case has replaced, nor redraw a term that was extended or has ended in a case. Another partner or contact can be registered.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、記録の訂正について定めていません。当事者が署名や確認をして決めたことが、訂正で取り消されないようにしています。',
        en: 'The programme does not speak of correcting records. What the parties signed or confirmed is not to be undone by a correction.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
