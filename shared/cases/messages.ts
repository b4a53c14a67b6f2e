/**
 * What people are told of, kind by kind: each has its words in both languages (shared/texts).
 * A message belongs to one kind of case.
 */
export const messagesOf = {
  COCP: [
    'YOUR_TURN',
    'CORRECTION_ASKED',
    'REMINDER_TO_SIGN',
    'REMINDER_RECEIPT_WINDOW',
    'REMINDER_TO_OPERATIONS',
    'FOR_OPERATIONS_TO_RECEIVE',
    'FOR_OPERATIONS_TO_REVIEW',
    'FORM_IS_LATE',
    'OVERRIDE_ASKED',
    'OVERRIDE_APPROVED',
    'OVERRIDE_DECLINED',
    'OVERRIDE_EXPIRED',
    'COUNTERSIGNED',
    'EFFECTIVE',
    'MATCH_FAILED_AT_EFFECT',
    'DECLINED',
    'WITHDRAWN',
    'REJECTED',
    'LAPSED',
    'VOID',
  ],
  EXPIRY: [
    'EXPIRY_NOTICE',
    'EXPIRY_REMINDER',
    'EXPIRY_CHOSEN',
    'EXPIRY_NEW_RECORDED',
    'EXPIRY_BUYOUT_CONFIRMED',
    'EXPIRY_EXTENDED',
    'EXPIRY_EXPIRED',
    'EXPIRY_REMOVAL_REMINDER',
    'EXPIRY_REMOVED',
    'EXPIRY_VOID',
  ],
  TERMINATION: [
    'TERMINATION_NOTICE',
    'TERMINATION_AMENDMENT',
    'TERMINATION_SCHEDULED',
    'TERMINATION_EFFECTIVE',
    'TERMINATION_CURED',
    'TERMINATION_REJECTED',
    'TERMINATION_WITHDRAWN',
    'TERMINATION_VOID',
  ],
  TRANSFER: [
    'TRANSFER_YOUR_TURN',
    'TRANSFER_REMINDER_TO_SIGN',
    'TRANSFER_FOR_OPERATIONS',
    'TRANSFER_REMINDER_TO_OPERATIONS',
    'TRANSFER_RECORDED',
    'TRANSFER_WINDOW_REMINDER',
    'TRANSFER_SA_ACQUIRED',
    'TRANSFER_WINDOW_ENDED',
    'TRANSFER_DECLINED',
    'TRANSFER_REJECTED',
    'TRANSFER_WITHDRAWN',
  ],
  CICR: [
    'CICR_TO_CONFIRM',
    'CICR_FILED',
    'CICR_TO_PROCESS',
    'CICR_EFFECTIVE',
    'CICR_DECLINED',
    'CICR_WITHDRAWN',
    'CICR_REJECTED',
    'CICR_LAPSED',
    'CICR_VOID',
    'CICR_REPLACED',
    'CICR_CODE',
    'CICR_CONTACT',
  ],
} as const;

/** What people are told of cases of any kind alike. */
const commonMessages = ['REMINDED_BY_HAND'] as const;

export type Message = (typeof messagesOf)[keyof typeof messagesOf][number] | (typeof commonMessages)[number];
export type TransferMessage = (typeof messagesOf)['TRANSFER'][number];
export type CocpMessage = (typeof messagesOf)['COCP'][number];
export type ExpiryMessage = (typeof messagesOf)['EXPIRY'][number];
export type CicrMessage = (typeof messagesOf)['CICR'][number];
export type TerminationMessage = (typeof messagesOf)['TERMINATION'][number];

export const messages: readonly Message[] = [...Object.values(messagesOf).flat(), ...commonMessages];
