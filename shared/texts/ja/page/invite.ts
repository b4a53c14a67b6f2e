import type { invite as en } from '../../en/page/invite.ts';

export const invite: typeof en = {
  title: 'アカウントのない方に手続きを依頼する',
  means:
    'リンクをメールでお送りします。手続きには、それとは別の確認コードが要ります。受け取った方は、内容を確認して一度だけ手続きするか、辞退するか、組織内の適任の方に引き継ぐことができます。',
  role: 'どの立場で手続きしますか',
  decidesFor: (who) => `手続きする立場: ${who}`,
  name: 'お名前',
  email: 'メール アドレス',
  emailHelp: 'ご自身の組織であれば、どのアドレスにも送れます。ほかの組織の場合は、その組織の登録済みのアドレスを指定してください。',
  onRecord: '登録済みの宛先から選ぶこともできます。',
  codeBy: '確認コードの伝え方',
  byMail: '別のメールで送る',
  byMailHelp: '同じアドレスにお送りします。',
  byMe: '自分で伝える',
  byMeHelp: '電話などでお伝えください。コードはここに一度だけ表示されます。',
  send: 'リンクを送る',
  sent: (name) => `${name} 様にリンクをお送りしました。`,
  tellCode: '次の確認コードを別の方法でお伝えください (再表示はできません)：',
  nobodyLeft: '必要な手続きはすべて済んでいるため、新たにお送りする必要はありません。',
  list: '送ったリンク',
  none: 'まだありません。',
  until: (date) => `${date}まで`,
  revokeMeans: (name) =>
    `${name} 様のリンクは、開いている場合も含めて、ただちに使えなくなります。元に戻すことはできませんが、新しいリンクを送ることはできます。`,
  revokeYes: (name) => `はい、${name} 様のリンクを取り消します`,
  revoke: (name) => `${name} 様のリンクを取り消す`,
  again: (name) => `${name} 様に再送する`,
  againMeans:
    '再送すると、新しいリンクとコードが作られ、前のものは使えなくなります。ほかの人に送る場合は、上の欄から招待し、前のリンクを取り消してください。',
  notNeeded: '不要になりました',
  notNeededAs: {
    SIGNED: ({ on, name }) => (name === null ? `${on}に紙のフォームで署名済みです。` : `${name} 様が${on}に署名しました。`),
    CONFIRMED: ({ on }) => `${on}に承認済みです。`,
    CLOSED: () => '案件は終了しました。',
  },
  endedOn: {
    USED: (on) => `${on}に手続き`,
    REVOKED: (on) => `${on}に取り消し`,
    FORWARDED: (on) => `${on}に引き継ぎ`,
    NOT_ME: (on) => `${on}に返却`,
  },
  states: {
    OPEN: '手続き待ち',
    NOT_NOW: '順番待ち',
    EXPIRED: '期限切れ',
    LOCKED: 'ロック',
    USED: '手続き済み',
    REVOKED: '取り消し',
    FORWARDED: '引き継ぎ',
    NOT_ME: '担当者ではない',
  },
};
