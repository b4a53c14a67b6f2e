import type { terminationForms as en } from '../../en/page/termination-forms.ts';

export const terminationForms: typeof en = {
  question: '終止の理由は何ですか',
  reasons: {
    BREACH: '契約違反',
    NOT_QUALIFIED: '資格のある教育ユーザーではなくなった',
    AMENDMENT: '終了修正',
    NO_FIRST_ORDER: '期日までに最初の発注がなかった',
  },
  reasonHelp: {
    BREACH: '書面で通知した違反です。期日までに是正されないと、登録は終止されます。',
    NOT_QUALIFIED: '登録は直ちに終止されます。元には戻せません。',
    AMENDMENT: '地域オペレーションと準備します。契約が終わる日は、オペレーションが定めます。',
  },
  otherwise: {
    title: '違反以外の理由で終了するには',
    amendment: (reseller) =>
      `リセラーの${reseller}が、地域オペレーションとともに終了修正を準備して提出します。教育機関から提出するものではありませんので、リセラーにご依頼ください。`,
    ask: 'リセラーのお問い合わせ先',
    noContact: '担当者の連絡先はまだ登録されていません。ふだんの方法でリセラーにご連絡ください。',
    atItsEnd: '期間の終わりまで続けてよい場合は、何も提出する必要はありません。ほかの選択をしないかぎり、登録は期間の終わりに終わります。',
  },
  noticeOn: '書面で通知した日',
  noticeOnHelp: '是正の期限は、この日から数えます。',
  further: '同じマスター契約のほかの登録',
  furtherHelp: '同じ案件で終止されます。',
  text: '関係者に伝える理由の説明',
  submit: '終止の手続きを始める',
  submits: { BREACH: '違反を通知する', NOT_QUALIFIED: '直ちに終止する', AMENDMENT: '修正をオペレーションに送る' },
  adviceWaiting: '理由を選ぶと、ここにご案内が表示されます。',
  cureBy: (date) => `${date}までに是正が記録されないと、登録はその日の終わりに終止されます。`,
  endsOn: (date) => `登録は${date}に終わります。`,
  dateByOperations: '契約が終わる日は、地域オペレーションが定めます。',
  earliestNotice: (date) => `通知の日付は、${date}以降である必要があります。`,
  casesEnd: '登録で進行中のほかの案件も、ライセンスの譲渡を除いて終わります。',
  reason: '理由',
  said: '手続きを始めた方の説明',
  ended: '終止日',
  ends: '終わる日',
  endsUnlessCured: '是正されない場合に終わる日',
  approveNote: '教育機関とパートナーへの説明',
  approveNoteHelp:
    'チャネル パートナーと合意した内容など、承認の根拠を書いてください。教育機関とパートナーが承認の根拠を知る唯一の手がかりになるため、必ず入力していただきます。案件の履歴に表示され、終わる日がまだ先のときは、承認をお知らせするメールにも載ります。',
  cureNote: '是正の内容',
  cureNoteHelp: '相手方とチャネル パートナーが、案件の履歴と、是正をお知らせするメールで読みます。',
  effectiveOn: '契約が終わる日',
  effectiveOnHelp: '今日以降の日付です。契約は、この日の始まりに終わります。',
};
