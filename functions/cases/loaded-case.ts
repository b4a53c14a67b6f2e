import type { HistoryEntry, Signature } from '../adapters/dynamodb/case-items.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { Enrollment, EnrollmentId, Party, PartyId } from '../../shared/records/index.ts';

/** A row of a list: the case as it stands now, with the enrollments and parties it names. */
export type CaseRow = {
  readonly case: AnyCase;
  readonly enrollments: ReadonlyMap<EnrollmentId, Enrollment>;
  readonly parties: ReadonlyMap<PartyId, Party>;
};

/** A case whole. */
export type LoadedCase = CaseRow & { readonly history: readonly HistoryEntry[]; readonly signatures: readonly Signature[] };
