import { foundEarlier, useInstitutionCalled } from '../api/found.ts';
import { useEnrollments, useParties } from '../api/queries.ts';

export type RowNamed = {
  readonly number: string;
  /** Undefined: on its way. */
  readonly institution: string | undefined;
  /** Of one found by its numbers alone only this is known. */
  readonly foundAs: string | null;
};

/** The number and institution of enrollments: from the caller's own list, asked for once, or as they were found by their numbers. */
export const useRowNames = (enrollmentIds: readonly string[]): ((enrollmentId: string) => RowNamed) => {
  const { data: own = [] } = useEnrollments({});
  const byId = new Map(own.map((of) => [of.enrollmentId, of]));
  const partyOf = useParties(enrollmentIds.map((id) => byId.get(id)?.institutionId));
  return (enrollmentId) => {
    const of = byId.get(enrollmentId);
    if (of !== undefined) return { number: of.number, institution: partyOf(of.institutionId)?.name, foundAs: null };
    const found = foundEarlier(enrollmentId);
    return { number: found?.number ?? '', institution: found?.institutionName, foundAs: found?.institutionName ?? null };
  };
};

function Found({ name }: { readonly name: string }) {
  return useInstitutionCalled(name);
}

/** Whose enrollment a row is, and its number. */
export function RowName({ of: { number, institution, foundAs } }: { readonly of: RowNamed }) {
  return (
    <span className="row-name">
      <span>{foundAs === null ? (institution ?? '…') : <Found name={foundAs} />}</span>{' '}
      <span className="quiet small number log-number">{number}</span>
    </span>
  );
}
