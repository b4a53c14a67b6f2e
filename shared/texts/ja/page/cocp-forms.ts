import type { cocpForms as en } from '../../en/page/cocp-forms.ts';

export const cocpForms: typeof en = {
  declaration: ({ institution, change, numbers, next }) =>
    `${institution}を代表して、登録 ${numbers} の${change}に同意します。新しいパートナー: ${next}`,
  declarationOther: ({ party, change, numbers, institution }) =>
    `${party}を代表して、${institution}の登録 ${numbers} の${change}に同意します。${party}のために署名する権限があります。`,
  notice: '以前のパートナーに書面で通知した日',
  noticeHelp: '以前のパートナーへは、署名する日までに、手紙やメールでご自身から通知してください。',
  noticePaper: '教育機関が以前のパートナーに書面で通知した日',
  countersignMeans: (date) =>
    date === null
      ? '副署と同時に記録が変わります。元には戻せません。'
      : `${date}に記録が変わります。副署がそれより遅れた場合は、副署した日に変わります。副署は取り消せません。`,
  countersignToday: '発効日は今日または過去の日のため、副署と同時に記録が変わります。元には戻せません。',
  manualByOverride:
    '電子的に提出されましたが、オーバーライドが承認されたため、M15 修正 (手動の提出) として扱われています。署名と受領はそのまま有効で、署名や提出のやり直しは必要ありません。',
  formAndRecords: 'フォームと記録の比較',
  heldToday: ({ role, number }) => (number === null ? `現在の${role}` : `登録 ${number} の現在の${role}`),
  heldNext: (role) => `新しい${role}`,
  registeredAs: (role) => `${role}として登録済み`,
  partner: 'パートナー',
  notNamed: '記入なし',
  agrees: '一致',
  differs: '相違',
  signaturesOnForm: 'フォームの署名',
  onTheForm: 'フォーム',
  inTheRecords: '記録',
  receivedOn: 'すべてそろったフォームが届いた日',
  receivedOnHelp: '記録する日ではありません。リード タイムはこの日で判断します。',
  signaturesOnPaper: '用紙に書かれた署名の日付',
  signedOn: (who) => `${who}の署名日`,
  rolledTo: (date) => `変更は${date}に発効します (副署がそれより遅れた場合は、副署した日)。`,
  rollMeans: '間に合わなかった回は、現在のパートナーが引き続き担当します。署名はそのまま有効で、オペレーションの副署に進みます。',
  justification: 'リード タイムに間に合わなかった理由',
  justificationHelp: '業務上の正当な理由を 20 文字以上で入力してください。オペレーションが審査します。',
  overrideOn: '希望する発効日',
  returnPaths: '訂正が必要な箇所',
  correctionInInk: 'この内容では書面での提出 (自筆の署名) になります。画面上の署名は無効になり、全員の署名をあらためていただきます。',
  returnMeans: '申請者がフォームを訂正します。変わらない部分への署名は、そのまま有効です。',
  paths: {
    '/current': '現在のパートナーの名称または PCN',
    '/newResellerId': '新しいリセラー',
    '/newDistributorId': '新しいディストリビューター',
    '/newAdvisorId': '新しいソフトウェア アドバイザー',
    '/requestedEffectiveOn': '希望する発効日',
  },
  returnedWhat: (what) => `訂正する箇所: ${what}`,
  decision: '審査結果',
  approve: '承認する',
  approveEffect: (date) => `変更は${date}に発効します。フォームは副署に進み、署名のやり直しはありません。`,
  refuse: '承認しない',
  refuseEffect: 'フォームは再び遅延の状態になります。新しいパートナーは、発効日を繰り延べるか、もう一度申請できます。',
  asksFor: ({ who, date }) => `${who}は${date}の発効を希望しています。理由:`,
  decisionFinal: '審査結果は新しいパートナーにすぐに伝えられ、取り消せません。',
  decisionNote: '審査結果の理由',
  approvalReference: 'ポータル外の承認の参照番号',
};
