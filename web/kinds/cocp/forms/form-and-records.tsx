import type { EnrollmentShown, PartyShown, ShownOf } from '../../../../shared/api/index.ts';
import { heldField } from '../../../../shared/cases/cocp/index.ts';
import { isNameOf } from '../../../../shared/records/comparable-name.ts';
import type { PartnerRole } from '../../../../shared/records/index.ts';
import { calledIn, usePartyRecords, type PartyOf } from '../../../api/queries.ts';
import type { CaseNames } from '../../../case/use-case-names.ts';
import { Pill } from '../../../design/pill.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { newPartnerIn } from '../new-partners.ts';
import { rolesOf } from '../roles-of.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';
import './form-and-records.css';

type Named = { readonly name: string; readonly pcn: string | null };

/** One line: what the form says, what the records hold, and whether both are the same. `records` null: they hold nothing. */
type Line = {
  readonly key: string;
  readonly what: string;
  readonly form: Named | null;
  readonly records: Named | null;
  readonly agrees: boolean;
};

type Found = { readonly of: ShownOf<'COCP'>; readonly enrollments: readonly EnrollmentShown[]; readonly recordOf: PartyOf };

/** The partners of today, on each enrollment of the form (COCP-MATCH). */
const today = (
  { of, enrollments, recordOf }: Found,
  called: (party: PartyShown) => string,
  what: (role: PartnerRole, number: string | null) => string,
) =>
  enrollments.flatMap((enrollment) =>
    rolesOf(of.form.change).map((role): Line => {
      const typed = of.form.current.find((partner) => partner.role === role);
      const party = recordOf(enrollment[heldField[role]]);
      return {
        key: `${enrollment.enrollmentId} ${role}`,
        what: what(role, enrollments.length > 1 ? enrollment.number : null),
        form: typed ?? null,
        records: party === undefined ? null : { name: called(party), pcn: party.pcn },
        agrees:
          typed === undefined
            ? enrollment[heldField[role]] === null
            : party !== undefined && isNameOf(party, typed.name) && party.pcn === typed.pcn,
      };
    }),
  );

function Partner({ of, none }: { readonly of: Named | null; readonly none: string }) {
  const { t } = useTexts();
  if (of === null) return <span className="quiet">{none}</span>;
  return (
    <>
      {of.name}
      {of.pcn === null ? null : (
        <>
          <br />
          <span className="small number">{t.enrollment.pcn(of.pcn)}</span>
        </>
      )}
    </>
  );
}

/** What the form says beside what the records hold, and where they differ. */
export function FormAndRecords({ of, names }: { readonly of: ShownOf<'COCP'>; readonly names: CaseNames }) {
  const texts = useTexts();
  const { t } = texts;
  const said = useCocpTexts();
  const roles = rolesOf(of.form.change);
  const { enrollments } = names;
  const { recordOf, isPending } = usePartyRecords([
    ...enrollments.flatMap((enrollment) => roles.map((role) => enrollment[heldField[role]])),
    ...roles.map((role) => newPartnerIn(of.form, role)),
  ]);
  const called = (party: PartyShown) => calledIn(party, texts).name;
  const lines = [
    ...today({ of, enrollments, recordOf }, called, (role, number) => said.heldToday({ role: t.words.partyRole[role], number })),
    ...roles.map((role): Line => {
      const party = recordOf(newPartnerIn(of.form, role));
      const named = party === undefined ? null : { name: called(party), pcn: party.pcn };
      return {
        key: `new ${role}`,
        what: said.heldNext(t.words.partyRole[role]),
        form: named,
        records: party === undefined ? null : { name: said.registeredAs(t.words.partyRole[party.role]), pcn: party.pcn },
        agrees: party?.role === role && party.pcn !== null,
      };
    }),
  ];
  return (
    <table className="form-and-records">
      <caption>{said.formAndRecords}</caption>
      <thead>
        <tr>
          <th scope="col">{said.partner}</th>
          <th scope="col">{said.onTheForm}</th>
          <th scope="col">{said.inTheRecords}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, what, form, records, agrees }) => (
          <tr key={key}>
            <th scope="row">
              <span className="row">
                {what} {isPending ? <Pill>…</Pill> : <Pill tone={agrees ? 'done' : 'late'}>{agrees ? said.agrees : said.differs}</Pill>}
              </span>
            </th>
            <td>
              <Partner of={form} none={isPending ? '…' : said.notNamed} />
            </td>
            <td>
              <Partner of={records} none={isPending ? '…' : t.enrollment.noneHeld} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
