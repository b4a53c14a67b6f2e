import type { ProblemType } from '../../api/problem.ts';
import type { AnyCase } from '../../cases/kinds.ts';
import type { RefusalCode } from '../../cases/refusal.ts';
import type { May, PartnerRole } from '../../records/index.ts';
import type { SignerRole } from '../../cases/cocp/index.ts';
import { fieldIssues } from './field-issues.ts';

/** What a sentence about a refusal may need to know. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

const phases: Record<AnyCase['state']['phase'], string> = {
  SIGNING: 'while the form is being signed',
  SA_WINDOW: 'while Software Assurance can be ordered for the transferred licences',
  RECEIPT: 'while operations are waiting to receive the form',
  REVIEW: 'while operations are reviewing the form',
  LATE: 'while the form is late',
  OVERRIDE: 'while an override request is being decided',
  SCHEDULED: 'while the change is waiting for its effective date',
  CONFIRMATION: 'while the institution is to confirm the change',
  MANUAL: 'while operations are processing the change',
  CURE: 'while the breach may still be cured',
  AMENDMENT: 'while operations are deciding on the amendment',
  CHOICE: 'while the institution is choosing what follows the term',
  REMOVAL: 'while the products are to be removed',
  NEW_ENROLLMENT: 'while the new enrollment is to be recorded',
  BUYOUT: 'while the buy-out is to be confirmed',
  CLOSED: 'once the case is closed',
};

const partners: Record<PartnerRole, string> = { RESELLER: 'reseller', DISTRIBUTOR: 'distributor', ADVISOR: 'software advisor' };

const signers: Record<SignerRole, string> = {
  INSTITUTION: 'the institution',
  RESELLER: 'the current reseller',
  NEW_RESELLER: 'the new reseller',
  NEW_DISTRIBUTOR: 'the new distributor',
  NEW_ADVISOR: 'the new software advisor',
};

const rights: Record<May, string> = { SUBMIT: 'submit changes', SIGN: 'sign', MANAGE: 'manage members' };

const wordOf = (words: Readonly<Record<string, string>>, code: string | number | undefined): string => words[String(code)] ?? '';

/** What a problem is called, and what there is to say of it where nothing more particular is known. */
export const problems: Record<ProblemType, { readonly title: string; readonly detail: string }> = {
  unauthorized: {
    title: 'Not signed in',
    detail: 'The request came without a valid sign-in, or the sign-in has expired. Please sign in again.',
  },
  'not-found': { title: 'Not found', detail: 'There is nothing here, or it is not for your organisation to see.' },
  'method-not-allowed': { title: 'Not possible here', detail: 'This address exists, but this cannot be done with it.' },
  'not-a-member': { title: 'Not a member', detail: 'You are not a member of the organisation you are signed in for.' },
  'not-for-your-role': { title: 'Not for your organisation', detail: 'Organisations of your kind cannot use this address.' },
  'too-large': { title: 'Too large', detail: 'At most 1 MiB can be sent at once.' },
  'unsupported-media-type': { title: 'Unsupported media type', detail: 'What was sent is not of a kind this address accepts.' },
  'malformed-json': { title: 'Not readable', detail: 'What was sent is not valid JSON in UTF-8.' },
  'malformed-cursor': {
    title: 'List position not valid',
    detail: 'This position does not belong to this list. Please start the list again.',
  },
  'invalid-request': { title: 'Please check your entries', detail: 'Some of what was sent cannot be accepted.' },
  'invalid-idempotency-key': {
    title: 'Idempotency key not valid',
    detail: 'An idempotency key has 1 to 255 visible ASCII characters.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency key already used',
    detail: 'This idempotency key was used for something else within the last 24 hours. Please use a new one.',
  },
  stale: {
    title: 'Changed since you looked',
    detail: 'What you saw is no longer the current version. Please look again before you decide.',
  },
  'changed-meanwhile': {
    title: 'Others were faster',
    detail: 'Others were changing this at the same moment. Nothing was saved; please try again.',
  },
  'too-many-misses': {
    title: 'Too many attempts',
    detail: 'Too many numbers or names did not match within the last hour. Please check them, and try again later.',
  },
  'not-possible-now': { title: 'Not possible now', detail: 'This is not possible at this stage.' },
  'not-your-act': { title: 'Not for you to do', detail: 'This is for another party of the case to do.' },
  'not-your-turn': { title: 'Not your turn', detail: 'Others sign before you.' },
  'not-allowed-to-you': {
    title: 'Not allowed to you',
    detail: 'Only people to whom the organisation concerned has given the right may do this.',
  },
  'rule-refused': { title: 'A rule does not allow this', detail: 'A rule does not allow this.' },
  'already-open': { title: 'A change is already open', detail: 'A change of channel partner is already open on this enrollment.' },
  'task-already-done': { title: 'Already done', detail: 'This task has already been completed.' },
  'link-over': {
    title: 'This link is no longer valid',
    detail: 'It has been used, replaced, taken back or has expired. You can have a new one sent.',
  },
  'wrong-code': { title: 'The code is not right', detail: 'Please check the code. After too many wrong ones the link is locked.' },
  'upload-over': {
    title: 'This upload is over',
    detail: 'The file has already been received, or its time is up. Please announce it anew if it is still to be sent.',
  },
  'upload-missing': {
    title: 'The file is not there yet',
    detail: 'Please send the file to the address it was announced for, and say that it was sent after that.',
  },
  'not-your-region': { title: 'Not your region', detail: 'Only the operations of that region can do this.' },
  'case-open': {
    title: 'A case is open on it',
    detail: 'This cannot be changed while a case is open on the enrollment.',
  },
  'changed-by-case': { title: 'Changed by a case', detail: 'A case has changed this; registering the enrollment again cannot undo it.' },
  'code-not-valid': {
    title: 'This code is not valid',
    detail:
      'The code is wrong, has expired or has been used. If the address has been verified already, there is nothing more to do; otherwise please ask the institution to file the contact again.',
  },
  internal: {
    title: 'Something went wrong in the portal',
    detail: 'Nothing is known to have been saved. Please try again; if it happens again, quote the reference.',
  },
  unavailable: { title: 'Not available', detail: 'The portal cannot reach its records at the moment.' },
};

