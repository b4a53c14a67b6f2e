import { OpenPdf } from '../../../case/documents/open-pdf.tsx';
import { useDocuments, validOf } from '../../../case/documents/use-documents.ts';
import { Signers } from '../../../case/signers.tsx';
import { NoteField, noteGiven } from '../../../form/written.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { FieldsProps } from '../../common/acting.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';
import { FormAndRecords } from './form-and-records.tsx';

type Draft = { readonly note: string };

function Fields({ of, names, today, draft, change }: FieldsProps<'COCP', Draft>) {
  const { date } = useTexts();
  const said = useCocpTexts();
  const on = of.effectiveOn;
  const document = validOf(useDocuments(of).data?.items ?? []);
  return (
    <>
      <p className="notice" data-tone={on !== null && on > today ? 'plain' : 'soon'}>
        {on !== null && on <= today ? said.countersignToday : said.countersignMeans(on === null ? null : date(on))}
      </p>
      <FormAndRecords of={of} names={names} />
      <section className="stack-tight">
        <h2>{said.signaturesOnForm}</h2>
        <Signers of={of} names={names} />
        {document === undefined ? null : <OpenPdf of={of} document={document} />}
      </section>
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
}

/** Operations countersign, with form and records in sight. */
export const CountersignForm = actForm<'COCP', Draft>({
  isTold: true,
  start: () => ({ note: '' }),
  Fields,
  read: ({ note }) => ({ fields: noteGiven(note) }),
});
