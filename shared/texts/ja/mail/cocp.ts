import type { About, CocpMailTexts, CocpMessageWords } from '../../en/mail/cocp.ts';

const by = (date: string | null): string => (date === null ? '' : `${date}までに`);
/** 件名の先頭。だれが何をいつまでに、を先に言う。 */
const heading = (what: string, date: string | null = null): string => `【${what}】${date === null ? '' : `${date}まで：`}`;
const matter = ({ institution, change }: About): string => `${institution} ${change}`;
const filedBy = ({ asker, institution }: About): string => (asker === null || asker === institution ? '' : `（申請者：${asker}）`);
/** 「○○が申請した、△△の変更」。教育機関が自ら申請したときは名前を繰り返さない。 */
const filed = ({ asker, institution, change }: About): string => {
  if (asker === null) return `${institution}の${change}`;
  return asker === institution ? `${asker}が申請した${change}` : `${asker}が申請した、${institution}の${change}`;
};
const nothingChanged = '登録内容に変更はありません。あらためて申請することはいつでもできます。';
const twoWays = (decideBy: string): string =>
  `${decideBy}までに、発効日を繰り延べるか、事情を添えてオーバーライドを申請してください。期日までにいずれの手続きもないときは、この変更は失効します。`;

/** 教育機関に署名をお願いするときに、リンクで署名する方にも言う。 */
export const askedWhenTold = (partners: string): string =>
  `署名の際に、${partners}に変更を書面 (手紙やメール) で知らせた日をお尋ねします。まだの場合は、署名の前にお知らせください。`;

