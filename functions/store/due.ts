import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId, EnrollmentId } from '../../shared/records/index.ts';

/** When the next thing falls due for a case, or for an enrollment's term. */
export type DueRow = { readonly dueAt: Instant } & (
  | { readonly of: 'CASE'; readonly caseId: CaseId }
  | { readonly of: 'ENROLLMENT'; readonly enrollmentId: EnrollmentId }
);

/** A row of the index whose keys say nothing we know: only a fault leaves one. It is named and put off like any row that throws. */
export type Unreadable = {
  readonly unreadable: { readonly PK: string; readonly SK: string };
  readonly dueAt: string;
  readonly error: unknown;
};

export const isUnreadable = <Row>(found: Row | Unreadable): found is Unreadable =>
  typeof found === 'object' && found !== null && 'unreadable' in found;

/** Those that could be read. */
export const readable = <Row>(found: readonly (Row | Unreadable)[]): readonly Row[] =>
  found.filter((row): row is Row => !isUnreadable(row));

/** How often a row was put off since it last could be settled, and from which instant it has been waiting (as the row had it). */
export type SetAside = { readonly times: number; readonly since: string };
