import type { Instant } from '../../../shared/calendar/index.ts';
import type { CaseId, EnrollmentId } from '../../../shared/records/index.ts';

/** When the next thing falls due for a case, or for an enrollment's term. */
export type DueRow = { readonly dueAt: Instant } & (
  | { readonly of: 'CASE'; readonly caseId: CaseId }
  | { readonly of: 'ENROLLMENT'; readonly enrollmentId: EnrollmentId }
);
