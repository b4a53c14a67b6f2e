import type { Rule } from './rule.ts';

export const expiryRules = {
  'EXPIRY-NOTICE-60': {
    text: {
      ja: '登録の有効期限の {days} 日前に有効期限の案件を開き、選べるオプションを教育機関にメールでお知らせして、その写しをチャネル パートナーにお送りします。その日を過ぎてから登録が判明したときは、判明した時点で行います。案件は、登録と期間ごとに一度だけ開きます。',
      en: 'The expiry case opens {days} days before the enrollment expires, and the institution is told by e-mail of the options it has, with a copy to its channel partner. If the enrollment becomes known after that day, it happens then. There is one case for each enrollment and term.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '登録の有効期限の 60 日前に、通知メールが機関に送信されます。',
      policy: {
        ja: 'チャネル パートナーに写しを送ることと、その日を過ぎて判明した登録にもお知らせすることは、ポータルで決めています。',
        en: 'The copy to the channel partner, and the notice for an enrollment that becomes known late, are the portal’s choice.',
      },
    },
  },
  'EXPIRY-EXTEND-1': {
    text: {
      ja: '期間が {years} 年の登録は、{years} 年間延長できます。期間が終わると次の期間が始まり、登録は有効なまま続きます。',
      en: 'An enrollment with a term of {years} year can be extended by {years} year. When the term ends the next one begins, and the enrollment stays in force.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '1 年間のライセンス期間: 機関は、その 1 年間のライセンス期間を延長することを選択できます。',
    },
  },
  'EXPIRY-EXTEND-3': {
    text: {
      ja: '期間が {years} 年の登録は、{years} 年間延長できます。期間が終わると次の期間が始まり、登録は有効なまま続きます。',
      en: 'An enrollment with a term of {years} years can be extended by {years} years. When the term ends the next one begins, and the enrollment stays in force.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '3 年間のライセンス期間: 教育機関は、3 年間のライセンス期間の延長を選択するか、新しい加入契約に署名することを選択できます。',
    },
  },
  'EXPIRY-NEW': {
    text: {
      ja: '期間が {years} 年の登録では、新しい登録に署名することを選べます。地域オペレーションが、新しい登録の番号と開始日を期間の終了前または終了後に記録します。これまでの登録は期間の終わりに有効期限切れとなり、その時点で記録がなければ製品を削除する義務が生じ、記録されるか削除が証明されるまで続きます。',
      en: 'With a term of {years} years the institution can choose to sign a new enrollment. Regional operations record its number and start, before or after the term ends. The old enrollment expires at the end of its term; if the new one is not recorded by then, the duty to remove the products begins, and ends when it is recorded or the removal is attested.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '3 年間のライセンス期間: 教育機関は、3 年間のライセンス期間の延長を選択するか、新しい加入契約に署名することを選択できます。',
      policy: {
        ja: 'プログラムは、新しい登録が間に合わなかった場合の扱いを定めていません。登録のない間に製品を使い続けることがないようにするためのものです。',
        en: 'The programme does not say what happens if the new enrollment comes too late. The portal reads it so that nothing is used without an enrollment.',
      },
    },
  },
  'EXPIRY-BUYOUT': {
    text: {
      ja: '期間中にライセンスされた製品について、製品ごとの数量を示して永続ライセンスを取得できます ({countries}を除く)。登録は期間の終わりに有効期限切れとなります。地域オペレーションが注文を確認すると、その数量までは引き続き使用でき、残りは削除し、残っていないことを教育機関が証明します。期間の終わりまでに確認がなければ、すべてを削除する義務が生じ、確認された分だけ小さくなります。',
      en: 'The institution can acquire perpetual licences for products licensed under the term, with a quantity for each, except in {countries}. The enrollment expires at the end of its term. When regional operations confirm the order, copies up to the quantity stay; the rest must be removed, and the institution attests that nothing is left. If the order is not confirmed by the end of the term, the duty to remove begins for everything and shrinks with the confirmation.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        '買収: 機関は、1年間または3年間のライセンス期間契約の下でライセンスされている製品の永続的なライセンスを取得することを選択できます。 注意: 買い上げは日本では適用されません。',
      policy: {
        ja: '地域オペレーションの確認と、残りの製品についての証明は、ポータルで決めた進め方です。',
        en: 'The confirmation by regional operations, and the attestation for the rest, are how the portal carries it out.',
      },
    },
  },
  'EXPIRY-LAPSE': {
    text: {
      ja: '教育機関は、登録の有効期限が切れるようにすることもできます。登録は期間の終わりに有効期限切れとなり、すべてのコンピューターからすべての製品を削除する必要があります。',
      en: 'The institution may let the enrollment expire. It expires at the end of its term, and every product must be removed from every computer.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        '登録の有効期限を許可する: 教育機関が登録の有効期限を切れるようにすることができます。 登録の有効期限が切れた場合は、すべてのコンピューターからすべての製品を削除する必要があります。',
    },
  },
  'EXPIRY-REMOVE': {
    text: {
      ja: '登録の有効期限が切れたら、すべてのコンピューターから製品を削除し、教育機関がそれを証明します。証明されるまで、{everyDays} 日ごとにリマインダーをお送りします。',
      en: 'When the enrollment has expired, the products must be removed from every computer, and the institution attests it. Until then it is reminded every {everyDays} days.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '登録の有効期限が切れた場合は、すべてのコンピューターからすべての製品を削除する必要があります。',
      policy: {
        ja: 'プログラムは、削除をどのように示すかを定めていません。教育機関の証明とリマインダーは、ポータルで決めています。',
        en: 'The programme does not say how the removal is shown. The attestation and the reminders are the portal’s choice.',
      },
    },
  },
  'EXPIRY-WHO': {
    text: {
      ja: 'オプションを選べるのは、教育機関だけです。',
      en: 'Only the institution chooses among the options.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、だれが選択を伝えるかを定めていません。選択の結果を負う教育機関が、自ら選ぶこととしています。',
        en: 'The programme does not say who gives the choice. The portal leaves it to the institution, which bears what follows from it.',
      },
    },
  },
  'EXPIRY-CHANGE': {
    text: {
      ja: '選択は、有効期限の日の終わりまで変更できます。ただし、地域オペレーションが新しい登録を記録した後、または買い上げを確認した後は、変更できません。',
      en: 'The choice may be changed until the end of the expiration date, but not after regional operations have recorded a new enrollment or confirmed a buy-out.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、選択の変更について定めていません。期間が続く間は考え直せること、実行に移されたものは覆せないことを、ポータルで決めています。',
        en: 'The programme does not speak of changing one’s mind. The portal allows it while the term lasts, until others have acted on the choice.',
      },
    },
  },
  'EXPIRY-SILENCE': {
    text: {
      ja: '有効期限の日の終わりまでに選択がなければ、有効期限が切れるようにした場合と同じ扱いになります。',
      en: 'If nothing is chosen by the end of the expiration date, it is as if the institution had let the enrollment expire.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '登録の有効期限を許可する: 教育機関が登録の有効期限を切れるようにすることができます。',
      policy: {
        ja: 'プログラムは、回答がない場合を明記していません。何も選ばれなければ登録が延長されることはない、とポータルで解釈しています。',
        en: 'The programme does not spell out what silence means. The portal reads it so that nothing is extended unless it is chosen.',
      },
    },
  },
  'EXPIRY-REMIND': {
    text: {
      ja: '何も選ばれていない間、有効期限の {daysBefore} 日前に、教育機関にリマインダーをお送りします。',
      en: 'As long as nothing is chosen, the institution is reminded {daysBefore} days before the expiration date.',
    },
    basis: {
      policy: {
        ja: 'プログラムはリマインダーについて定めていません。選択の機会を逃すことがないよう、ポータルで間隔を決めています。',
        en: 'The programme does not speak of reminders. The portal chose these days, so that nobody misses the choice.',
      },
    },
  },
  'EXPIRY-AGAIN': {
    text: {
      ja: '延長された期間の終わりには、その長さの期間と同じオプションを選べます。',
      en: 'An extended term ends with the same options as any term of its length.',
    },
    basis: {
      policy: {
        ja: 'プログラムは最初の期間についてだけ述べています。延長後の期間も同じように扱うこととしています。',
        en: 'The programme speaks of the initial term. The portal treats later terms alike.',
      },
    },
  },
  'EXPIRY-PAST': {
    text: {
      ja: '登録が判明した時点で期間がすでに終わっていたときは、案件を開かず、ただちに有効期限切れとし、地域オペレーションが確認します。',
      en: 'If the term had already ended when the enrollment becomes known, the enrollment is expired at once and no case opens; regional operations look into it.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、終わった期間の登録が後から判明する場合を想定していません。過ぎた日の選択を教育機関に求めないためのものです。',
        en: 'The programme does not foresee it. The portal asks no institution to choose for a day that has passed.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
