import type { EnrollmentNamed, PartyShown } from '../../shared/api/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { viewOf } from '../../shared/cases/view-of.ts';
import { operationsOf, type Enrollment, type Party } from '../../shared/records/index.ts';
import type { CaseRow } from '../cases/index.ts';
import type { Reader } from './present-case.ts';
import { sightOf } from './access.ts';
import { presentParty } from './present-party.ts';

const presentNamed = (of: Enrollment, caller: Caller): EnrollmentNamed => {
  const { enrollmentId, number, program, region, country, timeZone, institutionId } = of;
  return { enrollmentId, number, program, region, country, timeZone, institutionId, sight: sightOf(caller, of) };
};

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
  return { enrollments: enrollments.map((of) => presentNamed(of, caller)), parties: parties.map((party) => presentParty(party, caller)) };
};

/** The enrollments of one case, also those that its reader no longer sees. */
export const namesOfCase = (row: CaseRow, { caller, now }: Reader): EnrollmentNamed[] =>
  viewOf(row.case, row, now).enrollments.flatMap(({ enrollmentId }) => {
    const enrollment = row.enrollments.get(enrollmentId);
    return enrollment === undefined ? [] : [presentNamed(enrollment, caller)];
  });
