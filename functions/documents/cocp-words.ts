import type { CocpChange, FormName, SignerRole } from '../../shared/cases/cocp/index.ts';
import type { PartnerRole } from '../../shared/records/index.ts';
import type { Words } from './sheet.ts';

/** The words of the change of channel partner form. */
export const cocpWords = {
  change: { ja: '変更の内容', en: 'What changes' },
  asked: { ja: '希望する発効日', en: 'Effective date asked for' },
  /** Whoever asks for no date asks for this one; which it is, hangs on when the form is received, or on each enrollment. */
  askedRegular: { ja: '次の所定の日', en: 'the next regular date' },
  effective: { ja: '発効日', en: 'Effective date' },
  received: { ja: 'フォームの受領日', en: 'Form received on' },
  enrollments: { ja: 'このフォームの対象となる登録', en: 'Enrollments on this form' },
  justification: {
    ja: 'リード タイムを満たすことができない業務上の正当な理由',
    en: 'Business justification of why the lead time cannot be met',
  },
  ink: {
    ja: 'すべての当事者がインクで署名してください。署名済みのフォームは、スキャンして電子的に送信するか、郵送または宅配便で送ってください。',
    en: 'Every party signs this form in ink. Scan the signed form and send it electronically, or send it by post or courier.',
  },
  matched: {
    ja: '現在のチャネル パートナーの情報は、地域オペレーションの記録と一致している必要があります。一致しない場合、フォームは受理されません。',
    en: 'The information on the current channel partners has to match the records of regional operations; otherwise the form is not accepted.',
  },
  countersigned: { ja: '地域オペレーションの副署', en: 'Countersignature of regional operations' },
  countersigning: {
    ja: '上記の変更を記録と照合し、副署します。',
    en: 'The change above was compared with the records and is countersigned.',
  },
  override: { ja: 'オーバーライド', en: 'Override' },
  approvedBy: { ja: '承認者', en: 'Approved by' },
  approverNote: { ja: '承認者の記載', en: 'Note of the approver' },
  reference: { ja: '承認の参照番号', en: 'Reference of the approval' },
} as const satisfies Record<string, Words>;

/** Where the countersigned form goes, if it is one on paper. */
export const returnWords = {
  DISTRIBUTOR: {
    ja: '副署済みのフォームは、スキャンしてディストリビューターに返送されます。',
    en: 'The countersigned form is scanned and returned to the distributor.',
  },
  NEW_RESELLER: {
    ja: '副署済みのフォームは、スキャンして新しいリセラーに返送されます。',
    en: 'The countersigned form is scanned and returned to the new reseller.',
  },
} as const satisfies Record<string, Words>;

/** Each form's own title, and what it is for. Source: agreement-maintenance, COCP. */
export const varietyWords = {
  CHANGE_OF_RESELLER: {
    title: {
      ja: 'チャネル パートナー変更フォーム (COCP): リセラーの変更',
      en: 'Change of Channel Partner (COCP) Form: Change of Reseller',
    },
    about: {
      ja: '登録期間中に、1 層モデルの登録のリセラーを変更するためのフォームです。',
      en: 'This form changes the reseller of an enrollment in the one-tier model during its term.',
    },
  },
  CHANGE_OF_RESELLER_TWO_TIER: {
    title: {
      ja: 'チャネル パートナー変更フォーム (COCP): 2 層モデルでのリセラーの変更',
      en: 'Change of Channel Partner (COCP) Form: Change of Reseller in the Two-Tier Model',
    },
    about: {
      ja: 'ディストリビューターを使用した 2 層モデルの登録で、リセラーを変更するためのフォームです。ディストリビューターの欄は、ディストリビューターも同時に変更する場合にのみ記入します。',
      en: 'This form changes the reseller of an enrollment in the two-tier model, under a distributor. The distributor’s part is filled in only if the distributor changes, too.',
    },
  },
  CHANGE_OF_DISTRIBUTOR: {
    title: {
      ja: 'チャネル パートナー変更フォーム (COCP): ディストリビューターの変更',
      en: 'Change of Channel Partner (COCP) Form: Change of Distributor',
    },
    about: {
      ja: 'ディストリビューターを変更するためのフォームです。教育機関の署名は必要ありません。',
      en: 'This form changes the distributor. The institution does not sign it.',
    },
  },
  CHANGE_OF_ADVISOR: {
    title: {
      ja: 'チャネル パートナー変更フォーム (COCP): ソフトウェア アドバイザーの変更',
      en: 'Change of Channel Partner (COCP) Form: Change of Software Advisor',
    },
    about: {
      ja: '登録期間中に、ソフトウェア アドバイザーを変更するためのフォームです。',
      en: 'This form changes the software advisor of an enrollment during its term.',
    },
  },
  MULTI_ENROLLMENT: {
    title: {
      ja: 'チャネル パートナー変更フォーム (COCP): 複数の登録用',
      en: 'Change of Channel Partner (COCP) Form: Multiple Enrollments',
    },
    about: {
      ja: '同じパブリック顧客番号 (PCN) を共有し、同じマスター契約の下にある複数の登録を、まとめて変更するためのフォームです。発効日は登録ごとに定まります。',
      en: 'This form changes several enrollments that share one public customer number (PCN) under one master agreement. Each of them has an effective date of its own.',
    },
  },
  BULK: {
    title: { ja: 'チャネル パートナー変更フォーム (COCP): 一括変更用', en: 'Change of Channel Partner (COCP) Form: Bulk Change' },
    about: {
      ja: '複数の契約や登録を一括して変更するためのフォームです。発効日は登録ごとに定まります。',
      en: 'This form changes several agreements and enrollments at once. Each of them has an effective date of its own.',
    },
  },
  EXPIRED: {
    title: {
      ja: 'チャネル パートナー変更フォーム (COCP): 期限切れの契約用',
      en: 'Change of Channel Partner (COCP) Form: Expired Agreement',
    },
    about: {
      ja: '有効期限が切れた契約のチャネル パートナーを変更するためのフォームです。電子的には提出できず、手動で提出します。基準となる次の記念日がないため、希望する発効日を必ず記入してください。リード タイムの制限はありません。',
      en: 'This form changes the channel partner of an agreement that has expired. It cannot be filed electronically and is submitted manually. As there is no next anniversary to count from, the effective date asked for has to be filled in; no lead time applies.',
    },
  },
  M15: {
    title: {
      ja: 'チャネル パートナー変更フォーム (COCP): 早期または過去の発効日 (M15 修正)',
      en: 'Change of Channel Partner (COCP) Form: Early or Back-Dated Effective Date (M15 Amendment)',
    },
    about: {
      ja: '所定のリード タイムより早い発効日または過去の発効日を希望する場合のフォームです。希望する発効日と、リード タイムを満たすことができない業務上の正当な理由を記入してください。承認されると、元のログ番号のまま処理されます。',
      en: 'This form asks for an effective date earlier than the lead time allows, or in the past. Fill in the date asked for and the business justification of why the lead time cannot be met. Once approved, it is processed under its original log number.',
    },
  },
} as const satisfies Record<FormName, { readonly title: Words; readonly about: Words }>;

