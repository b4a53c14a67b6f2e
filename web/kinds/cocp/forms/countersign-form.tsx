import { useParties } from '../../../api/queries.ts';
import { NoteField, noteGiven } from '../../../form/written.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { FieldsProps } from '../../common/acting.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';

type Draft = { readonly note: string };

/** What the form says of the partners of today, beside what the records hold (COCP-MATCH). */
function FormAndRecords({ of, names }: FieldsProps<'COCP', Draft>) {
  const { t } = useTexts();
  const said = useCocpTexts();
  const { enrollment } = names;
  const held = { RESELLER: enrollment?.resellerId, DISTRIBUTOR: enrollment?.distributorId, ADVISOR: enrollment?.advisorId };
  const partyOf = useParties(of.form.current.map(({ role }) => held[role]));
  return (
    <table>
      <caption className="hidden-but-read">{said.formAndRecords}</caption>
      <thead>
        <tr>
          <th scope="col">{said.today}</th>
          <th scope="col">{said.onTheForm}</th>
          <th scope="col">{said.inTheRecords}</th>
        </tr>
      </thead>
      <tbody>
        {of.form.current.map(({ role, name, pcn }) => {
          const party = partyOf(held[role]);
          return (
            <tr key={role}>
              <th scope="row">{t.words.partyRole[role]}</th>
              <td>
                {name}
                <br />
                <span className="small number">{t.enrollment.pcn(pcn)}</span>
              </td>
              <td>
                {party?.name ?? '…'}
                <br />
                <span className="small number">{party?.pcn === null || party === undefined ? '' : t.enrollment.pcn(party.pcn)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Fields(props: FieldsProps<'COCP', Draft>) {
  const { of, today, draft, change } = props;
  const { date } = useTexts();
  const said = useCocpTexts();
  const on = of.effectiveOn;
  return (
    <>
      <p className="notice" data-tone={on !== null && on > today ? 'plain' : 'soon'}>
        {on !== null && on <= today ? said.countersignToday : said.countersignMeans(on === null ? null : date(on))}
      </p>
      {of.form.current.length === 0 ? null : <FormAndRecords {...props} />}
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
}

/** Operations countersign, with form and records in sight. */
export const CountersignForm = actForm<'COCP', Draft>({
  start: () => ({ note: '' }),
  Fields,
  read: ({ note }) => ({ fields: noteGiven(note) }),
});
