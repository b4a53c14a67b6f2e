import type { EndedFacts, Waiting } from '../../en/page/kind-words.ts';
import type { transfer as enForms, transferCase as en } from '../../en/page/transfer.ts';

const mayOrder = ({ who, by }: Waiting): string =>
  `${who}は、譲渡日から${by === null ? '' : `${by}まで`}、ライセンスのソフトウェア アシュアランスを発注できます。`;

const passing = ({ on, isAhead }: EndedFacts): string =>
  `ライセンスは${on === null ? '' : `${on}に`}譲渡され${isAhead === true ? 'ます' : 'ました'}。`;

export const transferCase: typeof en = {
  steps: {
    SIGN: {
      standing: ({ who }) => `${who}の署名を待っています。`,
      toDo: (what) => `${what}に署名する`,
      waits: (who) => `${who}の署名を待っています。`,
      whyMine: '次に署名するのは、あなたの組織です。',
    },
    RECORD: {
      standing: ({ who, by }) =>
        `双方の署名がそろいました。${who}が譲渡を記録します。${by === null ? '' : `${by}までに記録されれば、ソフトウェア アシュアランスを発注できます。`}`,
      toDo: (what) => `${what}を記録する`,
      waits: (who) => `署名がそろいました。${who}が譲渡を記録します。`,
      whyMine: '譲渡できるのは、代金が完済された永続ライセンスだけです。',
    },
    ACQUIRE_SA: {
      standing: (f) => `譲渡は記録されました。${mayOrder(f)}`,
      after: mayOrder,
      toDo: () => '譲り受けるライセンスのソフトウェア アシュアランスを発注する',
      waits: (who) => `譲渡は記録されました。${who}は、まだソフトウェア アシュアランスを発注できます。`,
      whyMine: '後から追加することはできません。必要がなければ、手続きはいりません。',
    },
    CLOSED: {
      standing: () => '案件は終了しました。',
      toDo: (what) => `${what}は終了しました`,
      waits: () => '終了しています。',
      whyMine: '',
    },
  },
  ended: {
    EFFECTIVE: (f) => passing(f),
    COMPLETED: (f) => `案件は完了しました。${passing(f)}`,
    REJECTED: () => '地域オペレーションは譲渡を記録しませんでした。ライセンスは譲渡されていません。',
    DECLINED: () => '署名が辞退されました。ライセンスは譲渡されていません。',
    WITHDRAWN: () => '申請者が譲渡を取り下げました。ライセンスは譲渡されていません。',
    LAPSED: () => '譲渡は失効しました。ライセンスは譲渡されていません。',
    VOID: () => '譲渡は無効になりました。',
  },
  endedAfter: { REJECTED: 'ライセンスは譲渡されていません。' },
  acts: {
    sign: { name: '署名する', button: '署名する', done: '署名しました。' },
    decline: {
      name: '辞退する',
      button: '辞退して譲渡を終了する',
      done: '辞退しました。譲渡は終了しました。',
      means: '辞退すると、この譲渡は全員について終了します。',
    },
    reject: {
      name: '却下する',
      button: '譲渡を却下する',
      done: '譲渡を却下しました。',
      means: '却下すると、この譲渡は終了します。理由は、関係者全員が読める履歴に残ります。',
    },
    withdraw: {
      name: '取り下げる',
      button: '譲渡を取り下げる',
      done: '譲渡を取り下げました。',
      means: '取り下げると、この譲渡は終了します。',
    },
    record: {
      name: '譲渡を記録する',
      button: '譲渡を記録する',
      done: '譲渡を記録しました。',
      means: '記録すると、ライセンスは譲渡日から、譲渡されたものとして扱われます。',
    },
    'acquire-sa': {
      name: 'ソフトウェア アシュアランスの発注を記録する',
      button: '発注を記録する',
      done: '発注を記録しました。',
      means: '記録すると、案件は完了します。',
    },
  },
  dates: {
    'TRANSFER-SA-30': 'ソフトウェア アシュアランスを発注できる最後の日',
    'TRANSFER-REMIND-SIGN': '署名する方へのリマインダー',
    'TRANSFER-REMIND-OPS': 'オペレーションへのリマインダー',
  },
  moments: { opened: '申請', received: '受領', effective: 'ライセンスの譲渡' },
  what: '譲渡の内容',
  signers: {
    TRANSFEROR: { title: '譲渡人', inSentence: '譲渡人' },
    TRANSFEREE: { title: '譲受人', inSentence: '譲受人' },
  },
};

export const transfer: typeof enForms = {
  title: 'ライセンスの譲渡',
  inSentence: 'ライセンスの譲渡',
  open: 'ライセンスを譲渡する',
};
