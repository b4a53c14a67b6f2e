import type { Waiting } from '../../en/page/kind-words.ts';
import type { termination as enForms, terminationCase as en } from '../../en/page/termination.ts';

const ends = ({ by }: Waiting): string => `登録は${by === null ? '' : `${by}に`}自動的に終わります。`;

export const terminationCase: typeof en = {
  steps: {
    CURE: {
      standing: ({ by }) =>
        by === null
          ? '違反が通知されました。期日までに是正されないと、登録は終止されます。'
          : `違反が通知されました。${by}までに是正が記録されないと、登録はその日の終わりに終止されます。`,
      toDo: () => '違反が是正されたら記録する',
      waits: (who) => `違反の是正を待っています。是正を記録する方: ${who}`,
      whyMine: '通知したあなたの組織だけが、是正を記録できます。記録がなければ、登録は自動的に終止されます。',
    },
    APPROVE: {
      standing: ({ who }) => `契約を終える修正を、${who}が審査しています。承認のときに、契約が終わる日を定めます。`,
      toDo: (what) => `${what}を審査する`,
      waits: (who) => `${who}が修正を審査しています。`,
      whyMine: '承認のときに、契約が終わる日を定めます。',
    },
    SCHEDULED: {
      standing: (f) => `承認されました。${ends(f)}`,
      after: ends,
      toDo: (what) => `${what}は自動的に行われます`,
      waits: () => '承認されました。登録は自動的に終わります。',
      whyMine: '',
    },
    CLOSED: {
      standing: () => '案件は終了しました。',
      toDo: (what) => `${what}は終了しました`,
      waits: () => '終了しています。',
      whyMine: '',
    },
  },
  ended: {
    EFFECTIVE: ({ on }) => (on === null ? '登録は終止されました。' : `登録は${on}に終止されました。`),
    COMPLETED: () => '違反は是正されました。登録は続きます。',
    REJECTED: () => '地域オペレーションが修正を却下しました。登録は続きます。',
    DECLINED: () => '案件は終了しました。登録は続きます。',
    WITHDRAWN: () => '終止は取り下げられました。登録は続きます。',
    LAPSED: () => '案件は失効しました。登録は続きます。',
    VOID: () => '登録が有効でなくなったため、案件は無効になりました。',
  },
  endedAfter: { COMPLETED: '', REJECTED: '登録は続きます。' },
  acts: {
    'record-cure': {
      name: '是正を記録する',
      button: '是正を記録する',
      done: '是正を記録しました。登録は続きます。',
      means: '記録すると、案件は完了し、登録は続きます。',
    },
    approve: {
      name: '承認する',
      button: '修正を承認する',
      done: '修正を承認しました。',
      means: '登録はこの日の始まりに終わり、登録で進行中の案件も終わります。',
    },
    reject: {
      name: '却下する',
      button: '修正を却下する',
      done: '修正を却下しました。',
      means: '却下すると、案件は終了し、登録は続きます。理由は、関係者全員が読める履歴に残ります。',
    },
    withdraw: {
      name: '取り下げる',
      button: '終止を取り下げる',
      done: '終止を取り下げました。',
      means: '取り下げると、案件は終了し、登録は続きます。',
    },
  },
  dates: {
    'TERM-BREACH-30': '違反を是正する期限 (過ぎると終止)',
    'TERM-BREACH-DATE': '違反を是正する期限 (過ぎると終止)',
    'TERM-NO-ORDER-30': '最初の発注の期限 (過ぎると終止)',
    'TERM-AMENDMENT': '契約の終わり',
  },
  moments: { opened: '手続きの開始', received: '通知', effective: '登録の終止' },
  what: '終止の理由',
  signers: {},
};

export const termination: typeof enForms = {
  title: '終止',
  inSentence: '終止',
  open: '登録を終了する',
};
