import type * as en from '../../en/page/mail-receiver.ts';

export const receiver: typeof en.receiver = (to) => {
  switch (to.of) {
    case 'PARTY':
      return to.party ?? '関係する組織';
    case 'ESCALATION':
      return to.party === null ? 'エスカレーション先' : `${to.party}のエスカレーション先`;
    case 'LINK':
      return to.party === null ? '手続きを依頼した方' : `${to.party}の手続きを依頼した方`;
    case 'CONTACT':
      return to.side === null ? 'フォームに記載された連絡先' : to.side === 'NEW' ? '新しい連絡先' : '変更前の連絡先';
    default:
      return to satisfies never;
  }
};
