import { expiryStep } from '../expiry-steps.ts';
import type { expiry as enForms, expiryCase as en } from '../../en/page/expiry.ts';

export const expiryCase: typeof en = {
  steps: {
    CHOOSE: {
      standing: ({ who, by }) =>
        `期間の終わりにどうするかを、${who}が${by === null ? '' : `${by}までに`}選びます。選択がないと、有効期限切れになります。`,
      toDo: (what) => `${what}にどうするかを選ぶ`,
      waits: (who) => `${who}の選択を待っています。`,
      whyMine: '期日までに選ばないと、登録は有効期限切れになります。それまでは選び直せます。',
    },
    CHOSEN: {
      standing: ({ by }) => `教育機関が選択しました。${by === null ? '期間' : by}の終わりに、選択どおりに自動的に進みます。`,
      toDo: (what) => `${what}は自動的に進みます`,
      waits: () => '選択済みです。期間の終わりに自動的に進みます。',
      whyMine: '',
    },
    RECORD_NEW: {
      standing: ({ who, by }) =>
        `新しい登録に移ります。番号と開始日を${who}が記録します。${by === null ? '' : `${by}までに記録されないと、製品を削除する必要があります。`}`,
      toDo: (what) => `新しい登録を記録する (${what})`,
      waits: (who) => `${who}が新しい登録を記録します。`,
      whyMine: '記録がないまま期間が終わると、製品を削除する義務が生じます。',
    },
    CONFIRM_BUYOUT: {
      standing: ({ who, by }) =>
        `永続ライセンスを買い上げます。注文は${who}が確認します。${by === null ? '' : `${by}までに確認されないと、すべての製品を削除する必要があります。`}`,
      toDo: (what) => `買い上げを確認する (${what})`,
      waits: (who) => `${who}が買い上げを確認します。`,
      whyMine: '確認されるまで、期間の終了後に残せる製品はありません。',
    },
    REMOVE: {
      standing: ({ who }) =>
        `登録は有効期限切れになりました。すべてのコンピューターからすべての製品を削除し、${who}がそのことを証明します。`,
      toDo: () => '製品の削除を証明する',
      waits: (who) => `${who}が製品を削除し、証明します。`,
      whyMine: '証明されるまで、リマインダーをお送りします。',
    },
    NEW_ENROLLMENT: {
      standing: ({ who }) =>
        `登録は有効期限切れになり、新しい登録はまだ記録されていません。記録されるまでは、製品を削除する必要があります。対応する方: ${who}`,
      toDo: () => '製品の削除を証明するか、新しい登録の記録を依頼する',
      waits: (who) => `新しい登録がまだ記録されていません。対応する方: ${who}`,
      whyMine: '新しい登録が記録されれば、製品を削除する必要はなくなります。',
    },
    BUYOUT: {
      standing: ({ who }) =>
        `登録は有効期限切れになりました。買い上げない製品は、すべてのコンピューターから削除する必要があります。対応する方: ${who}`,
      toDo: () => '残りの製品の削除を証明する',
      waits: (who) => `買い上げない製品の削除を待っています。対応する方: ${who}`,
      whyMine: '確認された数量までは残せます。残りの削除が証明されるまで、リマインダーをお送りします。',
    },
    CLOSED: {
      standing: () => '案件は終了しました。',
      toDo: (what) => `${what}は終了しました`,
      waits: () => '終了しています。',
      whyMine: '',
    },
  },
  ended: {
    EFFECTIVE: () => '案件は完了しました。',
    COMPLETED: () => '案件は完了しました。',
    REJECTED: () => '案件は終了しました。',
    DECLINED: () => '案件は終了しました。',
    WITHDRAWN: () => '案件は終了しました。',
    LAPSED: () => '案件は終了しました。',
    VOID: () => '期間が終わる前に登録が終止されたため、選択は必要なくなりました。',
  },
  endedAfter: {},
  acts: {
    choose: {
      name: '期間終了後の扱いを選ぶ',
      button: 'この内容で選択する',
      done: '選択を記録しました。最後の日までは選び直せます。',
    },
    'choose-again': {
      name: '期間終了後の扱いを選び直す',
      button: 'この内容で選択する',
      done: '選択を記録しました。最後の日までは選び直せます。',
    },
    'confirm-new': {
      name: '新しい登録を記録する',
      button: '新しい登録を記録する',
      done: '新しい登録を記録しました。',
      means: '記録した後は、選択を変更できません。製品を削除する必要はありません。',
    },
    'confirm-buyout': {
      name: '買い上げを確認する',
      button: '注文を確認する',
      done: '買い上げを確認しました。',
      means: '確認した後は、選択を変更できません。この数量までは残すことができ、残りは削除する必要があります。',
    },
    'attest-removal': {
      name: '削除を証明する',
      button: '削除を証明する',
      done: '削除を証明しました。',
      means: '削除すべき製品が残っていないことを、教育機関を代表して証明します。証明すると、案件は完了します。',
    },
  },
  dates: {
    'EXPIRY-SILENCE': '選択できる最後の日 (過ぎると有効期限切れ)',
    'EXPIRY-CHANGE': '選択を変更できる最後の日',
    'EXPIRY-REMOVE': '削除が証明されるまでのリマインダー',
    'EXPIRY-REMIND': '選択のリマインダー',
    'EXPIRY-NOTICE-60': '選べるオプションのお知らせ',
  },
  moments: { opened: '案件の開始 (自動)', received: '受領', effective: '発効' },
  what: '期間の終わり',
  signers: { INSTITUTION: { title: '教育機関 (削除の証明)', inSentence: '教育機関' } },
};

export const expiry: typeof enForms = {
  title: (date) => `期間の終わり (${date})`,
  inSentence: (date) => `期間の終わり (${date})`,
  steps: expiryStep,
  number: '新しい登録の番号',
  startsOn: '新しい登録の開始日',
  computers: '製品を削除したコンピューターの台数',
  computersHelp: '1 台もなければ 0 と入力してください。',
  attestedBy: '証明する方の氏名',
  attestedByHelp: '入力した氏名が、この証明への署名となります。',
};
