import type { HistoryEntry, Signature } from '../store/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { Enrollment, EnrollmentId, Party, PartyId } from '../../shared/records/index.ts';

/** A case as it stands now, with the enrollments and parties it names (others may be there, too). */
export type CaseRow = {
  readonly case: AnyCase;
  readonly enrollments: ReadonlyMap<EnrollmentId, Enrollment>;
  readonly parties: ReadonlyMap<PartyId, Party>;
};

/** A case whole. `lastHash`: what its history ends with. */
export type LoadedCase = CaseRow & {
  readonly history: readonly HistoryEntry[];
  readonly lastHash: string;
  readonly signatures: readonly Signature[];
};
