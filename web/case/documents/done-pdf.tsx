import type { CaseShown } from '../../../shared/api/index.ts';
import { OpenPdf } from './open-pdf.tsx';
import { useDocuments, validOf } from './use-documents.ts';
import { useDocumentsTexts } from './use-documents-texts.ts';

/** After an act: the document as it stands then, as soon as there is one. */
export function DonePdf({ of }: { readonly of: CaseShown }) {
  const words = useDocumentsTexts();
  const { data } = useDocuments(of);
  const valid = data === undefined ? undefined : validOf(data.items);
  if (data === undefined || (valid === undefined && data.pending === null)) return null;
  return <p>{data.pending !== null || valid === undefined ? words.done : <OpenPdf of={of} document={valid} />}</p>;
}
