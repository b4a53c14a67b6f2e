import type { Rule } from './rule.ts';

export const reminderRules = {
  'REMIND-ESCALATE': {
    text: {
      ja: '最後のリマインダーは、組織にエスカレーション先のアドレスが登録されていれば、そのアドレスにもお送りします。',
      en: 'The last reminder of a series also goes to the escalation address of the party, where it has named one.',
    },
    basis: {
      policy: {
        ja: 'プログラムはリマインダーについて定めていません。担当者の不在で期日を逃すことがないようにするためのものです。',
        en: 'The programme does not speak of reminders. The portal lets no date pass because one person is away.',
      },
    },
  },
  'REMIND-BY-HAND': {
    text: {
      ja: '地域オペレーションと申請者は、案件が対応を待っている組織に、手動でリマインダーを送ることができます。同じ案件について同じ組織に送れるのは、だれが送る場合でも、登録のタイム ゾーンで一日に {perDay} 回までです。期日は変わりません。',
      en: 'Operations, and whoever filed it, can send a reminder to those a case waits for. For one case, one party gets at most {perDay} such reminder a day of the enrollment’s zone, whoever sends it. No date changes by it.',
    },
    basis: {
      policy: {
        ja: 'プログラムはリマインダーについて定めていません。電話の代わりに記録の残る方法で促せるようにし、送りすぎを防ぐために回数を限っています。',
        en: 'The programme does not speak of reminders. One sent by hand leaves a record where a telephone call leaves none, and once a day spares its receiver.',
      },
    },
  },
  'REMIND-DIGEST': {
    text: {
      ja: '毎日のまとめを希望する組織には、個別のメールの代わりに、それまでのお知らせを一通にまとめて、登録のタイム ゾーンで通知を送る時刻にお送りします。お知らせのない日にはお送りしません。',
      en: 'A party that asks for a daily digest gets a single mail each day instead of many, at the hour at which notices go out in the zone of the enrollments, with all it has been told of by then. On a day without messages there is none.',
    },
    basis: {
      policy: {
        ja: 'プログラムは通知の方法を定めていません。多くの登録を扱うパートナーのために、まとめて受け取れるようにしています。',
        en: 'The programme does not say how people are told. The portal spares partners with many enrollments a mail for each event.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
