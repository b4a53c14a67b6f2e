import type { CaseHead, RecordedCase, StoredCase } from '../store/index.ts';
import { afterChanges, type Changes, type Unit } from '../../shared/cases/changes.ts';
import type { CaseId, Enrollment, EnrollmentId, Party, PartyId } from '../../shared/records/index.ts';
import type { CaseRow, LoadedCase } from './loaded-case.ts';

/** Everything one decision stands on, as read and as changed by what has passed since. */
export type Standing = {
  /** Those of the unit, and those a case names beside it. */
  readonly enrollments: ReadonlyMap<EnrollmentId, Enrollment>;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** Open or closed. */
  readonly heads: ReadonlyMap<CaseId, CaseHead>;
  readonly unit: Unit;
  /** The case asked for, with its history. */
  readonly main: StoredCase | null;
};

const grown = (of: StoredCase | null, recorded: readonly RecordedCase[]): StoredCase | null => {
  const added = recorded.find(({ after }) => after.case.caseId === of?.case.caseId);
  if (of === null || added === undefined) return of;
  return { ...added.after, history: [...of.history, ...added.entries], signatures: [...of.signatures, ...added.signatures] };
};

/** As it stands once these changes are saved. */
export const advanced = (standing: Standing, changes: Changes, recorded: readonly RecordedCase[]): Standing => {
  const enrollments = new Map(standing.enrollments);
  for (const { after } of changes.enrollments) enrollments.set(after.enrollmentId, after);
  const heads = new Map(standing.heads);
  for (const { after } of recorded) heads.set(after.case.caseId, after);
  return {
    enrollments,
    heads,
    parties: standing.parties,
    unit: afterChanges(standing.unit, changes),
    main: grown(standing.main, recorded),
  };
};

export const rowOf = (standing: Standing, { case: of }: CaseHead): CaseRow => ({
  case: of,
  enrollments: standing.enrollments,
  parties: standing.parties,
});

export const loadedOf = (standing: Standing, stored: StoredCase): LoadedCase => ({
  ...rowOf(standing, stored),
  history: stored.history,
  lastHash: stored.lastHash,
  signatures: stored.signatures,
});
