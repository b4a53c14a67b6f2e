import type { RuleId } from '../rules/index.ts';

/**
 * Why a decision was refused. A value, never an exception; no HTTP status and no sentence in it.
 * `path` is a JSON Pointer into what the caller sent.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly rule: RuleId | null;
  readonly path: string;
  /** What the sentence needs to know: never a value on record that the caller did not send. */
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Several rules may refuse at once: all are named, the first gives the answer its rule. */
export type Refused = { readonly refused: readonly [Refusal, ...Refusal[]] };

export const refusalCodes = [
  'NOT_POSSIBLE_NOW',
  'NOT_YOUR_ACT',
  'NOT_YOUR_TURN',
  'NOT_ALLOWED_TO_YOU',
  'PROGRAM_NOT_COVERED',
  'ENROLLMENT_TERMINATED',
  'SEVERAL_INSTITUTIONS',
  'SEVERAL_REGIONS',
  'SEVERAL_TIME_ZONES',
  'SEVERAL_CURRENT_PARTNERS',
  'TOO_MANY_ENROLLMENTS',
  'ENROLLMENT_NAMED_TWICE',
  'ONE_CASE_EACH',
  'NO_DISTRIBUTOR_IN_ONE_TIER',
  'CURRENT_PARTNER_NOT_NAMED',
  'CURRENT_PARTNER_NAME_DIFFERS',
  'CURRENT_PARTNER_PCN_DIFFERS',
  'CURRENT_PARTNER_NOT_HELD',
  'NEW_PARTNER_NOT_REGISTERED',
  'NEW_PARTNER_WITHOUT_PCN',
  'NEW_PARTNER_IS_CURRENT',
  'EFFECTIVE_DATE_REQUIRED',
  'ALREADY_OPEN',
  'INK_REQUIRED',
  'NOTICE_DATE_REQUIRED',
  'NOTICE_AFTER_SIGNATURE',
  'NOTICE_NOT_APPLICABLE',
  'DATE_IN_FUTURE',
  'DATE_BEFORE_WHAT_IT_FOLLOWS',
  'SIGNED_BEFORE_EARLIER_SIGNER',
  'SIGNATURE_DATE_REQUIRED',
  'SIGNATURE_NOT_ASKED',
  'SIGNATURE_ALREADY_HELD',
  'RECEIPT_TOO_LATE',
  'PAPER_NOT_ASKED',
  'SCAN_UNKNOWN',
  'SCAN_OF_EARLIER_FORM',
  'SCAN_ALREADY_TOLD',
  'SCANS_TOO_MANY',
  'SCAN_TOO_LATE',
  'SCAN_NOT_THERE',
  'OWN_REQUEST',
  'DATE_BEFORE_LAST_SIGNATURE',
  'BEYOND_CORRECTION',
  'LINK_ADDRESS_UNKNOWN',
  'LINK_ENDED',
  'MAIL_NOT_FAILED',
  'LINK_OUTSIDE_ORGANISATION',
  'OPTION_NOT_OFFERED',
  'YEARS_NOT_APPLICABLE',
  'PRODUCTS_REQUIRED',
  'PRODUCTS_NOT_APPLICABLE',
  'PRODUCT_NAMED_TWICE',
  'CHOICE_CONFIRMED',
  'EXPIRY_NOT_COVERED',
  'TERM_IS_OVER',
  'TRANSFEREE_NOT_REGISTERED',
  'TRANSFEREE_IS_TRANSFEROR',
  'PRODUCT_IS_SUBSCRIPTION',
  'PRODUCT_NOT_TRANSFERRED',
  'SA_NOT_ACTIVE_AT_TRANSFER',
  'QUANTITY_ABOVE_TRANSFERRED',
  'SA_ORDERED_TOO_LATE',
  'ENROLLMENT_UNKNOWN',
  'MEMBERSHIP_ENDED',
  'CONTACT_NEEDS_LATER_VERSION',
  'CASE_NOT_IN_PACKAGE',
  'ENROLLMENT_EXPIRED',
  'SEVERAL_MASTER_AGREEMENTS',
  'OTHER_SIDE',
  'NOTICE_TOO_OLD',
  'DATE_HAS_PASSED',
  'NOBODY_TO_REMIND',
  'REMINDED_TODAY',
  'TASK_UNKNOWN',
  'TASK_ALREADY_DONE',
  'TASK_NEEDS_NOTE',
  'LAST_TO_KEEP_MEMBERS',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export const isRefused = (result: object): result is Refused => 'refused' in result;

export const refuse = (code: RefusalCode, rule: RuleId | null, path = '', facts: Refusal['facts'] = {}): Refused => ({
  refused: [{ code, rule, path, facts }],
});

/** The refusals of several checks in their order, or null where none refused. */
export const allRefusals = (checks: readonly (readonly Refusal[])[]): Refused | null => {
  const [first, ...others] = checks.flat();
  return first === undefined ? null : { refused: [first, ...others] };
};
