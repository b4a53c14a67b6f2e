import type { CivilDate } from '../../calendar/index.ts';
import type { Enrollment } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import type { Refusal, RefusalCode } from '../refusal.ts';
import { earliestNotice } from './dates.ts';
import type { TerminationReason } from './form.ts';

/** Where in what was sent the nth enrollment is named. */
export type EnrollmentPath = (index: number) => string;

/** What is to be terminated, and why. */
export type Asked = {
  readonly enrollments: readonly Enrollment[];
  readonly reason: TerminationReason;
  readonly edition: Edition;
};

const each = (
  { enrollments }: Asked,
  pathOf: EnrollmentPath,
  codeOf: (enrollment: Enrollment, index: number) => RefusalCode | null,
  rule: RuleId,
): readonly Refusal[] =>
  enrollments.flatMap((enrollment, index) => {
    const code = codeOf(enrollment, index);
    const { enrollmentId, number } = enrollment;
    return code === null ? [] : [{ code, rule, path: pathOf(index), facts: { enrollmentId, number } }];
  });

const endedCode = { ACTIVE: null, EXPIRED: 'ENROLLMENT_EXPIRED', TERMINATED: 'ENROLLMENT_TERMINATED' } as const;

/** How many enrollments one case of this reason covers, and by which rule. */
const covered = ({ numbers }: Edition, reason: TerminationReason): { readonly rule: RuleId; readonly atMost: number } => {
  switch (reason) {
    case 'NOT_QUALIFIED':
      return { rule: 'TERM-QUALIFIED', atMost: numbers['TERM-QUALIFIED'].atMost };
    case 'AMENDMENT':
      return { rule: 'TERM-AMENDMENT', atMost: numbers['TERM-AMENDMENT'].atMost };
    case 'BREACH':
      return { rule: 'TERM-BREACH-30', atMost: 1 };
    case 'NO_FIRST_ORDER':
      return { rule: 'TERM-NO-ORDER-30', atMost: 1 };
    default:
      throw new Error(`unknown reason ${String(reason satisfies never)}`);
  }
};

const severalRefusals = (asked: Asked, pathOf: EnrollmentPath): readonly Refusal[] => {
  const { enrollments, edition, reason } = asked;
  const { rule, atMost } = covered(edition, reason);
  const [head] = enrollments;
  const differing = (by: (enrollment: Enrollment) => string, code: RefusalCode) =>
    each(asked, pathOf, (enrollment) => (head !== undefined && by(enrollment) !== by(head) ? code : null), rule);
  return [
    ...each(
      asked,
      pathOf,
      ({ enrollmentId }, index) =>
        enrollments.findIndex((other) => other.enrollmentId === enrollmentId) < index ? 'ENROLLMENT_NAMED_TWICE' : null,
      rule,
    ),
    ...(enrollments.length > atMost ? [{ code: 'TOO_MANY_ENROLLMENTS' as const, rule, path: pathOf(atMost), facts: { atMost } }] : []),
    ...differing(({ masterAgreement }) => masterAgreement, 'SEVERAL_MASTER_AGREEMENTS'),
    ...differing(({ institutionId }) => institutionId, 'SEVERAL_INSTITUTIONS'),
    ...differing(({ region }) => region, 'SEVERAL_REGIONS'),
  ];
};

/** What no termination can be about: an enrollment that is over, or several that do not belong together. */
export const enrollmentRefusals = (asked: Asked, pathOf: EnrollmentPath): readonly Refusal[] => [
  ...each(asked, pathOf, ({ status }) => endedCode[status], 'TERM-IN-FORCE'),
  ...severalRefusals(asked, pathOf),
];

/** The day of a notice: not older than a month when the case is opened. */
export const noticeRefusals = (noticeOn: CivilDate, openedOn: CivilDate, edition: Edition, path: string): readonly Refusal[] => {
  const earliest = earliestNotice(openedOn, edition);
  return noticeOn < earliest ? [{ code: 'NOTICE_TOO_OLD', rule: 'TERM-BREACH-DATE', path, facts: { earliest } }] : [];
};
