import type { Rule } from './rule.ts';

export const terminationRules = {
  'TERM-BREACH-30': {
    text: {
      ja: '教育機関または地域オペレーションは、相手方に重大な違反または債務不履行がある場合、書面で通知して登録の終止を始められます。通知の日から {days} 日以内に是正されなければ、登録はその最後の日の終わりに終止されます。それまでは、通知した側が是正を記録できます。',
      en: 'Where the other side is in material breach or default, the institution or regional operations may begin the termination of an enrollment with a written notice. If the breach is not cured within {days} days of the notice, the enrollment is terminated at the end of the last of them. Until then, whoever gave the notice can record the cure.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '侵害または債務不履行は、そのような侵害に関する書面による通知から30日以内に是正されなかった場合、終了します。',
      policy: {
        ja: 'プログラムは、いずれの当事者も「終了することができる」と定めています。ポータルでは、是正が記録されなければ、期日に自動的に終止します。',
        en: 'The programme says that either party may terminate. In the portal the calendar does so by itself, unless the cure is recorded.',
      },
    },
  },
  'TERM-BREACH-DATE': {
    text: {
      ja: '違反の通知の日は、案件を始める日の {noticeDays} 日前より前にはできません。また、終止は、案件を始めた日から {openDays} 日が経つまで行われません。',
      en: 'The notice of a breach lies at most {noticeDays} days before the day the case is opened, and the termination never comes earlier than {openDays} days after that day.',
    },
    basis: {
      policy: {
        ja: 'プログラムは定めていません。古い通知によって、当事者が知らないうちに登録が終止されることがないようにするためのものです。',
        en: 'The programme is silent. No enrollment is to be terminated by an old notice before everybody on it has heard of it.',
      },
    },
  },
  'TERM-QUALIFIED': {
    text: {
      ja: '教育機関が「資格のある教育ユーザー」の定義を満たさなくなった場合、地域オペレーションは登録を直ちに終止できます。同じ教育機関と同じ基本契約の登録を、{atMost} 件まで一つの案件で終止できます。',
      en: 'Where an institution no longer meets the definition of a qualified educational user, regional operations may terminate its enrollment at once. One case may cover up to {atMost} enrollments of that institution under one master agreement.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        'Microsoft は、教育機関が"資格のある教育ユーザー" の定義で識別された資格を引き続き満たすことができない場合、EES (Campus) または School agreement および登録を直ちに終止することができます。',
      policy: {
        ja: '一つの案件で扱える件数と、登録を一件ずつ終止することは、ポータルの方針です。',
        en: 'How many enrollments one case covers, and that they are terminated one by one, is the portal’s choice.',
      },
    },
  },
  'TERM-NO-ORDER-30': {
    text: {
      ja: '登録の最初の開始日から {days} 日以内に最初の発注がない場合、登録はその最後の日の終わりに自動的に終止されます。EES と学校プログラムの最初の期間に限ります。その日までの日付の発注があれば終止されませんが、終止の後に記録しても登録は元に戻りません。',
      en: 'Without a first order within {days} days of its first start date, an enrollment is terminated by itself at the end of the last of them. This holds for EES and School, in the first term only. A first order dated by then prevents it; one recorded later does not revive the enrollment.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '登録の下で最初の注文を受け取っていない場合、登録は登録の有効日から 30 日後に終了されます。',
    },
  },
  'TERM-NO-ORDER-LATE': {
    text: {
      ja: 'ポータルに届いた時点で最初の発注の期限を過ぎていた登録は、最初の発注がなくても終止されません。地域オペレーションが状況を確認します。',
      en: 'An enrollment that becomes known to the portal only after the days for its first order have passed is not terminated for want of one: regional operations look at it.',
    },
    basis: {
      policy: {
        ja: '記録が遅れただけで、発注は済んでいることがあります。そのため、自動的に終止する代わりに、人が確認します。',
        en: 'The order may well have been placed and only the record be late. Somebody looks, instead of the calendar terminating it.',
      },
    },
  },
  'TERM-AMENDMENT': {
    text: {
      ja: 'そのほかの理由で契約を終えるときは、チャネル パートナーが地域オペレーションとともに終了修正を準備します。登録は、地域オペレーションが承認した日 (承認の日以降) の始まりに終わります。同じ教育機関と同じ基本契約の登録を、{atMost} 件まで一つの案件で扱えます。',
      en: 'To end an agreement otherwise, the channel partner prepares a termination amendment with regional operations. The enrollment ends on the first instant of the date operations approve, the day of the approval or later. One case may cover up to {atMost} enrollments of one institution under one master agreement.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'EES (Campus) と School Agreement の終了: チャネル パートナーは、Microsoft と協力して終了修正を準備する必要があります。',
      policy: {
        ja: 'プログラムは、終了修正の日付を定めていません。ポータルでは、さかのぼった日付は承認できません。',
        en: 'The programme does not say which date an amendment may bear. The portal approves none that has passed.',
      },
    },
  },
  'TERM-IN-FORCE': {
    text: {
      ja: '終止できるのは、有効な登録だけです。終止された登録や有効期限の切れた登録には、終止の案件を始められません。',
      en: 'Only an enrollment in force can be terminated. One that has been terminated or has expired takes no termination.',
    },
    basis: {
      policy: {
        ja: 'プログラムは定めていません。すでに終わった登録を、もう一度終わらせることはできません。',
        en: 'The programme is silent. What has ended cannot be ended again.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
