import { useMutation } from '@tanstack/react-query';
import type { CaseShown } from '../../../shared/api/index.ts';
import { fetchFile } from '../../api/client.ts';
import { showFile } from '../../files/show-file.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { DocumentListed } from './use-documents.ts';
import { useDocumentsTexts } from './use-documents-texts.ts';

/** A document of a case, in one press: it is fetched with the token of whoever is signed in. */
export function OpenPdf({
  of,
  document,
  kind = 'plain',
}: {
  readonly of: Pick<CaseShown, 'caseId' | 'logNumber'>;
  readonly document: DocumentListed;
  readonly kind?: 'main' | 'plain';
}) {
  const words = useDocumentsTexts();
  const { t } = useTexts();
  const opening = useMutation({
    mutationFn: () => fetchFile(`/api/cases/${of.caseId}/documents/${document.documentId}`),
    onSuccess: (file) => showFile(file, `${of.logNumber}.pdf`),
  });
  const [refused] = problemErrors(opening.error, t.faults);
  return (
    <>
      <button
        className="button"
        data-kind={kind}
        type="button"
        aria-disabled={opening.isPending}
        aria-label={words.openOf(words.states[document.state])}
        onClick={() => (opening.isPending ? undefined : opening.mutate())}
      >
        {opening.isPending ? words.opening : words.open}
      </button>
      {refused === undefined ? null : (
        <span className="field-error" role="alert">
          {refused.message}
        </span>
      )}
    </>
  );
}