/** Why a decision was refused. A value on record that the caller did not send is never named. */
export const refusals: Record<RefusalCode, (f: RefusalFacts) => string> = {
  NOT_POSSIBLE_NOW: (f) => `This is not possible ${wordOf(phases, f.phase)}.`,
  NOT_YOUR_ACT: () => 'This is for another party of the case to do.',
  NOT_YOUR_TURN: () => 'It is not your turn to sign yet.',
  NOT_ALLOWED_TO_YOU: (f) => `You have not been given the right to ${wordOf(rights, f.may)} for your organisation.`,
  PROGRAM_NOT_COVERED: (f) => `Enrollment ${f.number} is of a programme in which the channel partner cannot be changed here.`,
  ENROLLMENT_TERMINATED: (f) => `Enrollment ${f.number} has been terminated.`,
  SEVERAL_INSTITUTIONS: (f) =>
    `Enrollment ${f.number} belongs to another institution. Please file each institution’s enrollments separately.`,
  SEVERAL_REGIONS: (f) => `Enrollment ${f.number} belongs to another region.`,
  SEVERAL_TIME_ZONES: (f) => `Enrollment ${f.number} is in another time zone.`,
  SEVERAL_CURRENT_PARTNERS: (f) => `Enrollment ${f.number} has another current partner in the role that changes.`,
  TOO_MANY_ENROLLMENTS: (f) => `One form covers ${f.atMost} enrollments at most.`,
  ENROLLMENT_NAMED_TWICE: (f) => `Enrollment ${f.number} is named twice.`,
  ONE_CASE_EACH: () => 'So few enrollments are filed one by one. Please open a case for each of them.',
  NO_DISTRIBUTOR_IN_ONE_TIER: (f) => `Enrollment ${f.number} has no distributor: it is one-tier.`,
  CURRENT_PARTNER_NOT_NAMED: (f) => `Please name the current ${wordOf(partners, f.role)}.`,
  CURRENT_PARTNER_NAME_DIFFERS: (f) => `The name of the current ${wordOf(partners, f.role)} is not the one on record.`,
  CURRENT_PARTNER_PCN_DIFFERS: (f) => `The customer number (PCN) of the current ${wordOf(partners, f.role)} is not the one on record.`,
  CURRENT_PARTNER_NOT_HELD: (f) => `The enrollment has no ${wordOf(partners, f.role)} today.`,
  NEW_PARTNER_NOT_REGISTERED: (f) => `The new partner is not registered as a ${wordOf(partners, f.role)}.`,
  NEW_PARTNER_WITHOUT_PCN: () => 'The new partner has no customer number (PCN) on record.',
  NEW_PARTNER_IS_CURRENT: (f) => `The new partner is already the ${wordOf(partners, f.role)} of the enrollment.`,
  EFFECTIVE_DATE_REQUIRED: () => 'Please state the effective date you ask for: no anniversary or scheduled bill date leaves the lead time.',
  ALREADY_OPEN: (f) => `A change of channel partner is already open on enrollment ${f.number}: ${f.logNumber}.`,
  INK_REQUIRED: () => 'This form is signed in ink, not on screen.',
  NOTICE_DATE_REQUIRED: () => 'Please state the day on which the institution told its previous partner in writing.',
  NOTICE_AFTER_SIGNATURE: () => 'The previous partner has to be told no later than the day of the signature.',
  NOTICE_NOT_APPLICABLE: () => 'No previous partner is to be told with this, so no such day is given.',
  DATE_IN_FUTURE: () => 'This day has not come yet.',
  DATE_BEFORE_WHAT_IT_FOLLOWS: (f) => `This day lies before ${f.after}, the day of what it has to follow.`,
  SIGNED_BEFORE_EARLIER_SIGNER: (f) =>
    `This day lies before ${f.after}, when whoever signs earlier signed: the form is signed in its order.`,
  SIGNATURE_DATE_REQUIRED: (f) => `Please give the day on which ${wordOf(signers, f.role)} signed.`,
  SIGNATURE_NOT_ASKED: (f) => `This form is not signed by ${wordOf(signers, f.role)}.`,
  SIGNATURE_ALREADY_HELD: (f) => `The portal already holds the signature of ${wordOf(signers, f.role)}.`,
  RECEIPT_TOO_LATE: (f) => `The form had to be received by ${f.receiveBy}.`,
  PAPER_NOT_ASKED: () => 'This form is signed on screen. A form on paper is not recorded for it, nor a scan of one.',
  SCAN_UNKNOWN: () => 'No scan of this name has been taken for this case.',
  SCAN_OF_EARLIER_FORM: () =>
    'This scan shows the form as it was before it was corrected. What was signed has changed since, so a scan of the corrected form is needed.',
  SCAN_ALREADY_TOLD: () => 'This scan has already been received and looked at.',
  SCAN_TOO_LATE: () => 'This scan was announced too long ago. Please send it anew.',
  SCAN_NOT_THERE: () => 'The file has not come in yet. Please send it to the address it was announced for first.',
  SCANS_TOO_MANY: (f) => `A case takes ${f.atMost} scans at most.`,
  OWN_REQUEST: () => 'Nobody decides a request of their own or of their own organisation.',
  DATE_BEFORE_LAST_SIGNATURE: (f) => `The date asked for lies before the last signature, which is of ${f.lastSigned}.`,
  BEYOND_CORRECTION: () => 'A correction cannot change this. Please withdraw the case and file a new one.',
  LINK_ADDRESS_UNKNOWN: () =>
    'This address is not on record for that organisation. Its own people can invite anybody; you can use an address that is on record.',
  MAIL_NOT_FAILED: () => 'Only a mail that did not arrive is sent again, and only once; a link is sent anew from its own list.',
  LINK_ENDED: () => 'This link is no longer valid: it has been used, replaced, taken back, handed over or locked.',
  LINK_OUTSIDE_ORGANISATION: () =>
    'The link can only be handed over within the same organisation (the same mail domain). From an address of a public mail service please ask whoever sent it.',
  OPTION_NOT_OFFERED: () => 'This option is not offered for this enrollment and term.',
  YEARS_NOT_APPLICABLE: () => 'Years are only given for an extension.',
  PRODUCTS_REQUIRED: () => 'Please name the products to be bought out, with a quantity for each.',
  PRODUCTS_NOT_APPLICABLE: () => 'Products are only named for a buy-out.',
  PRODUCT_NAMED_TWICE: () => 'This product is named twice.',
  CHOICE_CONFIRMED: () => 'Regional operations have already acted on the choice; it cannot be changed any more.',
  EXPIRY_NOT_COVERED: (f) => `Enrollment ${f.number} is of a programme that offers no choice when a term ends.`,
  TERM_IS_OVER: (f) => `Enrollment ${f.number} is no longer in force: there is nothing left to choose.`,
  TRANSFEREE_NOT_REGISTERED: () => 'The transferee is not registered as an institution.',
  TRANSFEREE_IS_TRANSFEROR: () => 'The licences already belong to this institution. Please name the one they pass to.',
  PRODUCT_IS_SUBSCRIPTION: (f) =>
    `${f.product} is ordered as an online service under this enrollment: subscriptions cannot be transferred.`,
  PRODUCT_NOT_TRANSFERRED: (f) => `No licences of ${f.product} are being transferred.`,
  SA_NOT_ACTIVE_AT_TRANSFER: (f) =>
    `The transferor’s Software Assurance for ${f.product} was not active up to the transfer, so none can be acquired for it.`,
  QUANTITY_ABOVE_TRANSFERRED: (f) => `Only ${f.atMost} licences of ${f.product} are being transferred.`,
  SA_ORDERED_TOO_LATE: (f) => `Software Assurance had to be ordered by ${f.orderBy}.`,
  ENROLLMENT_UNKNOWN: () => 'There is no such enrollment, or it is not for your organisation to see.',
  CASE_NOT_IN_PACKAGE: () => 'This case does not belong to the package.',
  MEMBERSHIP_ENDED: () => 'Whoever asked for this is no longer a member of the organisation it was asked for.',
  CONTACT_NEEDS_LATER_VERSION: (f) => `This contact exists from agreement version ${f.since} on.`,
  ENROLLMENT_EXPIRED: (f) => `Enrollment ${f.number} has expired.`,
  SEVERAL_MASTER_AGREEMENTS: (f) => `Enrollment ${f.number} is under another master agreement.`,
  OTHER_SIDE: () => 'The form names the other side, but it is filed by yours.',
  NOTICE_TOO_OLD: (f) => `The notice may not be older than ${f.earliest}. Please give notice again.`,
  DATE_HAS_PASSED: () => 'This day has passed. Please state today or a later day.',
  NOBODY_TO_REMIND: () => 'It waits for nobody who could be reminded.',
  REMINDED_TODAY: (f) => `Everybody it waits for was reminded on ${f.on}; once a day is enough.`,
  TASK_UNKNOWN: () => 'There is no such task on this case.',
  TASK_ALREADY_DONE: () => 'This task has already been completed.',
  TASK_NEEDS_NOTE: () => 'No receipt is recorded with this. Please say in the note why the scan is put aside.',
  LAST_TO_KEEP_MEMBERS: () => 'You are the only one who may keep the people of this organisation. Give somebody else that right first.',
};

