import type { Rule } from './rule.ts';

export const transferRules = {
  'TRANSFER-PARTIES': {
    text: {
      ja: 'ライセンスの譲渡は、代金が完済された永続ライセンスについて、登録のリセラーが申請します。譲渡人である登録の教育機関、譲受人である別の教育機関の順に署名し、その後、地域オペレーションが記録します。署名の順番が来た方は辞退でき、オペレーションは記録を断ることができ、申請者は記録されるまで取り下げることができます。',
      en: 'A transfer of perpetual licences that are paid for in full is filed by the reseller of the enrollment. The institution of the enrollment signs as transferor, then the other institution as transferee, and regional operations record it. The signer whose turn it is may decline, operations may decline to record it, and the reseller may withdraw it until it is recorded.',
    },
    basis: {
      policy: {
        ja: 'プログラムは譲渡の手続きを定めていません。一般的な条件に従い、完済したものに限ってリセラーを通じて行い、双方の署名を求めています。',
        en: 'The programme does not describe the procedure. Under the usual terms licences are transferred once they are paid for, through the reseller; the portal asks both institutions to sign.',
      },
    },
  },
  'TRANSFER-PERPETUAL': {
    text: {
      ja: '譲渡できるのは永続ライセンスだけです。サブスクリプション ライセンスは譲渡できません。登録が有効期限切れになっても終止されても、永続ライセンスは譲渡できます。',
      en: 'Only perpetual licences can be transferred; subscription licences cannot. Perpetual licences can also be transferred once the enrollment has expired or been terminated.',
    },
    basis: {
      policy: {
        ja: 'プログラムが譲渡について述べているのは、永続的なライセンスの場合だけです。永続ライセンスは登録が終わっても残るため、その後も譲渡を受け付けます。',
        en: 'The programme speaks of transfers of perpetual licences only. These outlive the enrollment, so the portal takes their transfer afterwards, too.',
      },
    },
  },
  'TRANSFER-SA-30': {
    text: {
      ja: '譲受人は、譲渡日まで譲渡人のソフトウェア アシュアランスが有効だったライセンスについて、譲渡日から {days} 日以内に発注すれば、ソフトウェア アシュアランスを取得できます。譲渡がその後に記録された場合、取得できる期間はありません。期限の {remindDaysBefore} 日前に、譲受人へリマインダーをお送りします。',
      en: 'The transferee may acquire Software Assurance for the transferred licences by ordering it within {days} days of the transfer, but only where the transferor’s was active up to the transfer. If the transfer is recorded after that, there is no such window. The transferee is reminded {remindDaysBefore} days before the window ends.',
    },
    basis: {
      source: 'software-assurance',
      passage:
        '永続的なライセンスを譲渡する場合、譲受人は譲渡日から 30 日以内にかかる譲渡されたライセンスの SA を取得できます。ただし、譲渡人が譲渡日まで当該ライセンスに対する有効な SA を維持していた場合に限ります。',
      policy: {
        ja: '期間が終わった後に記録された譲渡の扱いと、リマインダーの時期は、ポータルで決めています。',
        en: 'What holds for a transfer that is recorded after the window, and when reminders go out, is the portal’s choice.',
      },
    },
  },
  'TRANSFER-NO-REATTACH': {
    text: {
      ja: '譲渡されたライセンスに、ソフトウェア アシュアランスを再度追加することはできません。',
      en: 'Software Assurance cannot be attached again to licences that were transferred.',
    },
    basis: {
      source: 'software-assurance',
      passage: 'また、譲渡されたライセンスに再度追加することはできません。',
    },
  },
  'TRANSFER-REMIND-SIGN': {
    text: {
      ja: '譲渡への署名をお待ちしている方には、順番が来てから {onDays} 日後にリマインダーをお送りします。',
      en: 'Whoever’s turn it is to sign a transfer is reminded {onDays} days after the turn began.',
    },
    basis: {
      policy: {
        ja: 'プログラムはリマインダーについて定めていません。チャネル パートナーの変更と同じ間隔にしています。',
        en: 'The programme does not speak of reminders. They follow those of a change of channel partner.',
      },
    },
  },
  'TRANSFER-REMIND-OPS': {
    text: {
      ja: '双方が署名した譲渡が記録されていない場合、署名がそろってから {onDays} 日後に、オペレーションへリマインダーをお送りします。',
      en: 'Operations are reminded {onDays} days after both institutions have signed a transfer, until it is recorded.',
    },
    basis: {
      policy: {
        ja: 'プログラムはリマインダーについて定めていません。ソフトウェア アシュアランスを取得できる期間が失われないようにするためのものです。',
        en: 'The programme does not speak of reminders. The portal sends them so that the window for Software Assurance is not lost.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
