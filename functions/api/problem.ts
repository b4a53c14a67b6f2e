import type { Context } from 'hono';
import { problem as problemSchema, type FieldError, type Problem, type ProblemType } from '../../shared/api/index.ts';
import type { Refusal, RefusalCode } from '../../shared/cases/refusal.ts';
import type { Language } from '../../shared/records/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';
import * as en from '../../shared/texts/en/problems.ts';
import * as ja from '../../shared/texts/ja/problems.ts';
import type { ApiEnv } from './context.ts';
import { spoken } from './spoken.ts';

export const textsOf = { en, ja } as const satisfies Record<Language, object>;

const statuses = {
  unauthorized: 401,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-a-member': 403,
  'not-for-your-role': 403,
  'too-large': 413,
  'unsupported-media-type': 415,
  'malformed-json': 400,
  'malformed-cursor': 400,
  'invalid-request': 422,
  'invalid-idempotency-key': 422,
  'idempotency-key-reused': 422,
  stale: 412,
  'changed-meanwhile': 409,
  'too-many-misses': 429,
  'not-possible-now': 409,
  'not-your-act': 403,
  'not-your-turn': 403,
  'not-allowed-to-you': 403,
  'rule-refused': 422,
  'already-open': 409,
  'task-already-done': 409,
  'link-over': 409,
  'wrong-code': 422,
  'upload-over': 409,
  'upload-missing': 409,
  'not-your-region': 403,
  'case-open': 409,
  'changed-by-case': 409,
  'code-not-valid': 422,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ProblemType, number>;

/** What kind of problem each refusal is; what is not named otherwise is a rule that refuses. */
const refusalProblems = {
  NOT_POSSIBLE_NOW: 'not-possible-now',
  NOT_YOUR_ACT: 'not-your-act',
  NOT_YOUR_TURN: 'not-your-turn',
  NOT_ALLOWED_TO_YOU: 'not-allowed-to-you',
  PROGRAM_NOT_COVERED: 'rule-refused',
  ENROLLMENT_TERMINATED: 'rule-refused',
  SEVERAL_INSTITUTIONS: 'rule-refused',
  SEVERAL_REGIONS: 'rule-refused',
  SEVERAL_TIME_ZONES: 'rule-refused',
  SEVERAL_CURRENT_PARTNERS: 'rule-refused',
  TOO_MANY_ENROLLMENTS: 'rule-refused',
  ENROLLMENT_NAMED_TWICE: 'rule-refused',
  ONE_CASE_EACH: 'rule-refused',
  NO_DISTRIBUTOR_IN_ONE_TIER: 'rule-refused',
  CURRENT_PARTNER_NOT_NAMED: 'rule-refused',
  CURRENT_PARTNER_NAME_DIFFERS: 'rule-refused',
  CURRENT_PARTNER_PCN_DIFFERS: 'rule-refused',
  CURRENT_PARTNER_NOT_HELD: 'rule-refused',
  NEW_PARTNER_NOT_REGISTERED: 'rule-refused',
  NEW_PARTNER_WITHOUT_PCN: 'rule-refused',
  NEW_PARTNER_IS_CURRENT: 'rule-refused',
  EFFECTIVE_DATE_REQUIRED: 'rule-refused',
  ALREADY_OPEN: 'already-open',
  INK_REQUIRED: 'rule-refused',
  NOTICE_DATE_REQUIRED: 'rule-refused',
  NOTICE_AFTER_SIGNATURE: 'rule-refused',
  NOTICE_NOT_APPLICABLE: 'rule-refused',
  DATE_IN_FUTURE: 'rule-refused',
  DATE_BEFORE_WHAT_IT_FOLLOWS: 'rule-refused',
  SIGNED_BEFORE_EARLIER_SIGNER: 'rule-refused',
  SIGNATURE_DATE_REQUIRED: 'rule-refused',
  SIGNATURE_NOT_ASKED: 'rule-refused',
  SIGNATURE_ALREADY_HELD: 'rule-refused',
  RECEIPT_TOO_LATE: 'rule-refused',
  PAPER_NOT_ASKED: 'not-possible-now',
  SCAN_UNKNOWN: 'rule-refused',
  SCAN_OF_EARLIER_FORM: 'rule-refused',
  SCAN_ALREADY_TOLD: 'upload-over',
  SCANS_TOO_MANY: 'rule-refused',
  SCAN_TOO_LATE: 'upload-over',
  SCAN_NOT_THERE: 'upload-missing',
  OWN_REQUEST: 'rule-refused',
  DATE_BEFORE_LAST_SIGNATURE: 'rule-refused',
  BEYOND_CORRECTION: 'rule-refused',
  LINK_ADDRESS_UNKNOWN: 'rule-refused',
  LINK_ENDED: 'link-over',
  MAIL_NOT_FAILED: 'not-possible-now',
  LINK_OUTSIDE_ORGANISATION: 'rule-refused',
  OPTION_NOT_OFFERED: 'rule-refused',
  YEARS_NOT_APPLICABLE: 'rule-refused',
  PRODUCTS_REQUIRED: 'rule-refused',
  PRODUCTS_NOT_APPLICABLE: 'rule-refused',
  PRODUCT_NAMED_TWICE: 'rule-refused',
  CHOICE_CONFIRMED: 'rule-refused',
  EXPIRY_NOT_COVERED: 'rule-refused',
  TERM_IS_OVER: 'rule-refused',
  TRANSFEREE_NOT_REGISTERED: 'rule-refused',
  TRANSFEREE_IS_TRANSFEROR: 'rule-refused',
  PRODUCT_IS_SUBSCRIPTION: 'rule-refused',
  PRODUCT_NOT_TRANSFERRED: 'rule-refused',
  SA_NOT_ACTIVE_AT_TRANSFER: 'rule-refused',
  QUANTITY_ABOVE_TRANSFERRED: 'rule-refused',
  SA_ORDERED_TOO_LATE: 'rule-refused',
  ENROLLMENT_UNKNOWN: 'not-found',
  CASE_NOT_IN_PACKAGE: 'invalid-request',
  MEMBERSHIP_ENDED: 'not-a-member',
  CONTACT_NEEDS_LATER_VERSION: 'rule-refused',
  ENROLLMENT_EXPIRED: 'rule-refused',
  SEVERAL_MASTER_AGREEMENTS: 'rule-refused',
  OTHER_SIDE: 'rule-refused',
  NOTICE_TOO_OLD: 'rule-refused',
  DATE_HAS_PASSED: 'rule-refused',
  NOBODY_TO_REMIND: 'rule-refused',
  REMINDED_TODAY: 'rule-refused',
  TASK_UNKNOWN: 'rule-refused',
  TASK_ALREADY_DONE: 'task-already-done',
  TASK_NEEDS_NOTE: 'rule-refused',
  LAST_TO_KEEP_MEMBERS: 'rule-refused',
} as const satisfies Record<RefusalCode, ProblemType>;

type Words = { readonly detail?: string; readonly errors?: readonly FieldError[] };

type More = {
  /** What is to be said beyond what the type says; where it says nothing, the type does. */
  readonly words?: (language: Language) => Words;
  readonly rule?: RuleId | null;
  readonly logNumber?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

/** More than anybody reads; keeps an answer to rubbish from growing with it. */
const mostErrors = 100;

const said = (type: ProblemType, { words }: More, language: Language) => {
  const ofType = textsOf[language].problems[type];
  const { detail = ofType.detail, errors } = words?.(language) ?? {};
  return { title: ofType.title, detail, ...(errors === undefined ? {} : { errors: errors.slice(0, mostErrors) }) };
};

/** `Prefer` is a list, each with parameters of its own or none (RFC 7240). */
const wantsTranslations = (c: Context<ApiEnv>): boolean =>
  (c.req.header('prefer') ?? '').split(',').some((preference) => preference.trim().toLowerCase() === 'translations');

const other = { en: 'ja', ja: 'en' } as const satisfies Record<Language, Language>;

/** Answers with a problem (RFC 9457), in the language the caller asked for, and in the other one for who wants to switch. */
export const problem = (c: Context<ApiEnv>, type: ProblemType, more: More = {}): Response => {
  const language = c.get('language');
  const { title, detail, errors } = said(type, more, language);
  const { rule, logNumber } = more;
  const body: Problem = {
    type: `/problems/${type}`,
    title,
    status: statuses[type],
    detail,
    instance: c.get('instance'),
    ...(rule === undefined || rule === null ? {} : { rule }),
    ...(logNumber === undefined ? {} : { logNumber }),
    ...(errors === undefined ? {} : { errors }),
    ...(wantsTranslations(c) ? { translations: [{ language: other[language], ...said(type, more, other[language]) }] } : {}),
  };
  return c.body(JSON.stringify(problemSchema.parse(body)), statuses[type], {
    ...more.headers,
    'content-type': 'application/problem+json',
  });
};

/** What a refusal says, at its place in what was sent. */
export const refusalError = ({ code, path, rule, facts }: Refusal, language: Language): FieldError => ({
  path,
  message: textsOf[language].refusals[code](spoken(facts, language)),
  ...(rule === null ? {} : { rule }),
});

/** A problem of one row of many, which holds up no other. */
export const problemError = (type: ProblemType, language: Language): FieldError => ({
  path: '',
  message: textsOf[language].problems[type].detail,
});

/** Answers with what a decision refused: the first refusal gives its status and rule, all are named. */
export const refused = (c: Context<ApiEnv>, refusals: readonly [Refusal, ...Refusal[]]): Response => {
  const [first] = refusals;
  const logNumber = first.facts.logNumber;
  return problem(c, refusalProblems[first.code], {
    words: (language) => ({
      detail: refusalError(first, language).message,
      errors: refusals.map((refusal) => refusalError(refusal, language)),
    }),
    rule: first.rule,
    logNumber: typeof logNumber === 'string' ? logNumber : undefined,
  });
};