/** What may be wrong with one entry of what was sent. */
export const issues = {
  ...fieldIssues,
  required: 'This is missing.',
  unknown: (f: { name: string }) => `There is no field “${f.name}” here.`,
  type: {
    string: 'This has to be text.',
    number: 'This has to be a number.',
    int: 'This has to be a whole number.',
    boolean: 'This has to be true or false.',
    array: 'This has to be a list.',
    object: 'This has to be an object.',
  },
  notValid: 'This cannot be accepted.',
  oneOf: (f: { allowed: string }) => `This has to be one of: ${f.allowed}.`,
  only: (f: { allowed: string }) => `This has to be: ${f.allowed}.`,
  tooShort: (f: { min: number }) => `This needs at least ${f.min} characters.`,
  tooFew: (f: { min: number }) => (f.min === 1 ? 'At least one is needed.' : `At least ${f.min} are needed.`),
  tooMany: (f: { max: number }) => (f.max === 1 ? 'Only one is possible.' : `At most ${f.max} are possible.`),
  tooSmall: (f: { min: number }) => `This has to be ${f.min} or more.`,
  tooBig: (f: { max: number }) => `This has to be ${f.max} or less.`,
  twice: 'This is named twice.',
  parameterTwice: 'This parameter is given more than once. Give it once.',
  fieldTwice: 'A field is given more than once here. Send each field once.',
  notOfPackage: 'This is none of the enrollments of the package.',
  date: 'This has to be a date such as 2027-04-01.',
  instant: 'This has to be an instant in UTC such as 2027-04-01T00:00:00Z.',
  partOfLogNumber: 'This has to be at least 4 of the 8 characters behind the kind in a log number.',
  image: 'This has to be a PNG image as a data URL.',
  pointer: 'This has to be a JSON Pointer such as /form/requestedEffectiveOn.',
  regionNotApplicable: 'Only operations have a region.',
  distributorNotApplicable: 'A one-tier enrollment has no distributor.',
  partyUnknown: (f: { role: string }) => `This is not registered as ${f.role}.`,
  roleFixed: 'The role of a registered organisation cannot be changed.',
  regionFixed: 'The region of registered operations cannot be changed.',
  idReserved: 'This id cannot be given to an enrollment.',
  csvUnknownColumn: (f: { name: string }) => `There is no column “${f.name}”.`,
  csvTwice: 'This column is there twice.',
  csvEmpty: 'The file has no header.',
  csvNotUtf8: 'The file is not in UTF-8. In Excel, save it as “CSV UTF-8 (Comma delimited)”.',
  csvQuote: 'From this line on the file cannot be read: a quotation mark is not closed, or stands where none may be.',
  csvTooManyLines: (f: { max: number }) => `A file may have at most ${f.max} lines.`,
  csvColumns: 'This line does not have as many fields as the header.',
  csvLineTwice: (f: { line: number }) => `This enrollment is already in line ${f.line} of the file.`,
  csvNumber: 'This has to be a whole number.',
  csvBoolean: 'This has to be true or false.',
  csvJson: 'This has to be a list of orders as JSON.',
  caseOpen: (f: { logNumber: string }) => `This cannot be changed while ${f.logNumber} is open on the enrollment.`,
  changedByCase: (f: { logNumber: string }) => `${f.logNumber} has changed this; it cannot be set back.`,
  otherRegion: 'Only the operations of that region register its enrollments.',
  wrongCode: (f: { left: number }) => `The code is not right. ${f.left === 1 ? 'One more try is left' : `${f.left} more tries are left`}.`,
  codeLocked: 'The code was wrong too often, so the link is locked. You can have a new one sent.',
  changedMeanwhile: 'Others were changing this enrollment at the same moment. Please import the line again.',
};

/** What parties are called in a sentence that asks for one. */
export const partyRoles = {
  INSTITUTION: 'an institution',
  RESELLER: 'a reseller',
  DISTRIBUTOR: 'a distributor',
  ADVISOR: 'a software advisor',
};

export type IssueTexts = typeof issues;