export const changeWords = {
  RESELLER: { ja: 'リセラーの変更', en: 'Change of reseller' },
  DISTRIBUTOR: { ja: 'ディストリビューターの変更', en: 'Change of distributor' },
  RESELLER_AND_DISTRIBUTOR: { ja: 'リセラーとディストリビューターの変更', en: 'Change of reseller and distributor' },
  SOFTWARE_ADVISOR: { ja: 'ソフトウェア アドバイザーの変更', en: 'Change of software advisor' },
} as const satisfies Record<CocpChange, Words>;

export const roleWords = {
  RESELLER: { ja: 'リセラー', en: 'Reseller' },
  DISTRIBUTOR: { ja: 'ディストリビューター', en: 'Distributor' },
  ADVISOR: { ja: 'ソフトウェア アドバイザー', en: 'Software advisor' },
} as const satisfies Record<PartnerRole, Words>;

export const currentWords = {
  RESELLER: { ja: '現在のリセラー', en: 'Current reseller' },
  DISTRIBUTOR: { ja: '現在のディストリビューター', en: 'Current distributor' },
  ADVISOR: { ja: '現在のソフトウェア アドバイザー', en: 'Current software advisor' },
} as const satisfies Record<PartnerRole, Words>;

export const nextWords = {
  RESELLER: { ja: '新しいリセラー', en: 'New reseller' },
  DISTRIBUTOR: { ja: '新しいディストリビューター', en: 'New distributor' },
  ADVISOR: { ja: '新しいソフトウェア アドバイザー', en: 'New software advisor' },
} as const satisfies Record<PartnerRole, Words>;

export const signerWords = {
  INSTITUTION: { ja: '教育機関', en: 'Institution' },
  RESELLER: currentWords.RESELLER,
  NEW_RESELLER: nextWords.RESELLER,
  NEW_DISTRIBUTOR: nextWords.DISTRIBUTOR,
  NEW_ADVISOR: nextWords.ADVISOR,
} as const satisfies Record<SignerRole, Words>;

const authority = {
  ja: '署名者は、当事者を代表して署名する権限を有します。',
  en: 'Whoever signs is authorised to sign for the party.',
} as const satisfies Words;

const declared = (what: Words): Words => ({ ja: `${what.ja}${authority.ja}`, en: `${what.en} ${authority.en}` });

/** What each signer declares with the signature. */
export const declarationWords = {
  INSTITUTION: declared({
    ja: '当機関は、このフォームに記載された変更に同意します。以前のパートナーに対する未処理の発注書と請求書の処理は、当機関が完了させます。',
    en: 'We agree to the change on this form. We close the outstanding purchase orders and invoices with the previous partner.',
  }),
  RESELLER: declared({
    ja: '当社は、現在のリセラーとして、このフォームに記載されたディストリビューターの変更に同意します。',
    en: 'As the current reseller we agree to the change of distributor on this form.',
  }),
  NEW_RESELLER: declared({
    ja: '当社は、このフォームに記載された登録の新しいリセラーとなることに同意します。',
    en: 'We agree to become the new reseller of the enrollments on this form.',
  }),
  NEW_DISTRIBUTOR: declared({
    ja: '当社は、このフォームに記載された登録の新しいディストリビューターとなることに同意します。',
    en: 'We agree to become the new distributor of the enrollments on this form.',
  }),
  NEW_ADVISOR: declared({
    ja: '当社は、このフォームに記載された登録の新しいソフトウェア アドバイザーとなることに同意します。',
    en: 'We agree to become the new software advisor of the enrollments on this form.',
  }),
} as const satisfies Record<SignerRole, Words>;