const messages: CocpMessageWords = {
  YOUR_TURN: {
    subject: (f) => `${heading('ご署名のお願い', f.signBy)}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}について、${by(f.signBy)}${f.ink ? '書面でのご署名' : 'ご署名'}をお願いいたします。`,
    more: (f) => [
      f.ink
        ? 'このフォームには、すべての当事者が書面に自筆で署名します。署名後は、スキャンして電子的に送付するか、郵送してください。到着日は地域オペレーションが記録します。'
        : 'ご署名の順番になりました。画面上で署名できます。内容に同意できないときは、署名を辞退するか、訂正のために差し戻してください。',
      ...(f.toldAlready === null ? [] : [askedWhenTold(f.toldAlready)]),
    ],
  },
  CORRECTION_ASKED: {
    subject: (f) =>
      f.isSubmitter
        ? `${heading(f.isReminder ? '再度のお願い：訂正' : '訂正のお願い')}${matter(f)}${f.actor === null ? '' : `（差し戻し：${f.actor}）`}`
        : `${heading('差し戻しのお知らせ')}${matter(f)}${filedBy(f)}`,
    lead: (f) =>
      f.isSubmitter
        ? `${f.actor ?? '当事者'}が、${f.institution}の${f.change}のフォームを差し戻しました。訂正をお願いいたします。`
        : `${f.actor ?? '当事者'}が、${f.institution}の${f.change}のフォームを差し戻しました。${f.asker ?? '申請者'}が訂正します。`,
    more: (f) => [`理由：${f.reason}`, '訂正されない部分への署名は、そのまま有効です。'],
  },
  REMINDER_TO_SIGN: {
    subject: (f) => `${heading('再度のお願い：ご署名', f.signBy)}${matter(f)}${filedBy(f)}`,
    lead: (f) =>
      `${filed(f)}は、ご署名待ちのまま${f.day}日が経過しています。${by(f.signBy)}${f.ink ? '書面でのご署名' : 'ご署名'}をお願いいたします。`,
    more: (f) => [
      f.ink
        ? 'すでに署名してフォームを送付された場合、お手続きは必要ありません。到着日は地域オペレーションが記録します。'
        : '内容に同意できないときは、署名を辞退するか、訂正のために差し戻してください。',
    ],
  },
  REMINDER_RECEIPT_WINDOW: {
    subject: (f) => `${heading(f.isOperations ? '受領の記録のお願い' : 'ご署名のお願い', f.receiveBy)}${matter(f)}${filedBy(f)}`,
    lead: (f) =>
      f.isOperations
        ? `${filed(f)}のフォームは、${f.receiveBy}までに受領する必要があります。到着していれば記録してください。`
        : `${filed(f)}について、${f.receiveBy}までにご署名をお願いいたします。`,
    more: () => [
      '教育機関の署名から定められた日数のうちに、署名のそろったフォームが地域オペレーションに届く必要があります。期日を過ぎると、この変更は失効します。',
    ],
  },
  REMINDER_TO_OPERATIONS: {
    subject: (f) => `${heading(`副署のお願い：${f.day}日経過`)}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}は、副署待ちのまま${f.day}日が経過しています。`,
    more: () => ['副署より前に変更が発効することはありません。副署されるまで発効日は確定しません。'],
  },
  FOR_OPERATIONS_TO_RECEIVE: {
    subject: (f) => `${heading('受領の記録のお願い', f.receiveBy)}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}の署名がそろいました。${by(f.receiveBy)}フォームの到着日を記録してください。`,
    more: (f) => (f.receiveBy === null ? [] : ['その日の終わりまでに受領が記録されないときは、この変更は失効します。']),
  },
  FOR_OPERATIONS_TO_REVIEW: {
    subject: (f) => `${heading('副署のお願い')}${matter(f)}${filedBy(f)}${f.effectiveOn === null ? '' : `、発効日 ${f.effectiveOn}`}`,
    lead: (f) =>
      `${filed(f)}${f.effectiveOn === null ? '' : `（発効日 ${f.effectiveOn}）`}について、内容を確認のうえ副署をお願いいたします。`,
    more: (f) => [`署名のそろったフォームの受領日は ${f.receivedOn} です。副署より前に変更が発効することはありません。`],
  },
  FORM_IS_LATE: {
    subject: (f) => `${heading('遅延：手続きの選択のお願い', f.decideBy)}${matter(f)}`,
    lead: (f) =>
      f.receiveBy === null
        ? `${f.institution}の${f.change}は、署名日から定まる日より早い発効日を求めているため、遅延の扱いになりました。${f.decideBy}までに今後の手続きを選択してください。`
        : `${f.institution}の${f.change}のフォームは、受領日が ${f.receivedOn} となり、期日の ${f.receiveBy} に間に合いませんでした。${f.decideBy}までに今後の手続きを選択してください。`,
    more: (f) => ['署名はそのまま有効です。', twoWays(f.decideBy)],
  },
  OVERRIDE_ASKED: {
    subject: (f) =>
      `${heading('オーバーライドの判断のお願い')}${matter(f)}、希望発効日 ${f.requestedEffectiveOn}（申請者：${f.newPartner}）`,
    lead: (f) =>
      `${f.newPartner}が、遅延となった${f.institution}の${f.change}を ${f.requestedEffectiveOn} に発効させるよう求めています。判断をお願いいたします。`,
    more: (f) => [`申請の理由：${f.justification}`, '承認しても、副署は別に必要です。'],
  },
  OVERRIDE_APPROVED: {
    subject: (f) => `${heading('オーバーライド承認')}${matter(f)}、発効日 ${f.requestedEffectiveOn}`,
    lead: (f) => `オーバーライドが承認され、${f.institution}の${f.change}は ${f.requestedEffectiveOn} に発効する予定になりました。`,
    more: (f) => [`理由：${f.note}`, '署名と受領はそのまま有効です。次に地域オペレーションが副署します。'],
  },
  OVERRIDE_DECLINED: {
    subject: (f) => `${heading('オーバーライドの却下：手続きの選択のお願い', f.decideBy)}${matter(f)}`,
    lead: (f) =>
      `${f.institution}の${f.change}を ${f.requestedEffectiveOn} に発効させる申請は、却下されました。${f.decideBy}までに今後の手続きを選択してください。`,
    more: (f) => [`理由：${f.note}`, 'この変更は再び遅延の扱いになりました。', twoWays(f.decideBy)],
  },
  OVERRIDE_EXPIRED: {
    subject: (f) =>
      f.isOperations
        ? `${heading('オーバーライドの申請は期限切れ')}${matter(f)}（申請者：${f.newPartner}）`
        : `${heading('オーバーライドの申請は期限切れ：手続きの選択のお願い', f.decideBy)}${matter(f)}`,
    lead: (f) =>
      `${f.institution}の${f.change}を ${f.requestedEffectiveOn} に発効させる申請は、判断されないまま期限が切れ、再び遅延の扱いになりました。`,
    more: (f) => (f.isOperations ? [`今後の手続きは、${f.newPartner}が ${f.decideBy} までに選択します。`] : [twoWays(f.decideBy)]),
  },
  COUNTERSIGNED: {
    subject: (f) => `${heading('副署済み')}${matter(f)}、発効日 ${f.effectiveOn}`,
    lead: (f) => `地域オペレーションが${f.institution}の${f.change}に副署しました。${f.effectiveOn} に発効します。`,
    more: () => ['その日の始まりに、登録内容が自動的に変わります。その際に、案件の関係者全員にあらためてお知らせします。'],
  },
  EFFECTIVE: {
    subject: (f) => `${heading('発効のお知らせ')}${matter(f)}、発効日 ${f.effectiveOn}`,
    lead: (f) => `${f.institution}の${f.change}が ${f.effectiveOn} に発効しました。新しいパートナーは${f.newPartner}です。`,
    more: () => ['登録内容が変わりました。未処理の発注書の整理など、残っているお手続きがあるときは、案件のページに表示されます。'],
  },
  MATCH_FAILED_AT_EFFECT: {
    subject: (f) => `${heading('発効できませんでした')}${matter(f)}${filedBy(f)}、予定日 ${f.effectiveOn}`,
    lead: (f) =>
      `${filed(f)}は、フォームに記載された現在のパートナーが登録内容と一致しなくなったため、${f.effectiveOn} に発効できませんでした。`,
    more: () => ['登録内容を正して再び副署するか、この変更を却下してください。それまでは何も変わりません。'],
  },
  DECLINED: {
    subject: (f) => `${heading('署名の辞退')}${matter(f)}${f.actor === null ? '' : `（辞退：${f.actor}）`}`,
    lead: (f) => `${f.actor ?? '署名者'}が、${f.institution}の${f.change}への署名を辞退しました。`,
    more: (f) => [`理由：${f.reason}`, nothingChanged],
  },
  WITHDRAWN: {
    subject: (f) => `${heading('取り下げのお知らせ')}${matter(f)}${f.actor === null ? '' : `（取り下げ：${f.actor}）`}`,
    lead: (f) => `${f.actor ?? '申請者'}が、${f.institution}の${f.change}を取り下げました。`,
    more: (f) => [`理由：${f.reason}`, nothingChanged],
  },
  REJECTED: {
    subject: (f) => `${heading('却下のお知らせ')}${matter(f)}${filedBy(f)}`,
    lead: (f) => `地域オペレーションが、${filed(f)}を却下しました。`,
    more: (f) => [`理由：${f.reason}`, nothingChanged],
  },
  LAPSED: {
    subject: (f) => `${heading('失効のお知らせ')}${matter(f)}${filedBy(f)}`,
    lead: (f) => `${filed(f)}は、${f.on}までに必要な手続きがなかったため、失効しました。`,
    more: () => [nothingChanged],
  },
  VOID: {
    subject: (f) => `${heading('無効のお知らせ')}${matter(f)}、登録番号 ${f.number}`,
    lead: (f) =>
      `登録番号 ${f.number} の登録が有効期限切れなどにより効力を失ったため、${f.institution}の${f.change}は、この登録について無効になりました。`,
    more: () => ['この登録の内容に変更はありません。'],
  },
};

export const cocpMail: CocpMailTexts = {
  messages,
  labels: { change: '変更の内容', newPartner: '新しいパートナー' },
};
