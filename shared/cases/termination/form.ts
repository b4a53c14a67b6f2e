import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { enrollmentId, note, type EnrollmentId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import { mostFurther } from '../several-enrollments.ts';

/** Which side terminates: operations act for Microsoft. */
const by = z.enum(['MICROSOFT', 'INSTITUTION']);

/** What the other parties are told of why. */
const text = note.optional();

/** Further enrollments of the same master agreement. */
const furtherBy = (rule: 'TERM-QUALIFIED' | 'TERM-AMENDMENT') =>
  z
    .array(enrollmentId)
    .max(mostFurther((numbers) => numbers[rule].atMost))
    .optional();

const breach = z.strictObject({
  reason: z.literal('BREACH'),
  /** The day of the written notice (TERM-BREACH-30), in the enrollment's zone. */
  noticeOn: civilDate,
  by: by.optional(),
  text,
});
const notQualified = z.strictObject({
  reason: z.literal('NOT_QUALIFIED'),
  by: by.optional(),
  text,
  enrollmentIds: furtherBy('TERM-QUALIFIED'),
});
const amendment = z.strictObject({ reason: z.literal('AMENDMENT'), text, enrollmentIds: furtherBy('TERM-AMENDMENT') });

/** The form of a termination as people file it. Source: docs/contract.md. */
export const terminationForm = z.discriminatedUnion('reason', [breach, notQualified, amendment]);

/** As kept: the calendar alone terminates for want of a first order (TERM-NO-ORDER-30). */
export const terminationFormKept = z.discriminatedUnion('reason', [
  breach,
  notQualified,
  amendment,
  z.strictObject({ reason: z.literal('NO_FIRST_ORDER') }),
]);
export type TerminationFormKept = z.infer<typeof terminationFormKept>;

export const terminationReasons = ['BREACH', 'NOT_QUALIFIED', 'AMENDMENT', 'NO_FIRST_ORDER'] as const;
export type TerminationReason = (typeof terminationReasons)[number];

/** The rule by which each reason ends an enrollment. */
export const ruleOfReason = {
  BREACH: 'TERM-BREACH-30',
  NOT_QUALIFIED: 'TERM-QUALIFIED',
  AMENDMENT: 'TERM-AMENDMENT',
  NO_FIRST_ORDER: 'TERM-NO-ORDER-30',
} as const satisfies Record<TerminationReason, RuleId>;

/** Every enrollment the form is about, the one it is opened on first. */
export const enrollmentsOf = (first: EnrollmentId, form: TerminationFormKept): readonly EnrollmentId[] => [
  first,
  ...('enrollmentIds' in form ? (form.enrollmentIds ?? []) : []),
];
