import type { cicrForm as en } from '../../en/page/cicr-form.ts';

export const cicrForm: typeof en = {
  title: '連絡先情報を変更する',
  question: 'どの連絡先を変更しますか',
  questionHelp: 'オンラインで変更できる連絡先です。',
  byHand: '地域オペレーションが変更するもの',
  byHandHelp: '1 つでも選ぶと、フォーム全体が手作業での変更になります。',
  name: '氏名',
  email: 'メール アドレス',
  phone: '電話番号',
  address: '新しい住所',
  remove: 'この連絡先を削除する',
  today: (who) => `現在: ${who}`,
  todayNobody: '現在: なし',
  todayUnknown: '現在の内容は、ポータルでは保持していません。',
  submit: '教育機関に承認を依頼する',
  submitOwn: 'この内容で変更する',
  adviceWaiting: '変更するものを選ぶと、ここにご案内が表示されます。',
  takesEffect: {
    AT_ONCE: '申請と同時に変わります。',
    WHEN_CONFIRMED: '教育機関が承認すると、すぐに変わります。',
    WHEN_PROCESSED: '地域オペレーションが手作業で処理した時点で変わります。',
  },
  confirmBy: (date) => `教育機関が${date}までに承認します。期日を過ぎると、申請は失効します。`,
  manual: 'オンラインでは変更できないものを含むか、契約が有効期限切れのため、フォームのすべての変更を手作業で同時に行います。',
  isOnline: 'オンライン',
  isByHand: '手作業',
};
