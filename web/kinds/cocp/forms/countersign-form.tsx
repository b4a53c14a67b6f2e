import { OpenPdf } from '../../../case/documents/open-pdf.tsx';
import { useDocuments, validOf } from '../../../case/documents/use-documents.ts';
import { OpenScan } from '../../../case/scans/open-scan.tsx';
import { matchedScan } from '../../../case/scans/scans-of.ts';
import { Signers } from '../../../case/signers.tsx';
import { lazyPart } from '../../../design/lazy-part.tsx';
import { NoteField, noteGiven } from '../../../form/written.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { FieldsProps } from '../../common/acting.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';
import { FormAndRecords } from './form-and-records.tsx';

const BesideRecords = lazyPart(async () => (await import('./beside-records.tsx')).BesideRecords);

type Draft = { readonly note: string };

function Fields({ of, names, today, draft, change }: FieldsProps<'COCP', Draft>) {
  const { date } = useTexts();
  const said = useCocpTexts();
  const on = of.effectiveOn;
  const { data } = useDocuments(of);
  const document = validOf(data?.items ?? []);
  // Of a form on paper: what the receipt was recorded from.
  const matched = matchedScan(of);
  const scan = data?.scans?.find(({ documentId }) => documentId === matched);
  return (
    <>
      <p className="notice" data-tone={on !== null && on > today ? 'plain' : 'soon'}>
        {on !== null && on <= today ? said.countersignToday : said.countersignMeans(on === null ? null : date(on))}
      </p>
      <FormAndRecords of={of} names={names} />
      <BesideRecords of={of} names={names} />
      <section className="stack-tight">
        <h2>{said.signaturesOnForm}</h2>
        <Signers of={of} names={names} />
        <p className="row">
          {document === undefined ? null : <OpenPdf of={of} document={document} />}
          {scan === undefined ? null : <OpenScan of={of} scan={scan} />}
        </p>
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
