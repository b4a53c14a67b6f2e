import type { CaseShown } from '../../../shared/api/index.ts';
import { fetchFile } from '../../api/client.ts';
import { OpenFile } from '../../files/open-file.tsx';
import type { DocumentListed } from './use-documents.ts';
import { useDocumentsTexts } from './use-documents-texts.ts';

type Props = {
  readonly of: Pick<CaseShown, 'caseId' | 'logNumber'>;
  readonly document: DocumentListed;
  readonly kind?: 'main' | 'plain';
};

/** A document of a case. */
export function OpenPdf({ of, document: { documentId, state }, kind }: Props) {
  const words = useDocumentsTexts();
  return (
    <OpenFile
      fetchIt={() => fetchFile(`/api/cases/${of.caseId}/documents/${documentId}`)}
      name={`${of.logNumber}.pdf`}
      words={words}
      called={words.openOf(words.states[state])}
      {...(kind === undefined ? {} : { kind })}
    />
  );
}
