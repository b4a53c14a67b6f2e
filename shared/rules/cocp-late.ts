import type { Rule } from './rule.ts';

export const cocpLateRules = {
  'COCP-LATE-M15': {
    text: {
      ja: 'アメリカ地域では、署名日から定まる発効日より早い日を希望するフォームは遅延として扱い、その日に発効するにはオーバーライドが必要です。それより遅い日を希望した場合は、その日がそのまま発効日になります。',
      en: 'In the Americas, a form that asks for an earlier effective date than its signature gives is late, and that date needs an override. A later date asked for is simply the effective date.',
    },
    basis: {
      policy: {
        ja: 'アメリカ地域で発効日を早める手順を、プログラムは定めていません。M15 修正と同じく、承認を要することとしています。',
        en: 'The programme does not say how an earlier date is granted in the Americas. The portal asks for an approval, as for any M15 amendment.',
      },
    },
  },
  'COCP-ROLL': {
    text: {
      ja: 'リード タイムに間に合わなかったときは、新しいパートナーが発効日を後の日付に繰り延べることができ、逃した日付の分は現在のパートナーが引き続き担当します。アメリカ地域では署名日から定まる発効日 (逃した記念日または請求予定日があれば、早くてもその翌日)、国際オペレーションが担当する登録では受領日にリード タイムを加えた日に発効します。',
      en: 'When a lead time is missed, the new partner may move the change on to a later date; the missed date stays with the current partner. In the Americas it then takes effect on the date its signature gives, but not before the day after a missed anniversary or bill date; internationally, when the lead time has passed since receipt.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '次の記念日または予定されている請求日の少なくとも 30 日前に COCP フォームを送信する必要があります。',
      policy: {
        ja: 'プログラムは、間に合わなかったフォームの扱いを定めていません。署名をやり直さずに済むよう、発効日を繰り延べられるようにしています。',
        en: 'The programme does not say what becomes of a form that missed its date. The portal lets it move on, so that nobody has to sign again.',
      },
    },
  },
  'COCP-OVERRIDE': {
    text: {
      ja: 'リード タイムを満たせないときは、新しいパートナーが、業務上の正当な理由と希望する発効日を示してオーバーライドを申請できます。ログ番号はそのままで、担当の地域オペレーションが審査します。',
      en: 'If a lead time cannot be met, the new partner may request an override, giving a business justification and the effective date asked for. The log number stays the same, and the operations of the region decide.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        'このリード タイムが満たされないという例外的なシナリオがあり、変更に 30 日以内または 15 日以内に処理が必要な場合、パートナーはオーバーライド要求を送信できます。',
      policy: {
        ja: 'プログラムでは、アカウント マネージャー、子会社またはパートナー ビジネス デスクが承認し、その承認がオペレーションに転送されます。ポータル上で審査することと、アメリカ地域でも M15 修正として受け付けることは、ポータルで決めています。',
        en: 'In the programme the account manager, the subsidiary or the Partner Business Desk approves, and the approval is forwarded to operations. Deciding in the portal, and accepting requests for the Americas as M15 amendments, is the portal’s choice.',
      },
    },
  },
  'COCP-OVERRIDE-SEPARATE': {
    text: {
      ja: 'オーバーライドの申請を、申請した本人や、申請した組織に属する方が審査することはできません。',
      en: 'Nobody decides an override request made by themselves or by their own party.',
    },
    basis: {
      policy: {
        ja: '申請と承認を別の方が担うことで、例外の扱いを公正に保ちます。',
        en: 'Asking for an exception and granting it are kept in different hands.',
      },
    },
  },
  'COCP-OVERRIDE-DATE': {
    text: {
      ja: 'オーバーライドでは、最後の署名の日以降であれば、過去の日でも発効日として希望できます。それより前の日は受け付けません。',
      en: 'An override may ask for any date from the day of the last signature on, even one that has passed. An earlier date is refused.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、さかのぼれる限度を定めていません。全員が署名する前に変更が発効することはないものとします。',
        en: 'The programme does not say how far back a date may go. The portal lets no change take effect before everyone had signed it.',
      },
    },
  },
  'COCP-OVERRIDE-APPROVED': {
    text: {
      ja: 'オーバーライドが承認されると、フォームは M15 修正 (手動の提出) として扱われます。署名と受領はそのまま有効で、署名や提出のやり直しは必要ありませんが、発効には別途、副署が必要です。',
      en: 'With an approved override the form goes on as an M15 amendment, on the manual route. Signatures and receipt stand and nothing is signed or sent in again, but it still has to be countersigned.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'これが承認された場合、承認は COCP 要求の元のログ番号を使用して国際オペレーションに転送される必要があります。',
    },
  },
  'COCP-OVERRIDE-EXPIRES': {
    text: {
      ja: '審査されなかったオーバーライドの申請は、希望した発効日の終わり (申請時に過去の日であれば、申請の {days} 日後) に期限切れとなります。その後は、承認されなかった場合と同じく、遅延の状態に戻ります。',
      en: 'An override request left undecided expires at the end of the date asked for or, if that was already past when it was made, {days} days after the request. The form is then late again, as after a refusal.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、審査の期限を定めていません。希望日を過ぎた申請を待ち続けることがないようにするためのものです。',
        en: 'The programme sets no limit for the decision. The portal does not keep people waiting for a date that has gone by.',
      },
    },
  },
  'COCP-LATE-30': {
    text: {
      ja: '遅延となったフォームは、{days} 日間だれも手続きをしないと失効します。日数は、遅延となるたびに数え直します。',
      en: 'A late form lapses when nobody acts on it for {days} days. The days are counted anew each time it becomes late.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、間に合わなかったフォームの扱いを定めていません。放置された申請が次の変更を妨げないようにするためのものです。',
        en: 'The programme does not say what becomes of a late form. The portal ends one that nobody pursues, so that it does not stand in the way of the next.',
      },
    },
  },
  'COCP-REMIND-OPS': {
    text: {
      ja: '確認待ちのフォームについて、確認待ちになってから {onDays} 日後に、地域オペレーションへリマインダーをお送りします。',
      en: 'Operations are reminded {onDays} days after a form came to them for review.',
    },
    basis: {
      policy: {
        ja: 'プログラムはリマインダーについて定めていません。副署が発効日に間に合うよう、ポータルで間隔を決めています。',
        en: 'The programme does not speak of reminders. The portal chose days that let the countersignature come before the effective date.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
