import type { CivilDate } from '../../calendar/index.ts';
import type { Enrollment } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import type { Refusal } from '../refusal.ts';
import { eachRefused, moreThan, namedTwice, otherThanFirst, type EnrollmentPath } from '../several-enrollments.ts';
import { earliestNotice } from './dates.ts';
import type { TerminationReason } from './form.ts';

/** What is to be terminated, and why. */
type Asked = {
  readonly enrollments: readonly Enrollment[];
  readonly reason: TerminationReason;
  readonly edition: Edition;
};

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

const severalRefusals = ({ enrollments, edition, reason }: Asked, pathOf: EnrollmentPath): readonly Refusal[] => {
  const { rule, atMost } = covered(edition, reason);
  const together = { enrollments, pathOf, rule };
  return [
    ...namedTwice(together),
    ...moreThan(atMost, together),
    ...otherThanFirst(together, ({ masterAgreement }) => masterAgreement, 'SEVERAL_MASTER_AGREEMENTS'),
    ...otherThanFirst(together, ({ institutionId }) => institutionId, 'SEVERAL_INSTITUTIONS'),
    ...otherThanFirst(together, ({ region }) => region, 'SEVERAL_REGIONS'),
  ];
};

/** What no termination can be about: an enrollment that is over, or several that do not belong together. */
export const enrollmentRefusals = (asked: Asked, pathOf: EnrollmentPath): readonly Refusal[] => [
  ...eachRefused({ enrollments: asked.enrollments, pathOf, rule: 'TERM-IN-FORCE' }, ({ status }) => endedCode[status]),
  ...severalRefusals(asked, pathOf),
];

/** The day of a notice: not older than a month when the case is opened. */
export const noticeRefusals = (noticeOn: CivilDate, openedOn: CivilDate, edition: Edition, path: string): readonly Refusal[] => {
  const earliest = earliestNotice(openedOn, edition);
  return noticeOn < earliest ? [{ code: 'NOTICE_TOO_OLD', rule: 'TERM-BREACH-DATE', path, facts: { earliest } }] : [];
};
