import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId, EnrollmentId } from '../../shared/records/index.ts';

/** A code that was mailed to a contact's new address (CICR-TOLD), without the address. */
export type Code = {
  /** The SHA-256 of the whole code: the code itself stands in its mail and nowhere else. */
  readonly digest: string;
  /** What the contacts on the enrollment wait for: several codes may have been mailed for it. */
  readonly awaits: string;
  readonly enrollmentId: EnrollmentId;
  readonly caseId: CaseId;
  /** Good before this instant. */
  readonly until: Instant;
  /** So many more wrong codes may begin like it. */
  readonly attemptsLeft: number;
};
