import type { Enrollment } from '../../../../shared/records/index.ts';
import { aCocpForm, anEnrollment, aStory, type Story } from '../../../builders/index.ts';

type Fields = Parameters<typeof anEnrollment>[0];

/** Two enrollments of one institution under two agreements, so that one form covers both. */
export const two = (first: Fields, second: Fields, anyEnrollment = anEnrollment): readonly [Enrollment, Enrollment] => [
  anyEnrollment({ enrollmentId: 'E-1', masterAgreement: 'S0000001', ...first }),
  anyEnrollment({ enrollmentId: 'E-2', masterAgreement: 'S0000002', ...second }),
];

export const openedOver = (enrollments: readonly [Enrollment, Enrollment], of: { requestedEffectiveOn?: string } = {}): Story => {
  const story = aStory({ enrollments });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollments[0], { enrollmentIds: ['E-2'], ...of }));
  return story;
};

export const rows = (story: Story) =>
  story.view().enrollments.map(({ enrollmentId, effectiveOn, outcome }) => [enrollmentId, effectiveOn, outcome]);
