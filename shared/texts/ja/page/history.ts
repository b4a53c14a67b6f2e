import type * as en from '../../en/page/history.ts';

export const history: typeof en.history = {
  acts: {
    open: '変更を申請しました。',
    sign: ({ role }) => (role === null ? '署名しました。' : `${role}として署名しました。`),
    decline: '署名を辞退し、変更は終了しました。',
    withdraw: '変更を取り下げました。',
    'record-receipt': ({ on }) => (on === null ? '受領を記録しました。' : `${on}の受領を記録しました。`),
    countersign: '副署しました。',
    reject: '変更を却下しました。',
    roll: ({ on }) => (on === null ? '発効日を繰り延べました。' : `発効日を${on}に繰り延べました。`),
    'request-override': ({ on }) =>
      on === null ? 'オーバーライドを申請しました。' : `${on}の発効を希望して、オーバーライドを申請しました。`,
    return: 'フォームを差し戻しました。',
    correct: 'フォームを訂正しました。',
    'override-approved': 'オーバーライドを承認しました。',
    'override-declined': 'オーバーライドを承認しませんでした。',
    'decide-override': 'オーバーライドを審査しました。',
    'complete-task': '作業を完了しました。',
    effect: ({ on }) => (on === null ? '変更が発効し、記録が変わりました。' : `変更が${on}に発効し、記録が変わりました。`),
    lapse: '期日を過ぎたため、変更は失効しました。',
    void: '登録が有効でなくなったため、変更は無効になりました。',
    remind: 'リマインダーを送りました。',
    'match-failed': '現在のパートナーが記録と一致しなくなったため、オペレーションの確認に戻りました。',
    'expire-override': '期日までに審査されなかったため、フォームは再び遅延の状態になりました。',
    late: 'フォームはリード タイムに間に合いませんでした。',
    other: '記録が追加されました。',
  },
  reason: (text) => `「${text}」`,
};
