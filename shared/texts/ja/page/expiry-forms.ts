import type { expiryForms as en } from '../../en/page/expiry-forms.ts';

export const expiryForms: typeof en = {
  question: '期間の終わりにどうしますか',
  options: {
    EXTEND: (years) => `登録を ${years} 年間延長する`,
    NEW_ENROLLMENT: () => '新しい登録に署名する',
    BUYOUT: () => '永続ライセンスを買い上げる',
    LAPSE: () => '延長せずに期間を終える',
  },
  lastDay: ({ date, distance }) => `選択できる最後の日は${date}です (${distance})。それまでは選び直せます。`,
  chosenNow: '選択中',
  buyoutMeans: '期間中にライセンスされた製品ごとに、残す数量を入力してください。',
  endsOn: '期間の終わり',
  offered: '選べるオプション',
  chosen: '選択',
  nothingChosen: 'まだ選ばれていません',
  nothingWasChosen: '期間の終わりまで選ばれませんでした',
  confirmed: 'オペレーションの記録',
  buyoutConfirmed: (date) => `${date}に注文を確認`,
  newRecorded: ({ number, date }) => `新しい登録 ${number} (開始日: ${date})`,
  attested: '削除の証明',
  removedFrom: ({ computers, date }) => `${date}、コンピューター ${computers} 台`,
  buyoutProducts: '買い上げる製品',
  chosenBefore: 'これまでの選択',
  follows: '選ぶとどうなるか',
  changing: '後で選び直せるか',
  changeUntil: ({ date, distance }) => `${date}まで選び直せます (${distance})。`,
  notOnceConfirmed: {
    NEW_ENROLLMENT: 'ただし、オペレーションが新しい登録を記録した後は選び直せません。',
    BUYOUT: 'ただし、オペレーションが注文を確認した後は選び直せません。',
  },
};
