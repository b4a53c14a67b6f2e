import type { transferForms as en } from '../../en/page/transfer-forms.ts';

export const transferForms: typeof en = {
  intro: '譲渡できるのは、代金が完済された永続ライセンスだけです。双方の教育機関が署名した後、地域オペレーションが記録します。',
  institutionInSentence: '教育機関',
  transferee: 'どの教育機関に譲渡しますか',
  transferOn: '譲渡日',
  products: '譲渡するライセンス',
  licences: 'ライセンス',
  saActiveUntil: 'ソフトウェア アシュアランスの終了日',
  submit: '署名を依頼する',
  adviceWaiting: '譲渡日、製品、数量を入力すると、ここにご案内が表示されます。',
  thenOperations: '最後に地域オペレーションが記録します',
  sa: 'ソフトウェア アシュアランス',
  noSa: '譲受人は、これらのライセンスのソフトウェア アシュアランスを発注できません。',
  saUntil: (date) => `譲受人は、${date}までソフトウェア アシュアランスを発注できます。`,
  saFor: (product) => `${product}: 発注できます`,
  noSaFor: (product) => `${product}: 発注できません`,
  saActive: (date) => `ソフトウェア アシュアランスは${date}まで`,
  noSaHeld: 'ソフトウェア アシュアランスなし',
  saAcquired: '発注したソフトウェア アシュアランス',
  saOrderBy: 'ソフトウェア アシュアランスを発注できる期限',
  recordedOn: '記録日',
  declaration: ({ party, from, to }) =>
    `${party}を代表して、${from}から${to}へのライセンスの譲渡に同意します。${party}のために署名する権限があります。`,
  ordered: '発注した製品',
  orderedOn: 'ソフトウェア アシュアランスを発注した日',
};
