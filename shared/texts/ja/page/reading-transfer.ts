import type { readingTransfer as en } from '../../en/page/reading-transfer.ts';

export const readingTransfer: typeof en = {
  signedTitle: '双方が署名したフォーム',
  form: 'ライセンスの譲渡フォーム',
  about:
    '代金が完済された永続ライセンスを、譲渡人から譲受人に譲渡するためのフォームです。サブスクリプション ライセンスは譲渡できません。申請は、登録のリセラーを通じて行います。',
  parties: '譲渡人と譲受人',
  roles: { TRANSFEROR: '譲渡人', TRANSFEREE: '譲受人' },
  pcnOf: (role) => `${role}の PCN (パブリック顧客番号)`,
  number: 'ライセンスを取得した登録',
  filedBy: '申請するリセラー',
  licences: '譲渡するライセンス',
  transferOn: '譲渡日',
  saUntil: '譲渡人の SA の終了日',
  none: 'なし',
  assurance: 'ソフトウェア アシュアランス (SA)',
  window: (days) =>
    `譲受人は、譲渡日から ${days} 日以内に発注することにより、譲渡されたライセンスの SA を取得できます。ただし、譲渡人が譲渡日まで当該ライセンスに対する有効な SA を維持していた場合に限ります。`,
  noReattach: '譲渡されたライセンスに、SA を再度追加することはできません。',
  orderBy: 'SA を発注できる期限',
  declarations: {
    TRANSFEROR:
      '当機関は、上記のライセンスが代金の完済された永続ライセンスであることを表明し、譲受人に譲渡することに同意します。署名者は、当機関を代表して署名する権限を有します。',
    TRANSFEREE: '当機関は、上記のライセンスを譲り受けることに同意します。署名者は、当機関を代表して署名する権限を有します。',
  },
};
