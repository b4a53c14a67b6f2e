import type { TerminationReason } from '../../shared/cases/termination/index.ts';
import type { Words } from './sheet.ts';

/** The words of the notices and the amendment that end an enrollment. Source: agreement-maintenance, 終止. */
export const terminationWords = {
  from: { ja: '通知する当事者', en: 'Notice given by' },
  preparedBy: { ja: '終了修正を準備するチャネル パートナー', en: 'Amendment prepared by the channel partner' },
  reason: { ja: '終止の理由', en: 'Reason of the termination' },
  reasons: { ja: '理由', en: 'Reason' },
  noticeOn: { ja: '書面による通知の日', en: 'Date of the written notice' },
  cureBy: { ja: '是正の期限', en: 'To be cured by' },
  orderBy: { ja: '最初の注文の期限', en: 'First order due by' },
  startsOn: { ja: '登録の有効日', en: 'Effective date of the enrollment' },
  text: { ja: '説明', en: 'Explanation' },
  enrollments: { ja: '終止の対象となる登録', en: 'Enrollments to be terminated' },
  endsOn: { ja: '終止日', en: 'Terminated on' },
  casesEnd: {
    ja: '登録が終止されると、登録で進行中のほかの案件も、ライセンスの譲渡を除いて終わります。',
    en: 'When an enrollment is terminated, other cases open on it end with it, except licence transfers.',
  },
  approved: { ja: '地域オペレーションの承認', en: 'Approved by regional operations' },
  ended: { ja: '地域オペレーションによる終止', en: 'Terminated by regional operations' },
  byCalendar: {
    ja: '期日の経過により自動的に終止されるため、署名は必要ありません。',
    en: 'The enrollment is terminated as the date passes; nobody signs.',
  },
} as const satisfies Record<string, Words>;

/** `fixed`: what the source says of it; `days` where it counts some. */
type Variety = { readonly title: Words; readonly name: Words; readonly about: (days: number) => Words };

/** The paper of each reason. */
export const terminationVarieties = {
  BREACH: {
    title: { ja: '重大な違反または債務不履行の通知書', en: 'Notice of Material Breach or Default' },
    name: { ja: '重大な違反または義務の債務不履行', en: 'Material breach or default' },
    about: (days) => ({
      ja: `相手方に重大な違反または義務の債務不履行がある場合、いずれの当事者も登録を終了することができます。違反または債務不履行が、書面による通知から ${days} 日以内に是正されない場合、登録は是正の期限の日の終わりに終止されます。`,
      en: `Either party may terminate an enrollment where the other is in material breach or default of its obligations. If the breach or default is not cured within ${days} days of the written notice, the enrollment is terminated at the end of the last day to cure it.`,
    }),
  },
  NOT_QUALIFIED: {
    title: { ja: '資格の喪失による登録の終止通知書', en: 'Notice of Termination for Loss of Qualification' },
    name: { ja: '資格のある教育ユーザーの定義を満たさない', en: 'No longer a qualified educational user' },
    about: () => ({
      ja: '教育機関が「資格のある教育ユーザー」の定義で識別された資格を引き続き満たすことができない場合、Microsoft は、契約および登録を直ちに終止することができます。',
      en: 'Where an institution no longer meets the definition of a qualified educational user, Microsoft may terminate the agreement and its enrollments at once.',
    }),
  },
  AMENDMENT: {
    title: { ja: '終了修正', en: 'Termination Amendment' },
    name: { ja: '終了修正による契約の終了', en: 'Agreement ended by a termination amendment' },
    about: () => ({
      ja: 'EES (キャンパス) または学校契約を終了するため、チャネル パートナーが Microsoft と協力して準備する終了修正です。登録は、地域オペレーションが承認の際に定める日の始まりに終わります。',
      en: 'This amendment ends an EES (Campus) or School agreement. The channel partner prepares it with Microsoft. The enrollment ends on the first instant of the date that regional operations set with their approval.',
    }),
  },
  NO_FIRST_ORDER: {
    title: { ja: '最初の注文がないことによる登録の終止通知書', en: 'Notice of Termination for Want of a First Order' },
    name: { ja: '最初の注文がない', en: 'No first order' },
    about: (days) => ({
      ja: `登録の下で最初の注文を受け取っていない場合、登録は登録の有効日から ${days} 日後に終了されます。`,
      en: `Where no first order is received under an enrollment, it is terminated ${days} days after its effective date.`,
    }),
  },
} as const satisfies Record<TerminationReason, Variety>;

export const noticeGivers = {
  BREACH: {
    ja: '当方は、相手方の重大な違反または債務不履行を、この書面により通知します。',
    en: 'We give notice of the other side’s material breach or default.',
  },
  AMENDMENT: {
    ja: '当社は、教育機関の依頼に基づいてこの終了修正を準備し、上記の登録の終了を申請します。',
    en: 'At the institution’s request we have prepared this amendment, and apply for the enrollments above to end.',
  },
} as const satisfies Partial<Record<TerminationReason, Words>>;
