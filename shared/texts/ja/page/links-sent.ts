import type { linksSent as en } from '../../en/page/links-sent.ts';

export const linksSent: typeof en = {
  out: {
    to: (f) => `送信済みのリンクがあります：${f.name} 様 (${f.email})、${f.sentOn}に送信、${f.until}まで有効。`,
    what: '送信済みのリンクをどうしますか',
    takenBack: { title: '取り消す', help: '新しいリンクを送ると、すぐに使えなくなります。' },
    kept: { title: 'そのまま残す', help: '先に手続きした方の内容で決まり、もう一方のリンクは不要になります。' },
  },
  none: 'まだありません。',
  until: (date) => `${date}まで`,
  revokeMeans: (name) =>
    `${name} 様のリンクは、開いている場合も含めて、ただちに使えなくなります。元に戻すことはできませんが、新しいリンクを送ることはできます。`,
  revokeYes: (name) => `はい、${name} 様のリンクを取り消します`,
  revoke: (name) => `${name} 様のリンクを取り消す`,
  again: (name) => `${name} 様に再送する`,
  againMeans: '再送すると、新しいリンクとコードが作られ、前のものは使えなくなります。ほかの方に送る場合は、上の欄からお送りください。',
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
    NOT_ME: (on) => `${on}に連絡`,
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
