import type { EnrollmentNamed, PartyShown } from '../../shared/api/index.ts';
import { operationsOf, type Enrollment, type Party } from '../../shared/records/index.ts';
import type { CaseRow } from '../cases/index.ts';
import type { Reader } from './present-case.ts';
import { presentParty } from './present-party.ts';

const presentNamed = ({ enrollmentId, number, program, region, country, timeZone, institutionId }: Enrollment): EnrollmentNamed => ({
  enrollmentId,
  number,
  program,
  region,
  country,
  timeZone,
  institutionId,
});

const distinct = <Value>(found: readonly (Value | undefined)[]): readonly Value[] =>
  [...new Set(found)].filter((value): value is Value => value !== undefined);

/** The enrollments and parties that rows of a list name, each once: they were read with the cases. */
export const namesIn = (
  rows: readonly CaseRow[],
  { caller }: Reader,
): { readonly enrollments: EnrollmentNamed[]; readonly parties: PartyShown[] } => {
  const enrollments = distinct<Enrollment>(rows.flatMap((row) => [row.enrollments.get(row.case.enrollmentId)]));
  const parties = distinct<Party>(
    rows.flatMap(({ case: of, enrollments: known, parties: all }) =>
      [...of.partyIds, known.get(of.enrollmentId)?.institutionId, operationsOf(of.region)].map((id) =>
        id === undefined ? undefined : all.get(id),
      ),
    ),
  );
  return { enrollments: enrollments.map(presentNamed), parties: parties.map((party) => presentParty(party, caller)) };
};
