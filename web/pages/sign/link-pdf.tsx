import type { CaseShown } from '../../../shared/api/index.ts';
import { useDocuments, validOf } from '../../case/documents/use-documents.ts';
import { useDocumentsTexts } from '../../case/documents/use-documents-texts.ts';

/** The form as a PDF, in one press; after a signature the one that shows it, as soon as there is one. */
export function LinkPdf({
  of,
  secret,
  isAfter,
}: {
  readonly of: Pick<CaseShown, 'caseId' | 'version'>;
  readonly secret: string;
  readonly isAfter: boolean;
}) {
  const words = useDocumentsTexts();
  const at = `/api/links/${secret}/documents`;
  const { data } = useDocuments(of, at);
  const valid = data === undefined ? undefined : validOf(data.items);
  if (data === undefined || (valid === undefined && data.pending === null)) return null;
  if (valid === undefined || (isAfter && data.pending !== null)) return isAfter ? <p role="status">{words.doneOfLink}</p> : null;
  return (
    <p>
      <a className="button" href={`${at}/${valid.documentId}`} target="_blank" rel="noreferrer">
        {words.open}
      </a>
    </p>
  );
}
