import type { CocpAct } from '../../../cases/cocp/index.ts';
import type { CocpStep } from '../../en/page/cocp-case.ts';
import type { KindWords, Waiting } from '../../en/page/kind-words.ts';

const by = (date: string | null) => (date === null ? '' : `期限は${date}です。`);

const corrects = (f: Waiting): string => `${f.who}の訂正を待っています。${by(f.by)}`;
const records = (f: Waiting): string => (f.by === null ? '記録は自動的に変わります。' : `${f.by}に記録が自動的に変わります。`);
const unchanged = '記録は変わっていません。';

const leadTime = 'リード タイムに間に合う受領の期限';

/** A change of channel partner where cases are shown. */
export const cocpCase: KindWords<CocpStep, CocpAct> = {
  steps: {
    SIGN: {
      standing: (f) => `${f.who}の署名を待っています。${by(f.by)}`,
      toDo: (change) => `${change}に署名する`,
      waits: (who) => `${who}の署名を待っています。`,
      whyMine: '次に署名するのは、あなたの組織です。',
    },
    SIGN_ON_PAPER: {
      standing: (f) => `用紙への署名を集めています。${by(f.by)}これから署名する方: ${f.who}`,
      toDo: (change) => `${change}の用紙に署名する`,
      waits: (who) => `用紙への署名を待っています: ${who}`,
      whyMine: 'フォームに自筆で署名し、オペレーションへ送ります。',
    },
    CORRECT: {
      standing: (f) => `フォームが差し戻されました。${corrects(f)}`,
      after: corrects,
      toDo: (change) => `差し戻された${change}を訂正する`,
      waits: (who) => `差し戻しました。${who}の訂正を待っています。`,
      whyMine: '訂正できるのは、申請したあなたの組織だけです。',
    },
    RECEIVE: {
      standing: (f) => `署名がそろいました。${f.who}がフォームの受領を記録します。${by(f.by)}`,
      toDo: (change) => `${change}の受領を記録する`,
      waits: (who) => `署名がそろいました。${who}がフォームの受領を記録します。`,
      whyMine: '署名がそろい、フォームがオペレーションに届くところです。',
    },
    REVIEW: {
      standing: (f) => `フォームがそろいました。${f.who}が確認して副署します。`,
      toDo: (change) => `${change}を確認して副署する`,
      waits: (who) => `${who}の確認と副署を待っています。`,
      whyMine: 'すべてそろったフォームが届いています。',
    },
    CHOOSE_WHEN_LATE: {
      standing: (f) =>
        `フォームはリード タイムに間に合いませんでした。${f.who}が、発効日を繰り延べるか、オーバーライドを申請します。${by(f.by)}`,
      toDo: (change) => `遅延した${change}の進め方を決める`,
      waits: (who) => `遅延しています。進め方は${who}が決めます。`,
      whyMine: 'リード タイムに間に合いませんでした。発効日を繰り延べるか、オーバーライドを申請します。',
    },
    DECIDE_OVERRIDE: {
      standing: (f) => `${f.who}がオーバーライドの申請を審査しています。${by(f.by)}`,
      toDo: (change) => `${change}のオーバーライドを審査する`,
      waits: (who) => `${who}がオーバーライドを審査しています。`,
      whyMine: '新しいパートナーが、理由を添えて早い発効日を希望しています。',
    },
    SCHEDULED: {
      standing: (f) => `副署が済みました。${records(f)}`,
      after: records,
      toDo: (change) => `${change}は自動的に発効します`,
      waits: () => '副署が済みました。記録は発効日に自動的に変わります。',
      whyMine: '',
    },
    CLOSED: {
      standing: () => '案件は終了しました。',
      toDo: (change) => `${change}は終了しました`,
      waits: () => '終了しています。',
      whyMine: '',
    },
  },
  ended: {
    EFFECTIVE: ({ on }) => (on === null ? '変更は発効し、記録が変わりました。' : `変更は${on}に発効し、記録が変わりました。`),
    COMPLETED: () => '案件は完了しました。',
    REJECTED: () => `地域オペレーションが変更を却下しました。${unchanged}`,
    DECLINED: () => `署名が辞退されました。${unchanged}`,
    WITHDRAWN: () => `申請者が変更を取り下げました。${unchanged}`,
    LAPSED: () => `期日を過ぎたため、変更は失効しました。${unchanged}`,
    VOID: () => '登録が有効でなくなったため、変更は無効になりました。',
  },
  endedAfter: { REJECTED: unchanged },
  acts: {
    sign: { name: '署名する', button: '署名する', done: '署名しました。' },
    decline: {
      name: '署名を辞退する',
      button: '辞退して変更を終了する',
      done: '署名を辞退しました。変更は終了しました。',
      means: '辞退すると、この変更は全員について終了します。',
    },
    withdraw: {
      name: '取り下げる',
      button: '変更を取り下げる',
      done: '変更を取り下げました。',
      means: '取り下げると、この変更は終了します。',
    },
    'record-receipt': { name: '受領を記録する', button: '受領を記録する', done: '受領を記録しました。' },
    countersign: { name: '副署する', button: '副署する', done: '副署しました。' },
    reject: {
      name: '却下する',
      button: '変更を却下する',
      done: '変更を却下しました。',
      means: '却下すると、この変更は終了します。理由は、関係者全員が読める履歴に残ります。',
    },
    roll: { name: '発効日を繰り延べる', button: '発効日を繰り延べる', done: '発効日を繰り延べました。' },
    'request-override': { name: 'オーバーライドを申請する', button: 'オーバーライドを申請する', done: 'オーバーライドを申請しました。' },
    return: { name: '差し戻す', button: '差し戻す', done: 'フォームを差し戻しました。' },
    correct: { name: 'フォームを訂正する', button: '訂正したフォームを送る', done: '訂正したフォームを送りました。' },
    'decide-override': { name: 'オーバーライドを審査する', button: '審査結果を記録する', done: '審査結果を記録しました。' },
  },
  dates: {
    'COCP-SIGN-90': '署名がそろう期限 (過ぎると失効)',
    'COCP-SIGN-30': '教育機関が署名する目安',
    'COCP-RECEIPT-10': 'オペレーションへの到着期限 (過ぎると失効)',
    'COCP-LATE-30': '進め方を決める期限 (過ぎると失効)',
    'COCP-OVERRIDE-EXPIRES': 'オーバーライドの審査期限 (過ぎると期限切れ)',
    'COCP-REMIND-SIGN': '署名する方へのリマインダー',
    'COCP-REMIND-OPS': 'オペレーションへのリマインダー',
    'COCP-TELL': '発効',
    'COCP-LEAD-AMS-30': leadTime,
    'COCP-LEAD-AMS-10': leadTime,
    'COCP-LEAD-INTL-EES-30': leadTime,
    'COCP-LEAD-INTL-SCHOOL-15': leadTime,
  },
  moments: { opened: '申請', received: 'オペレーションが受領', effective: '発効' },
  what: '変更の内容',
  signers: {
    INSTITUTION: { title: '教育機関', inSentence: '教育機関' },
    RESELLER: { title: '現在のリセラー', inSentence: '現在のリセラー' },
    NEW_RESELLER: { title: '新しいリセラー', inSentence: '新しいリセラー' },
    NEW_DISTRIBUTOR: { title: '新しいディストリビューター', inSentence: '新しいディストリビューター' },
    NEW_ADVISOR: { title: '新しいソフトウェア アドバイザー', inSentence: '新しいソフトウェア アドバイザー' },
  },
};
