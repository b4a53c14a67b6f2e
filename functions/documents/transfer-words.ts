import type { TransferRole } from '../../shared/cases/transfer/index.ts';
import type { Words } from './sheet.ts';

/** The words of the form of a licence transfer. Sources: agreement-maintenance, software-assurance. */
export const transferWords = {
  title: { ja: 'ライセンスの譲渡フォーム', en: 'Licence Transfer Form' },
  about: {
    ja: '代金が完済された永続ライセンスを、譲渡人から譲受人に譲渡するためのフォームです。サブスクリプション ライセンスは譲渡できません。申請は、登録のリセラーを通じて行います。',
    en: 'This form passes perpetual licences that are paid for in full from the transferor to the transferee. Subscription licences cannot be transferred. It is filed through the reseller of the enrollment.',
  },
  parties: { ja: '譲渡人と譲受人', en: 'Transferor and transferee' },
  country: { ja: '国または地域', en: 'Country' },
  number: { ja: 'ライセンスを取得した登録', en: 'Enrollment the licences were acquired under' },
  filedBy: { ja: '申請するリセラー', en: 'Filed by the reseller' },
  licences: { ja: '譲渡するライセンス', en: 'Licences to be transferred' },
  transferOn: { ja: '譲渡日', en: 'Date of the transfer' },
  saUntil: { ja: '譲渡人の SA の終了日', en: 'Transferor’s SA active until' },
  saPossible: { ja: '譲受人による SA の取得', en: 'SA by the transferee' },
  possible: { ja: '可', en: 'Possible' },
  impossible: { ja: '不可', en: 'Not possible' },
  none: { ja: 'なし', en: 'None' },
  assurance: { ja: 'ソフトウェア アシュアランス (SA)', en: 'Software Assurance (SA)' },
  orderBy: { ja: 'SA を発注できる期限', en: 'SA may be ordered until' },
  noReattach: {
    ja: '譲渡されたライセンスに、SA を再度追加することはできません。',
    en: 'SA cannot be attached again to licences that were transferred.',
  },
  recorded: { ja: '地域オペレーションの記録', en: 'Recorded by regional operations' },
  recordedOn: { ja: '譲渡の記録日', en: 'Transfer recorded on' },
  acquired: { ja: '譲受人が発注した SA', en: 'SA ordered by the transferee' },
  acquiredOn: { ja: 'SA の発注日', en: 'SA ordered on' },
} as const satisfies Record<string, Words>;

export const transferRoleWords = {
  TRANSFEROR: { ja: '譲渡人', en: 'Transferor' },
  TRANSFEREE: { ja: '譲受人', en: 'Transferee' },
} as const satisfies Record<TransferRole, Words>;

export const transferDeclarationWords = {
  TRANSFEROR: {
    ja: '当機関は、上記のライセンスが代金の完済された永続ライセンスであることを表明し、譲受人に譲渡することに同意します。署名者は、当機関を代表して署名する権限を有します。',
    en: 'We state that the licences above are perpetual and paid for in full, and agree to transfer them to the transferee. Whoever signs is authorised to sign for us.',
  },
  TRANSFEREE: {
    ja: '当機関は、上記のライセンスを譲り受けることに同意します。署名者は、当機関を代表して署名する権限を有します。',
    en: 'We agree to receive the licences above. Whoever signs is authorised to sign for us.',
  },
} as const satisfies Record<TransferRole, Words>;

/** The window for Software Assurance (TRANSFER-SA-30), in days. */
export const windowWords = (days: number): Words => ({
  ja: `譲受人は、譲渡日から ${days} 日以内に発注することにより、譲渡されたライセンスの SA を取得できます。ただし、譲渡人が譲渡日まで当該ライセンスに対する有効な SA を維持していた場合に限ります。`,
  en: `The transferee may acquire SA for the transferred licences by ordering it within ${days} days of the transfer, provided that the transferor kept SA active for them up to the transfer.`,
});
