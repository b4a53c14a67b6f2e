import type { Rule } from './rule.ts';

const internationalNotice =
  'お客様またはチャネルパートナーは、EES(キャンパス)プログラムに対して30日間、または学校プログラムCOCPに対して15日間の通知を行う必要があります。';

const internationalNoticeReading = {
  ja: 'プログラムは {days} 日間の通知を求めていますが、いつまでの {days} 日間かを定めていません。希望する発効日までの日数とするのは、ポータルの解釈です。',
  en: 'The programme asks for a notice of {days} days without saying before what. That it is measured to the effective date asked for is how the portal reads it.',
} as const;

export const cocpLeadTimeRules = {
  'COCP-RECEIVED': {
    text: {
      ja: 'リード タイムは、すべてそろったフォームを地域オペレーションが受領した日で判断します。電子的な提出では最後の署名の日、手動の提出ではフォームが届いた日が受領日です。',
      en: 'A lead time is judged by the day regional operations have the complete form. Filed electronically, that is the day of the last signature; filed manually, the day the form arrives.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、期日までにフォームを送ることだけを求めています。だれもが確かめられる受領日で判断します。',
        en: 'The programme asks only that the form be sent by then. The portal goes by the day of receipt, which everyone can verify.',
      },
    },
  },
  'COCP-LEAD-AMS-30': {
    text: {
      ja: 'アメリカ地域では、リセラーの変更 (ディストリビューターと同時の変更を含む) とソフトウェア アドバイザーの変更は、地域オペレーションが次の記念日または請求予定日の少なくとも {days} 日前までに受領する必要があります。',
      en: 'In the Americas, a change of reseller (with or without the distributor) or of software advisor must reach operations at least {days} days before the next anniversary or scheduled bill date.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '次の記念日または予定されている請求日の少なくとも 30 日前に COCP フォームを送信する必要があります。',
    },
  },
  'COCP-LEAD-AMS-10': {
    text: {
      ja: 'アメリカ地域では、ディストリビューターだけの変更は、地域オペレーションが次の記念日の少なくとも {days} 日前までに受領する必要があります。請求予定日は関係しません。',
      en: 'In the Americas, a change of distributor alone must reach operations at least {days} days before the next anniversary. Scheduled bill dates do not count.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'ディストリビューター (アメリカ運用) の変更については、記念日の少なくとも 10 日前に送信してください。',
    },
  },
  'COCP-LEAD-INTL-EES-30': {
    text: {
      ja: '国際オペレーションが担当する EES (キャンパス) の登録では、オペレーションが、希望する発効日の少なくとも {days} 日前までに変更のフォームを受領する必要があります。',
      en: 'Internationally, a change on an EES (campus) enrollment must reach operations at least {days} days before the effective date asked for.',
    },
    basis: { source: 'agreement-maintenance', passage: internationalNotice, policy: internationalNoticeReading },
  },
  'COCP-LEAD-INTL-SCHOOL-15': {
    text: {
      ja: '国際オペレーションが担当する学校プログラムの登録では、オペレーションが、希望する発効日の少なくとも {days} 日前までに変更のフォームを受領する必要があります。',
      en: 'Internationally, a change on a School enrollment must reach operations at least {days} days before the effective date asked for.',
    },
    basis: { source: 'agreement-maintenance', passage: internationalNotice, policy: internationalNoticeReading },
  },
  'COCP-EFFECTIVE-30': {
    text: {
      ja: 'アメリカ地域では、教育機関が署名する変更は、教育機関の署名日の {days} 日後に発効します。',
      en: 'In the Americas, a change that the institution signs takes effect {days} days after the institution’s signature.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'COCP の有効日は、COCP フォームがエンド カスタマーによって署名された日付から 30 日です。',
    },
  },
  'COCP-EFFECTIVE-10': {
    text: {
      ja: 'アメリカ地域では、ディストリビューターだけの変更は、リセラー (AER) の署名日の {days} 日後に発効します。',
      en: 'In the Americas, a change of distributor alone takes effect {days} days after the signature of the reseller (AER).',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'ディストリビューターの変更は、AER 署名から 10 日後に有効になります。',
    },
  },
  'COCP-EFFECTIVE-ASKED': {
    text: {
      ja: '国際オペレーションが担当する登録では、リード タイムに間に合った変更は、希望した発効日に発効します。',
      en: 'Internationally, a change received in time takes effect on the date asked for.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、国際オペレーションが担当する変更の発効日の決め方を定めていません。通知期間を満たした希望日をそのまま発効日とします。',
        en: 'The programme does not say how the effective date of an international change is set. Where the notice has been kept, the portal takes the date asked for.',
      },
    },
  },
  'COCP-NOT-BACKDATED': {
    text: {
      ja: '変更は、地域オペレーションが副署した日より前の日付では発効せず、例外はオーバーライドで承認された発効日だけです。発効日が副署の当日または過去であれば、副署と同時に記録が変わります。',
      en: 'A change does not take effect earlier than the day operations countersign it, unless an approved override sets the date. If the effective date is that day or already past, the records change with the countersignature.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、副署が発効日より遅れた場合の扱いを定めていません。過去にさかのぼって記録を変えるのは、承認がある場合に限ります。',
        en: 'The programme does not say what holds when the countersignature comes after the effective date. The portal dates nothing back without an approval.',
      },
    },
  },
  'COCP-RECEIPT-10': {
    text: {
      ja: 'アメリカ地域では、教育機関の署名日から {days} 日以内に、すべてそろったフォームを地域オペレーションが受領する必要があり、期限を過ぎたフォームは受け付けられないか、失効します。署名日の {remindOnDays} 日後にリマインダーをお送りします。',
      en: 'In the Americas, operations must have the complete form within {days} days of the institution’s signature; after that it is refused or lapses. Reminders go out {remindOnDays} days after the signature.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '地域運用では、顧客の署名日から 10 日以内に COCP フォームを受け取る必要があります。',
      policy: {
        ja: '期限を過ぎたフォームが自動的に失効することと、リマインダーをお送りする日は、ポータルで決めています。',
        en: 'That a form lapses by itself when the time is over, and the days of the reminders, are the portal’s choice.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
