import type { Enrollment } from '../records/index.ts';
import { editions, type Edition, type RuleId } from '../rules/index.ts';
import type { Outcome } from './case.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** Further enrollments a form can name beside the first: as many as the most generous edition takes. Whether the case's own takes them is decided with it. */
export const mostFurther = (atMostIn: (numbers: Edition['numbers']) => number): number =>
  Math.max(...editions.map(({ numbers }) => atMostIn(numbers))) - 1;

/** Where in what was sent the nth enrollment is named. */
export type EnrollmentPath = (index: number) => string;

/** As a case is opened: on the first, with the others in its form. */
export const pathAtOpening: EnrollmentPath = (index) => (index === 0 ? '/enrollmentId' : `/form/enrollmentIds/${index - 1}`);

/** Enrollments asked for together, and the rule that says of which it may be. */
export type Together = { readonly enrollments: readonly Enrollment[]; readonly pathOf: EnrollmentPath; readonly rule: RuleId };

/** Each by itself, named where it is refused. */
export const eachRefused = (
  { enrollments, pathOf, rule }: Together,
  codeOf: (enrollment: Enrollment, index: number) => RefusalCode | null,
): readonly Refusal[] =>
  enrollments.flatMap((enrollment, index) => {
    const code = codeOf(enrollment, index);
    const { enrollmentId, number } = enrollment;
    return code === null ? [] : [{ code, rule, path: pathOf(index), facts: { enrollmentId, number } }];
  });

/** The second time one is named. */
export const namedTwice = (together: Together): readonly Refusal[] =>
  eachRefused(together, ({ enrollmentId }, index) =>
    together.enrollments.findIndex((other) => other.enrollmentId === enrollmentId) < index ? 'ENROLLMENT_NAMED_TWICE' : null,
  );

export const moreThan = (atMost: number, { enrollments, pathOf, rule }: Together): readonly Refusal[] =>
  enrollments.length > atMost ? [{ code: 'TOO_MANY_ENROLLMENTS', rule, path: pathOf(atMost), facts: { atMost } }] : [];

/** Those in which something is otherwise than in the first. */
export const otherThanFirst = (
  together: Together,
  by: (enrollment: Enrollment) => string | null,
  code: RefusalCode,
): readonly Refusal[] => {
  const [head] = together.enrollments;
  return head === undefined ? [] : eachRefused(together, (enrollment) => (by(enrollment) === by(head) ? null : code));
};

/**
 * What a case over several enrollments comes to when it closes with the last of them. Whoever ends it says how. VOID is said of the enrollment
 * that drops out (CLOSE-VOID): where another took effect before, the case did.
 */
export const outcomeOnClosing = <Ending extends Outcome>(
  rows: readonly { readonly outcome: Outcome | null }[],
  ending: Ending,
): Ending | 'EFFECTIVE' => (ending === 'VOID' && rows.some(({ outcome }) => outcome === 'EFFECTIVE') ? 'EFFECTIVE' : ending);
